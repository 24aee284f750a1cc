/** Compiles stand-ins and the default cast. */
import { hashName, type NameHash } from '../../kernel/chance.ts';
import { actNames } from '../../model/act-names.ts';
import type { Decision, ScriptedStep, StandIn, StreamNames, TaskPurpose } from '../../model/blueprint.ts';
import { inputPlayers } from '../../model/input-players.ts';
import { makeRef } from '../../model/refs.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type StandInInput = NonNullable<ScenarioInput['stand_ins']>[string];
type FollowerInput = Extract<StandInInput, { kind: 'plan-follower' }>;
type ScriptedInput = Extract<StandInInput, { kind: 'scripted' }>;

/**
 * Figures of a plan-follower that gives none. They are proposals of this project, not calibrated against any study;
 * a scenario or a study sets its own.
 */
export const followerDefaults = {
  reads: 'lognormal(2m, 0.6)',
  acts: 'lognormal(5m, 0.6)',
  omits: 0.05,
  errs: 0.03,
  reorders: 0.05,
  retries: 5,
  retry_after: '5m',
  every: 'exponential(15m)',
} as const;

/** Stand-ins that every scenario has; one of the same name in the scenario takes its place. */
const builtIn: Readonly<Record<string, StandInInput>> = {
  'plan-follower': { kind: 'plan-follower' },
  absent: { kind: 'absent' },
  random: { kind: 'random' },
};

export function compileStandIns(workshop: Workshop): StandIn[] {
  const inputs = { ...builtIn, ...workshop.input.stand_ins };
  return Object.entries(inputs).map(([id, input]) => compileStandIn(workshop, id, input));
}

function compileStandIn(workshop: Workshop, id: string, input: StandInInput): StandIn {
  const path: Path = ['stand_ins', id];
  if ((inputPlayers as readonly string[]).includes(id))
    workshop.problems.error(
      'scenario/ambiguous-id',
      path,
      `${id} holds roles by itself; give the stand-in another id`,
    );
  const delay = (text: string, key: string) =>
    workshop.expressions.draw(text, workshop.scope, 'duration', [...path, key]);
  const none = {
    id,
    kind: input.kind,
    reads: null,
    acts: null,
    omits: 0,
    errs: 0,
    reorders: 0,
    retries: 0,
    retryAfter: 0,
    steps: [],
  };
  if (input.kind === 'plan-follower') return { ...none, ...follower(workshop, input, delay) };
  if (input.kind === 'random')
    return { ...none, acts: delay(input.every ?? followerDefaults.every, 'every') };
  if (input.kind === 'scripted') return { ...none, steps: scripted(workshop, input, path) };
  return none;
}

function follower(
  workshop: Workshop,
  input: FollowerInput,
  delay: (text: string, key: string) => StandIn['reads'],
) {
  return {
    reads: delay(input.reads ?? followerDefaults.reads, 'reads'),
    acts: delay(input.acts ?? followerDefaults.acts, 'acts'),
    omits: input.omits ?? followerDefaults.omits,
    errs: input.errs ?? followerDefaults.errs,
    reorders: input.reorders ?? followerDefaults.reorders,
    retries: input.retries ?? followerDefaults.retries,
    retryAfter: workshop.expressions.milliseconds(input.retry_after ?? followerDefaults.retry_after),
  };
}

function scripted(workshop: Workshop, input: ScriptedInput, path: Path): ScriptedStep[] {
  return input.steps.map((step, i) => {
    const here: Path = [...path, 'steps', i];
    const when =
      step.when === undefined
        ? null
        : workshop.expressions.condition(step.when, workshop.scope, [...here, 'when']);
    return {
      at: step.at === undefined ? -1 : workshop.expressions.milliseconds(step.at),
      when: when?.read ?? null,
      decision: compileDecision(workshop, step, here),
    };
  });
}

type StepInput = ScriptedInput['steps'][number];

/** A decision as a script writes it: `do` names a built-in act or an action. */
function compileDecision(workshop: Workshop, step: StepInput, path: Path): Decision {
  const { names, problems, input } = workshop;
  const isAct = (actNames as readonly string[]).includes(step.do);
  const actionName = isAct ? step.action : step.do;
  const action =
    actionName === undefined
      ? -1
      : (names.index('action', actionName, [...path, isAct ? 'action' : 'do']) ?? -1);
  const choices = Object.entries(action < 0 ? {} : (Object.values(input.actions ?? {})[action]?.args ?? {}));
  const args = choices.map(([name, list]) => {
    const wanted = step.args?.[name];
    if (wanted !== undefined && !list.includes(wanted)) {
      problems.error(
        'scenario/unknown-choice',
        [...path, 'args', name],
        `${name} is one of ${list.join(', ')}`,
      );
    }
    return wanted === undefined ? -1 : list.indexOf(wanted);
  });
  return {
    verb: isAct ? step.do : 'do',
    to: names.indexes('role', step.to ?? [], [...path, 'to']),
    facts: names.indexes('fact', step.facts ?? [], [...path, 'facts']),
    action,
    args,
    ...compileReply(workshop, step, path),
    ...(step.task !== undefined && { task: names.index('task', step.task, [...path, 'task']) ?? -1 }),
    text: step.text ?? '',
  };
}

/** The message that a step answers, which is the first occurrence of an inject, the option it chooses, the points it makes. */
function compileReply(
  workshop: Workshop,
  step: StepInput,
  path: Path,
): Pick<Decision, 're' | 'option' | 'points'> {
  const { names, problems, optionSlots, interviewSlots } = workshop;
  const inject = step.re === undefined ? null : names.index('inject', step.re, [...path, 're']);
  const options = [...(optionSlots[inject ?? -1]?.keys() ?? [])];
  const option = step.option === undefined ? -1 : options.indexOf(step.option);
  if (step.option !== undefined && option < 0)
    problems.error('scenario/unknown-option', [...path, 'option'], `no option is called ${step.option}`);
  const prepared = [...(interviewSlots[inject ?? -1]?.points.keys() ?? [])];
  const points = step.points?.map((point, i) => {
    if (!prepared.includes(point))
      problems.error('scenario/unknown-point', [...path, 'points', i], `no point is called ${point}`);
    return prepared.indexOf(point);
  });
  return { re: inject === null ? -1 : makeRef(inject, 1), option, ...(points !== undefined && { points }) };
}

export function compileCast(workshop: Workshop, standIns: readonly StandIn[]): number[] {
  const { input, names, problems } = workshop;
  const ids = standIns.map(({ id }) => id);
  for (const [role, standIn] of Object.entries(input.cast ?? {})) {
    names.index('role', role, ['cast', role]);
    if (!ids.includes(standIn)) {
      problems.error(
        'scenario/unknown-stand-in',
        ['cast', role],
        `no stand-in is called ${standIn}`,
        `there are ${ids.join(', ')}`,
      );
    }
  }
  return names.list('role').map((role) => Math.max(0, ids.indexOf(input.cast?.[role] ?? 'plan-follower')));
}

/** The streams of players, named for who draws and for what; hashed when first drawn from and then kept. */
export function streamNames(
  roles: readonly string[],
  tasks: readonly { readonly id: string; readonly owner: number }[],
  sources: readonly string[],
): StreamNames {
  const reading: NameHash[][] = roles.map(() => []);
  const complying: NameHash[][] = roles.map(() => []);
  const ofTask: Record<TaskPurpose, NameHash[]> = { acts: [], omits: [], reorders: [], errs: [], slip: [] };
  const ofRole = new Map<string, NameHash>();
  return {
    reading: (role, source) => {
      const row = reading[role]!;
      row[source] ??= hashName(`player/${roles[role]}/reads/${sources[source]}`);
      return row[source]!;
    },
    complying: (role, source) => {
      const row = complying[role]!;
      row[source] ??= hashName(`player/${roles[role]}/complies/${sources[source]}`);
      return row[source]!;
    },
    task: (task, purpose) => {
      const row = ofTask[purpose];
      row[task] ??= hashName(`player/${roles[tasks[task]!.owner]}/${tasks[task]!.id}/${purpose}`);
      return row[task]!;
    },
    role: (role, purpose) => {
      const name = `player/${roles[role]}/${purpose}`;
      const hash = ofRole.get(name) ?? hashName(name);
      ofRole.set(name, hash);
      return hash;
    },
  };
}
