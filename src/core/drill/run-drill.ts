/**
 * The whole function: (scenario, seed, journal) → log. Everything a drill is follows from these three, in any mode: this is
 * what replays, forecasts, counterfactuals and batches call.
 */
import { compileChart, createXStateExecutor } from '../chart/index.ts';
import type { Run } from '../engine/context.ts';
import type { Log } from '../engine/log.ts';
import { passMove, throughMoves } from '../engine/moves.ts';
import { castNames, createRun } from '../engine/run.ts';
import { type StartOptions, start } from '../engine/start.ts';
import { stepUntil } from '../engine/step.ts';
import { writeStep } from '../engine/written-step.ts';
import type { DrillCode } from '../kernel/catalogue/drill.ts';
import { TocsinError } from '../kernel/errors.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { RUNNING } from '../model/world.ts';
import { playerKinds } from '../players/index.ts';
import { applyInput } from './apply-input.ts';
import type { Entry, InputOf } from './input.ts';
import { splitStart } from './withdrawals.ts';

export type ExecutorName = 'xstate' | 'compiled';

/** A run whose log is in memory. */
export interface RecordedRun extends Run {
  readonly log: Log;
}

/** Makes a run ready to be started, and started again, with the executor named. */
export function prepareRun(blueprint: Blueprint, executor: ExecutorName): RecordedRun {
  const make = executor === 'xstate' ? createXStateExecutor : compileChart;
  const chart = blueprint.chart === null ? null : make(blueprint.chart);
  const written = executor === 'xstate' ? null : writeStep(blueprint);
  return createRun(blueprint, { executor: chart, kinds: playerKinds, written }) as RecordedRun;
}

export interface DrillOptions {
  readonly seed: string;
  /** Entries of a journal; the first is the start, or there is none. */
  readonly entries?: readonly Entry[];
  /** Stop before anything later than this drill time, in milliseconds. */
  readonly until?: number;
  readonly executor?: ExecutorName;
}

/** Runs a drill from StartEx to its end or to `until`, without waiting. */
export function runDrill(blueprint: Blueprint, options: DrillOptions): RecordedRun {
  const run = prepareRun(blueprint, options.executor ?? 'compiled');
  rerun(run, options);
  return run;
}

/** The same on a run that exists: its world and its log are used again. */
export function rerun(
  run: RecordedRun,
  { seed, entries = [], until = Number.POSITIVE_INFINITY }: DrillOptions,
): void {
  run.log.clear();
  const { start: first, rest } = splitStart(entries);
  start(run, seed, startOptions(run.blueprint, first));
  for (const { n, t, input } of rest) {
    if (t > until) break;
    advance(run, t);
    applyInput(run, input, n);
  }
  advance(run, until);
}

/** Deals with everything that is due up to and including a drill time, and moves the clock there. At the end of a move that is talked about it stands still. */
export function advance(run: Run, until: number): void {
  throughMoves(run, until, { stepUntil: (time) => stepUntil(run, time), pass: () => passMove(run) });
  if (run.world.phase === RUNNING && until !== Number.POSITIVE_INFINITY)
    run.world.time = Math.max(run.world.time, until);
}

/** Resolves the names of a start input; unknown ones are the caller's mistake. */
export function startOptions(blueprint: Blueprint, input: InputOf<'start'>): StartOptions {
  const players = castNames(blueprint);
  const cast = [...blueprint.cast];
  for (const [role, player] of Object.entries(input.cast ?? {})) {
    const index = blueprint.roles.findIndex(({ id }) => id === role);
    cast[required(index, 'drill/unknown-role', `no role is called ${role}`)] = required(
      players.indexOf(player),
      'drill/unknown-player',
      `no stand-in is called ${player}; there are ${players.join(', ')}`,
    );
  }
  const overrides = Object.entries(input.overrides ?? {}).map(([name, value]) => ({
    parameter: required(
      blueprint.parameters.findIndex((parameter) => parameter.name === name),
      'drill/unknown-parameter',
      `no parameter is called ${name}`,
    ),
    value,
  }));
  return { overrides, cast };
}

function required(index: number, code: DrillCode, message: string): number {
  if (index < 0) throw new TocsinError(code, message);
  return index;
}
