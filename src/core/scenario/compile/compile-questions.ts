/** Compiles what injects ask: options with their credit and costs, what they close, until when they can be chosen. */
import { nearest } from '../../kernel/nearest.ts';
import type { Judgement, Option, Question } from '../../model/question.ts';
import { compileAssignments, type Effect } from '../../model/verbs/verb.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { compileInterview } from './compile-interview.ts';
import type { Path } from './problems.ts';
import { compileEffects, effectNames, type Workshop } from './workshop.ts';

type InjectInput = NonNullable<ScenarioInput['injects']>[string];
type OptionInput = NonNullable<InjectInput['options']>[string];

/** What an option is worth where the author gives no figure. A proposal of this project: no source states one. */
export const defaultCredit: Readonly<Record<Judgement, number>> = {
  good: 1,
  fair: 0.5,
  bad: 0,
  harmful: -1,
};

/** Events of an inject that are named like its options. */
const ownEvents = ['delivered', 'answered', 'lapsed'];

/** Options of all injects, by inject and then by id, each with its place in the world's lists. */
export function questionSlots(input: ScenarioInput): {
  readonly slots: readonly ReadonlyMap<string, number>[];
  readonly count: number;
} {
  let count = 0;
  const slots = Object.values(input.injects ?? {}).map(
    ({ options = {} }) => new Map(Object.keys(options).map((id) => [id, count++])),
  );
  return { slots, count };
}

/** The question of an inject, or null if it asks nothing. */
export function compileQuestion(
  workshop: Workshop,
  inject: number,
  id: string,
  input: InjectInput,
): Question | null {
  const path: Path = ['injects', id];
  if (input.interview !== undefined) return compileInterview(workshop, inject, id, input, input.interview);
  if (input.ask === undefined) {
    reportStrayKeys(workshop, id, input);
    return null;
  }
  checkQuestion(workshop, id, input);
  const limit = input.within ?? input.discuss;
  const ids = Object.keys(input.options ?? {});
  const otherwise = input.otherwise === undefined ? -1 : ids.indexOf(input.otherwise);
  if (input.otherwise !== undefined && otherwise < 0)
    unknownOption(workshop, input.otherwise, ids, [...path, 'otherwise']);
  return {
    options: Object.entries(input.options ?? {}).map(([option, given]) =>
      compileOption(workshop, inject, option, given, [...path, 'options', option]),
    ),
    points: [],
    within: limit === undefined ? -1 : workshop.expressions.milliseconds(limit),
    reasonRequired: input.reason === 'required',
    otherwise,
    lookFor: input.look_for ?? [],
    never: input.never ?? [],
    answeredEvent: workshop.eventOf(`${id}.answered`),
    lapsedEvent: workshop.eventOf(`${id}.lapsed`),
  };
}

function reportStrayKeys({ problems }: Workshop, id: string, input: InjectInput): void {
  const keys = ['options', 'within', 'reason', 'otherwise', 'discuss', 'look_for', 'never'] as const;
  for (const key of keys) {
    if (input[key] === undefined) continue;
    problems.error(
      'scenario/not-a-question',
      ['injects', id, key],
      `${id} has ${key} and asks nothing; give it ask`,
    );
  }
}

function checkQuestion({ problems }: Workshop, id: string, input: InjectInput): void {
  const path: Path = ['injects', id];
  if (input.to === undefined)
    problems.error('scenario/ask-nobody', [...path, 'ask'], `${id} asks nobody; give it to`);
  const count = Object.keys(input.options ?? {}).length;
  if (input.options !== undefined && count < 2)
    problems.error(
      'scenario/one-option',
      [...path, 'options'],
      `${id} leaves nothing to choose; give it two options`,
    );
  if (input.options !== undefined && input.discuss !== undefined) {
    problems.error(
      'scenario/discuss-or-decide',
      [...path, 'discuss'],
      `${id} is either decided among options within a time, or discussed; keep options with within, or discuss`,
    );
  } else if (input.within !== undefined && input.discuss !== undefined) {
    problems.error(
      'scenario/discuss-or-decide',
      [...path, 'discuss'],
      `${id} says twice until when it is answered; keep within or discuss`,
    );
  }
  if (input.otherwise !== undefined && input.within === undefined) {
    problems.error(
      'scenario/otherwise-without-within',
      [...path, 'otherwise'],
      `${id} takes ${input.otherwise} for whoever is silent, and never says when; give it within`,
    );
  }
  const decides = Object.values(input.options ?? {}).some(({ costs, effects }) => costs ?? effects);
  if (decides && (input.to ?? []).length > 1) {
    problems.warn(
      'scenario/many-deciders',
      [...path, 'to'],
      `each role answers ${id} for itself, and each answer has its costs and effects`,
      'ask one role, or take costs and effects out of the options',
    );
  }
}

function compileOption(
  workshop: Workshop,
  inject: number,
  id: string,
  input: OptionInput,
  path: Path,
): Option {
  const { scope, problems, optionSlots } = workshop;
  const own = workshop.names.list('inject')[inject]!;
  if (ownEvents.includes(id))
    problems.error(
      'scenario/ambiguous-id',
      path,
      `${own}.${id} is an event already; give the option another id`,
    );
  const costs =
    input.costs === undefined
      ? null
      : compileAssignments(
          input.costs,
          effectNames(workshop, scope),
          [...path, 'costs'],
          (before, value) => before + value,
        );
  const more = compileEffects(workshop, input.effects, scope, [...path, 'effects']);
  return {
    id,
    title: input.title ?? id.replaceAll('-', ' '),
    detail: input.detail ?? '',
    judged: input.judged ?? null,
    credit: input.credit ?? (input.judged === undefined ? null : defaultCredit[input.judged]),
    because: input.because ?? '',
    slot: optionSlots[inject]!.get(id)!,
    closes: (input.closes ?? []).flatMap((name, i) =>
      closedSlot(workshop, inject, name, [...path, 'closes', i]),
    ),
    effects: [costs, ...more].filter((effect): effect is Effect => effect !== null),
    chosenEvent: workshop.eventOf(`${own}.${id}`),
  };
}

/** `stay` is an option of this question, `I-30.stay` one of another. */
function closedSlot(workshop: Workshop, inject: number, name: string, path: Path): number[] {
  const dot = name.lastIndexOf('.');
  const at = dot < 0 ? inject : workshop.names.index('inject', name.slice(0, dot), path);
  if (at === null) return [];
  const options = workshop.optionSlots[at]!;
  const slot = options.get(name.slice(dot + 1));
  if (slot !== undefined) return [slot];
  unknownOption(workshop, name.slice(dot + 1), [...options.keys()], path);
  return [];
}

function unknownOption({ problems }: Workshop, name: string, options: readonly string[], path: Path): void {
  const near = nearest(name, options);
  problems.error(
    'scenario/unknown-option',
    path,
    options.length === 0 ? `there are no options, so none is called ${name}` : `no option is called ${name}`,
    near === null ? null : `did you mean ${near}?`,
  );
}
