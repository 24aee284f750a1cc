/**
 * Every name of a scenario and its number. Numbers are places in the author's order, so that a compiled scenario
 * and its logs are the same however the names are spelt.
 */
import { nearest } from '../../kernel/nearest.ts';
import { responseLevels } from '../../model/verbs/response.ts';
import type { IdKind } from '../../model/verbs/verb.ts';
import { warningLevels } from '../../model/verbs/warning.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path, Problems } from './problems.ts';

/** What each kind of name is called in messages, and the code of the problem when it is unknown. */
const kinds: Readonly<Record<IdKind | 'power' | 'objective' | 'place' | 'stand-in', string>> = {
  role: 'role',
  fact: 'fact',
  inject: 'inject',
  action: 'action',
  task: 'task',
  state: 'state',
  gauge: 'gauge',
  team: 'team',
  event: 'event',
  ending: 'ending',
  power: 'power',
  objective: 'objective',
  place: 'place',
  'stand-in': 'stand-in',
};
export type NameKind = keyof typeof kinds;

/** Kinds of names that an author can get wrong: a power exists by being mentioned, and events have checks of their own. */
export type CheckedKind = Exclude<NameKind, 'power' | 'event'>;

export class Names {
  readonly #maps = new Map<NameKind, Map<string, number>>();
  readonly #problems: Problems;

  constructor(input: ScenarioInput, problems: Problems) {
    this.#problems = problems;
    this.define('role', Object.keys(input.organisation));
    this.define('fact', Object.keys(input.facts ?? {}));
    this.define('inject', Object.keys(input.injects ?? {}));
    this.define('action', [...Object.keys(input.actions ?? {}), ...Object.keys(input.requests ?? {})]);
    this.define('task', Object.keys(input.plan?.tasks ?? {}));
    this.define('gauge', Object.keys(input.world?.gauges ?? {}));
    this.define('team', Object.keys(input.world?.teams ?? {}));
    this.define('place', Object.keys(input.places ?? {}));
    this.define('ending', Object.keys(input.endings ?? {}));
    this.define('objective', Object.keys(input.objectives ?? {}));
    this.define('power', powers(input));
    this.define('state', []);
    this.define('event', []);
  }

  define(kind: NameKind, names: readonly string[]): void {
    this.#maps.set(kind, new Map(names.map((name, index) => [name, index])));
  }

  list(kind: NameKind): readonly string[] {
    return [...this.#maps.get(kind)!.keys()];
  }

  count(kind: NameKind): number {
    return this.#maps.get(kind)!.size;
  }

  /** The number of a name, or −1. */
  find(kind: NameKind, name: string): number {
    return this.#maps.get(kind)!.get(name) ?? -1;
  }

  /** The number of a name; an unknown one is reported with what was probably meant. */
  index(kind: CheckedKind, name: string, path: Path): number | null {
    const found = this.find(kind, name);
    if (found >= 0) return found;
    return this.#problems.error(
      `scenario/unknown-${kind}`,
      path,
      unknown(kind, name),
      this.suggest(kind, name),
    );
  }

  suggest(kind: NameKind, name: string): string | null {
    const near = nearest(name, this.list(kind));
    return near === null ? null : `did you mean ${near}?`;
  }

  indexes(kind: CheckedKind, names: readonly string[], path: Path): number[] {
    return names
      .map((name, i) => this.index(kind, name, [...path, i]))
      .filter((index): index is number => index !== null);
  }

  /** Whether any kind of thing has this name. */
  knows(name: string): boolean {
    return [...this.#maps.values()].some((map) => map.has(name));
  }
}

export function unknown(kind: NameKind, name: string): string {
  return `no ${kinds[kind]} is called ${name}`;
}

/** Powers are whatever roles hold, actions need or requests give, in order of first mention. */
function powers(input: ScenarioInput): string[] {
  const held = Object.values(input.organisation).flatMap((role) => role.authority ?? []);
  const needed = Object.values(input.actions ?? {}).flatMap((action) => action.authority ?? []);
  const given = Object.values(input.requests ?? {}).flatMap(({ gives }) => gives.power?.toString() ?? []);
  return [...new Set([...held, ...needed, ...given])];
}

/** Names of all events that the engine or an effect can send to the chart. */
export function eventNames(input: ScenarioInput): string[] {
  const names: string[] = [];
  for (const [gauge, { warn }] of Object.entries(input.world?.gauges ?? {})) {
    for (const colour of Object.keys(warn ?? {}))
      names.push(`${gauge}.${colour}`, `${gauge}.below-${colour}`);
  }
  for (const action of Object.keys(input.actions ?? {})) names.push(`${action}.started`, `${action}.done`);
  for (const task of Object.keys(input.plan?.tasks ?? {})) names.push(`${task}.met`, `${task}.overdue`);
  for (const [inject, { ask, options, interview }] of Object.entries(input.injects ?? {})) {
    names.push(`${inject}.delivered`);
    if (ask === undefined && interview === undefined) continue;
    names.push(`${inject}.answered`, `${inject}.lapsed`);
    for (const option of Object.keys(options ?? interview?.points ?? {})) names.push(`${inject}.${option}`);
  }
  for (const level of warningLevels) names.push(`warning.${level}`);
  for (const level of responseLevels) names.push(`response.${level}`);
  for (const request of Object.keys(input.requests ?? {}))
    for (const what of ['asked', 'approved', 'refused', 'arrived', 'returned'])
      names.push(`${request}.${what}`);
  if (input.grades !== undefined)
    for (const role of Object.keys(input.organisation)) names.push(`command.${role}`);
  for (const reserve of Object.keys(input.world?.reserves ?? {}))
    names.push(`${reserve}.low`, `${reserve}.out`);
  names.push(...sentEvents(input));
  return [...new Set(names)];
}

/** Events that effects send or raise, wherever in the file they stand. */
function sentEvents(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const inner of value) sentEvents(inner, found);
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      const event = eventIn(key, inner);
      if (event === null) sentEvents(inner, found);
      else found.push(event);
    }
  }
  return found;
}

function eventIn(key: string, value: unknown): string | null {
  if (key !== 'send' && key !== 'raise') return null;
  if (typeof value === 'string') return value;
  const { event } = (value ?? {}) as { readonly event?: unknown };
  return key === 'raise' && typeof event === 'string' ? event : null;
}
