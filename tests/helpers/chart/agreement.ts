/**
 * The three-way comparison: XState on the author's chart, our executors on the chart as read. `disagreement`
 * plays the same scripts to all of them and says where one differs from the reference, or where XState itself
 * ends in states that cannot be active together (which our reader should have refused); or null.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type ChartConfig,
  type ChartDefinition,
  compileChart,
  createXStateExecutor,
} from '../../../src/core/chart/index.ts';
import { ActorRun } from './actor-run.ts';
import { authorMachine } from './author-machine.ts';
import { type ExecutorChoice, ExecutorRun } from './executor-run.ts';
import { isLegal } from './legality.ts';
import { play } from './play.ts';
import type { Command } from './random-chart.ts';
import { trialEvents } from './trial-events.ts';
import type { Observation } from './trial-run.ts';
import { TrialWorld } from './trial-world.ts';

/** Few rounds, so that charts that run away do so quickly. */
export const ROUNDS = 25;

export interface Disagreement {
  readonly who: string;
  /** Number of the script, and of the command in it; command 0 is the beginning. */
  readonly script: number;
  readonly step: number;
  readonly expected: Observation | undefined;
  readonly got: Observation | undefined;
}

/** Counts what the scripts came to, to show that the trials reach far enough. */
export interface Tally {
  steps: number;
  entries: number;
  done: number;
  ranAway: number;
  remembered: number;
}

export function disagreement(
  config: ChartConfig,
  chart: ChartDefinition,
  scripts: readonly (readonly Command[])[],
  tally: Tally | null = null,
): Disagreement | null {
  const compiled = compileChart(chart, { rounds: ROUNDS });
  const byXState = createXStateExecutor(chart, { rounds: ROUNDS });
  let turn = 0;
  const contestants: readonly (readonly [who: string, choose: ExecutorChoice])[] = [
    ['compiled', () => compiled],
    ['xstate', () => byXState],
    ['in turns', () => (turn++ % 3 === 1 ? compiled : byXState)],
  ];
  for (const [number, script] of scripts.entries()) {
    const expected = playReference(config, script);
    if (tally) count(tally, expected);
    const illegal = expected.findIndex(({ failed, active }) => !failed && !isLegal(chart, active));
    if (illegal >= 0) {
      return { who: 'illegal', script: number, step: illegal, expected: expected[illegal], got: undefined };
    }
    for (const [who, choose] of contestants) {
      const world = new TrialWorld();
      const got = play(new ExecutorRun(chart, choose, world), world, script);
      const step = firstDifference(expected, got);
      if (step >= 0) return { who, script: number, step, expected: expected[step], got: got[step] };
    }
  }
  return null;
}

/** What XState makes of the author's chart. */
export function playReference(config: ChartConfig, script: readonly Command[]): Observation[] {
  const world = new TrialWorld();
  return play(
    new ActorRun((hooks) => authorMachine(config, hooks, ROUNDS), trialEvents, world),
    world,
    script,
  );
}

function firstDifference(expected: readonly Observation[], got: readonly Observation[]): number {
  if (isDeepStrictEqual(expected, got)) return -1;
  const length = Math.max(expected.length, got.length);
  for (let i = 0; i < length; i++) if (!isDeepStrictEqual(expected[i], got[i])) return i;
  return -1;
}

function count(tally: Tally, seen: readonly Observation[]): void {
  const last = seen.at(-1)!;
  tally.steps += seen.length;
  tally.entries += seen.reduce((sum, { trace }) => sum + trace.length, 0);
  if (last.done) tally.done++;
  if (last.failed) tally.ranAway++;
  if (Object.keys(last.history).length > 0) tally.remembered++;
}
