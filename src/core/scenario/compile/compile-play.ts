/** Compiles injects and actions: what comes to people and what they can do. */

import { hashName, type NameHash } from '../../kernel/chance.ts';
import type { Scope } from '../../kernel/expression/index.ts';
import { actNames } from '../../model/act-names.ts';
import type { Action, ActionArgument, Inject, Schedule } from '../../model/blueprint.ts';
import { improvised } from '../../model/input-players.ts';
import type { World } from '../../model/world.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { compileAbsence } from './compile-absence.ts';
import { compileBorder } from './compile-borders.ts';
import { compileCheck, compileSayings } from './compile-hearsay.ts';
import { compileSite } from './compile-places.ts';
import { compileQuestion } from './compile-questions.ts';
import type { CompiledCondition } from './expressions.ts';
import type { Path } from './problems.ts';
import { actionScope } from './scope.ts';
import { compileEffects, type Workshop } from './workshop.ts';

type InjectInput = NonNullable<ScenarioInput['injects']>[string];
type ActionInput = NonNullable<ScenarioInput['actions']>[string];

/** An inject with the watches of its condition, for the list of watchers. */
export interface CompiledInject extends Inject {
  readonly watches: readonly number[];
}

export function compileInjects(workshop: Workshop): CompiledInject[] {
  const firedByEffects = mentionedInjects(workshop.input);
  return Object.entries(workshop.input.injects ?? {}).map(([id, input], index) => {
    checkDelivery(workshop, id, input, firedByEffects.has(id));
    return compileInject(workshop, index, id, input);
  });
}

function compileInject(workshop: Workshop, index: number, id: string, input: InjectInput): CompiledInject {
  const { names, expressions, scope, problems } = workshop;
  const path: Path = ['injects', id];
  const condition =
    input.when === undefined ? null : expressions.condition(input.when, scope, [...path, 'when']);
  const unless =
    input.unless === undefined ? null : compileUnless(workshop, input.unless, [...path, 'unless']);
  const sayings = compileSayings(workshop, id, input);
  const from = input.from === undefined ? -1 : names.find('role', input.from);
  if (input.objective !== undefined) names.index('objective', input.objective, [...path, 'objective']);
  if (
    input.between !== undefined &&
    expressions.milliseconds(input.between[0]) >= expressions.milliseconds(input.between[1])
  ) {
    problems.error(
      'scenario/empty-interval',
      [...path, 'between'],
      'the second time must lie after the first',
    );
  }
  return {
    id,
    title: input.title ?? '',
    to: names.indexes('role', input.to ?? [], [...path, 'to']),
    from,
    sender: from >= 0 ? '' : (input.from ?? ''),
    via: input.via ?? '',
    text: paragraphs([input.text, input.ask, ...(input.interview?.questions ?? [])]),
    facts: [...new Set(sayings.map(({ fact }) => fact))],
    sayings,
    omits: names.indexes('fact', input.omits ?? [], [...path, 'omits']),
    reliability: input.reliability ?? null,
    check: compileCheck(workshop, id, input),
    effects: compileEffects(workshop, input.effects, scope, [...path, 'effects']),
    schedule: schedule(workshop, id, input),
    chance: input.chance ?? 1,
    chanceName: input.chance === undefined ? neverDrawn : hashName(`inject/${id}`),
    condition: condition?.read ?? null,
    unless: unless?.read ?? null,
    deliveredEvent: workshop.eventOf(`${id}.delivered`),
    kind: kindOf(input),
    question: compileQuestion(workshop, index, id, input),
    absence: compileAbsence(workshop, input.absent, [...path, 'absent']),
    watches: condition?.watches ?? [],
  };
}

function kindOf(input: InjectInput): Inject['kind'] {
  if (input.unless !== undefined) return 'contingency';
  if (input.chance !== undefined || input.between !== undefined) return 'random';
  if (input.when !== undefined) return 'conditional';
  return input.at === undefined ? 'effect' : 'scheduled';
}

/** In place of the hash of a name by which nothing is drawn: to hash two names for each of hundreds of injects takes a start 20 ms. */
const neverDrawn: NameHash = [0, 0, 0, 0];

function schedule({ expressions }: Workshop, id: string, input: InjectInput): Schedule | null {
  const at = (text: string): number => expressions.milliseconds(text);
  const sharp = (text: string): Schedule => ({ from: at(text), to: at(text), timeName: neverDrawn });
  if (input.unless !== undefined) return sharp(input.by ?? '0m');
  if (input.between === undefined) return input.at === undefined ? null : sharp(input.at);
  return { from: at(input.between[0]), to: at(input.between[1]), timeName: hashName(`inject/${id}/time`) };
}

/** `unless: evacuate-liulin` names a task or an action; anything else is an expression. */
function compileUnless(
  workshop: Workshop,
  input: string | number | boolean,
  path: Path,
): CompiledCondition | null {
  const { names, expressions, scope } = workshop;
  const text = String(input);
  if (names.find('task', text) >= 0) return expressions.condition(`done(${text})`, scope, path);
  if (names.find('action', text) >= 0) return expressions.condition(`accepted(${text})`, scope, path);
  return expressions.condition(input, scope, path);
}

function checkDelivery({ problems }: Workshop, id: string, input: InjectInput, mentioned: boolean): void {
  const path: Path = ['injects', id];
  if (id === improvised)
    problems.error(
      'scenario/ambiguous-id',
      path,
      `${id} is what improvised messages are called; choose another id`,
    );
  const ways = [input.at, input.between, input.when, input.unless].filter((way) => way !== undefined).length;
  if (ways > 1) {
    problems.error(
      'scenario/two-times',
      path,
      `${id} says in more than one way when it comes; keep one of at, between, when, unless`,
    );
  }
  if (ways === 0 && !mentioned) {
    problems.error(
      'scenario/inject-never',
      path,
      `nothing ever delivers ${id}`,
      'give it at, between, when, or unless with by; or let an effect deliver it with inject',
    );
  }
  if ((input.unless === undefined) !== (input.by === undefined)) {
    problems.error(
      'scenario/unless-without-by',
      path,
      `${id} needs both unless and by: what must not have happened, and when that is decided`,
    );
  }
  if (
    input.to === undefined &&
    input.effects === undefined &&
    input.absent === undefined &&
    input.cut === undefined
  ) {
    problems.error(
      'scenario/inject-empty',
      path,
      `${id} reaches nobody and changes nothing; give it to, or effects`,
    );
  }
  if (input.to === undefined && (input.facts ?? []).length > 0) {
    problems.error(
      'scenario/facts-to-nobody',
      [...path, 'facts'],
      `${id} carries facts and reaches nobody; give it to`,
    );
  }
}

/** Injects that some effect or a refusal delivers, wherever it stands. */
function mentionedInjects(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const inner of value) mentionedInjects(inner, found);
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof inner !== 'string') mentionedInjects(inner, found);
      else if (key === 'inject' || key === 'if_refused') found.add(inner);
    }
  }
  return found;
}

/** Arguments of all actions, requests (which have none) after them, each with the place where its choices are counted. */
export function actionArguments(input: ScenarioInput): {
  readonly args: readonly (readonly ActionArgument[])[];
  readonly choices: number;
} {
  let base = 0;
  const args = Object.values(input.actions ?? {}).map((action) =>
    Object.entries(action.args ?? {}).map(([name, choices]) => {
      const argument = { name, choices, base };
      base += choices.length;
      return argument;
    }),
  );
  const ofRequests = Object.keys(input.requests ?? {}).map((): ActionArgument[] => []);
  return { args: [...args, ...ofRequests], choices: base };
}

export function compileActions(workshop: Workshop, args: readonly (readonly ActionArgument[])[]): Action[] {
  return Object.entries(workshop.input.actions ?? {}).map(([id, input], i) =>
    compileAction(workshop, id, input, args[i]!),
  );
}

function compileAction(
  workshop: Workshop,
  id: string,
  input: ActionInput,
  args: readonly ActionArgument[],
): Action {
  const { names, expressions } = workshop;
  const path: Path = ['actions', id];
  checkActionId(workshop, 'action', id, path);
  const scope = actionScope(workshop.scope, args);
  const by = names.indexes('role', input.by, [...path, 'by']);
  const { team, ...uses } = input.needs ?? {};
  const when = input.when === undefined ? null : expressions.condition(input.when, scope, [...path, 'when']);
  const site = compileSite(workshop, input.at, args, [...path, 'at']);
  const teamNeed = typeof team === 'object' ? team : null;
  return {
    id,
    title: input.title,
    detail: input.detail ?? '',
    by: names.list('role').map((_, role) => by.includes(role)),
    power: input.authority === undefined ? -1 : names.find('power', input.authority),
    args,
    takes:
      input.takes === undefined
        ? null
        : (expressions.duration(input.takes, scope, [...path, 'takes'])?.read ?? null),
    uses: Object.entries(uses).flatMap(([name, amount]) =>
      compileUse(workshop, name, amount, scope, [...path, 'needs', name]),
    ),
    teams: team === undefined ? 0 : (teamNeed?.count ?? 1),
    skill: teamNeed?.skill ?? null,
    people: teamNeed?.people ?? 0,
    site,
    border: compileBorder(workshop, input, site, path),
    when: when?.read ?? null,
    otherwise: input.else ?? '',
    once: input.once ?? false,
    starts: compileEffects(workshop, input.starts, scope, [...path, 'starts']),
    effects: compileEffects(workshop, input.effects, scope, [...path, 'effects']),
    startedEvent: workshop.eventOf(`${id}.started`),
    doneEvent: workshop.eventOf(`${id}.done`),
    excludes: names.indexes('action', input.excludes ?? [], [...path, 'excludes']),
    help: null,
  };
}

/** An action or a request may have the id of neither a task nor an act that every role has. */
export function checkActionId(
  { names, problems }: Workshop,
  kind: 'action' | 'request',
  id: string,
  path: Path,
): void {
  if (names.find('task', id) >= 0)
    problems.error(
      'scenario/ambiguous-id',
      path,
      `${id} is both ${kind === 'action' ? 'an action' : 'a request'} and a task; give one of them another id`,
    );
  if ((actNames as readonly string[]).includes(id))
    problems.error(
      'scenario/ambiguous-id',
      path,
      `${id} is an act that every role has; give the ${kind} another id`,
    );
}

/** An amount of a reserve that an action needs, or a request brings. */
export function compileUse(
  workshop: Workshop,
  name: string,
  amount: NonNullable<ActionInput['needs']>[string],
  scope: Scope<World>,
  path: Path,
): Action['uses'][number][] {
  const { numbers, problems, expressions, input } = workshop;
  const number = numbers.get(name);
  if (number?.kind !== 'reserve') {
    problems.error(
      'scenario/unknown-reserve',
      path,
      `no reserve is called ${name}; an action can need reserves and a team`,
    );
    return [];
  }
  if (typeof amount === 'object') {
    problems.error('scenario/not-an-amount', path, `how much ${name}? Write a number or an expression`);
    return [];
  }
  const compiled = expressions.number(amount, scope, path);
  const reserve = Object.keys(input.world?.reserves ?? {}).indexOf(name);
  return compiled === null ? [] : [{ slot: number.slot, amount: compiled.read, reserve }];
}

/** Texts with an empty line between them, so that what is asked stands apart from what is told. */
function paragraphs(texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined)
    .map((text) => text.trimEnd())
    .join('\n\n');
}
