/**
 * Small drills for tests: a blueprint from a few parts given as data, played to its end (or up to a minute) under a fixed seed,
 * with inputs at given minutes, and its log as plain entries. Every role is a person who does nothing by itself, unless a
 * test says otherwise.
 */
import type { Entry, Input, InputOf } from '../../src/core/drill/input.ts';
import { type ExecutorName, type RecordedRun, runDrill } from '../../src/core/drill/run-drill.ts';
import { type LogEntry, logEntry, logLines } from '../../src/core/engine/log-json.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { compileInput } from './compile-input.ts';

export const SEED = 'seed-1';
export const MINUTE = 60_000;

export type Parts = Readonly<Record<string, unknown>>;
/** An input and the drill minute of its stamp. */
export type Step = readonly [minute: number, input: Input];

export interface PlayOptions {
  readonly seed?: string;
  /** Minutes. */
  readonly until?: number;
  readonly executor?: ExecutorName;
  /** Who holds which role; `scenario` leaves everything to the scenario's own cast. */
  readonly cast?: Readonly<Record<string, string>> | 'scenario';
  readonly overrides?: Readonly<Record<string, number>>;
}

export interface Played {
  readonly run: RecordedRun;
  readonly blueprint: Blueprint;
  readonly log: readonly LogEntry[];
  /** The log as JSON Lines. */
  readonly text: string;
  /** The entries of a code, without the code. */
  of(code: string): readonly Readonly<Record<string, unknown>>[];
  /** Minutes at which entries of a code were written, of those that have the fields given. */
  minutes(code: string, fields?: Readonly<Record<string, unknown>>): readonly number[];
}

/** Three roles in a line and one beside them, with nothing else to the drill than what `parts` say. */
export function build(parts: Parts = {}): Blueprint {
  return compileInput({
    organisation: {
      city: { title: 'City', level: 'city' },
      county: { title: 'County', level: 'county', reports_to: 'city' },
      town: { title: 'Town', level: 'township', reports_to: 'county' },
      fire: { title: 'Fire brigade', level: 'county' },
    },
    ...parts,
  });
}

/** The journal: a start, then the steps, which must be in order of time. */
export function journal(
  blueprint: Blueprint,
  steps: readonly Step[],
  { cast = {}, overrides }: Pick<PlayOptions, 'cast' | 'overrides'> = {},
): Entry[] {
  const people = Object.fromEntries(blueprint.roles.map(({ id }) => [id, 'person']));
  const start: InputOf<'start'> = {
    kind: 'start',
    ...(overrides && { overrides }),
    ...(cast !== 'scenario' && { cast: { ...people, ...cast } }),
  };
  return [[0, start] as const, ...steps].map(([minute, input], n) => ({
    n,
    t: Math.round(minute * MINUTE),
    input,
  }));
}

export function play(
  parts: Parts | Blueprint,
  steps: readonly Step[] = [],
  options: PlayOptions = {},
): Played {
  const blueprint = isBlueprint(parts) ? parts : build(parts);
  const { seed = SEED, until, executor } = options;
  const run = runDrill(blueprint, {
    seed,
    entries: journal(blueprint, steps, options),
    ...(until === undefined ? {} : { until: until * MINUTE }),
    ...(executor && { executor }),
  });
  return played(run);
}

/** A run's log in a form that tests can ask. */
export function played(run: RecordedRun): Played {
  const { blueprint } = run;
  const log = Array.from({ length: run.log.length }, (_, i) => logEntry(blueprint, run.log, i));
  const matching = (code: string, fields: Readonly<Record<string, unknown>> = {}): readonly LogEntry[] =>
    log.filter(
      (entry) => entry.code === code && Object.entries(fields).every(([key, value]) => entry[key] === value),
    );
  return {
    run,
    blueprint,
    log,
    text: logLines(blueprint, run.log),
    of: (code) => matching(code).map(({ code: _code, ...rest }) => rest),
    minutes: (code, fields) => matching(code, fields).map(({ t }) => t / MINUTE),
  };
}

function isBlueprint(value: Parts | Blueprint): value is Blueprint {
  return 'watchers' in value;
}

/** A role's act at a minute; `more` are its recipients, facts and so on. */
export function act(
  minute: number,
  role: string,
  what: string,
  more: Omit<Partial<InputOf<'act'>>, 'kind' | 'role' | 'do'> = {},
): Step {
  return [minute, { kind: 'act', role, do: what, ...more }];
}

/** The reasons of refused decisions in order. */
export function refusals(drill: Played): readonly unknown[] {
  return drill.of('decision.refused').map(({ reason }) => reason);
}
