/** What the rounds of a benchmark come to: medians with their least and greatest, ratios round by round, mean scores. */
import type { Benchmark, Measured } from './contender.ts';
import type { Entry } from './interleave.ts';

/** Over the rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

export interface Summary {
  readonly runsPerSecond: Spread;
  readonly eventsPerSecond: Spread;
  /** For each base, how many times as fast as it, taken round by round. */
  readonly ratios: readonly Spread[];
  /** Over all runs of all rounds; null if the work has no score. */
  readonly meanScore: number | null;
  /** How far the mean score may be from the expected one, in points; null if none is expected. */
  readonly tolerance: number | null;
  /** False only if the mean score is farther from the expected one than that. */
  readonly sameWork: boolean;
}

/** Sums up a contender's rounds; `bases` are those to compare with. All must have run as many rounds, one at least. */
export function summarise(entry: Entry, bases: readonly Entry[], expected: Benchmark['expected']): Summary {
  const meanScore = pooledScore(entry.rounds);
  const tolerance = expected && meanScore !== null ? fourErrors(entry.rounds, expected) : null;
  return {
    runsPerSecond: spreadOf(entry.rounds.map(speedOf)),
    eventsPerSecond: spreadOf(entry.rounds.map(({ events, seconds }) => events / seconds)),
    ratios: bases.map((base) =>
      spreadOf(entry.rounds.map((measured, round) => speedOf(measured) / speedOf(base.rounds[round]!))),
    ),
    meanScore,
    tolerance,
    sameWork: tolerance === null || Math.abs(meanScore! - expected!.mean) <= tolerance,
  };
}

/** The median is the mean of the middle two if their number is even. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { median, least: sorted[0]!, greatest: sorted.at(-1)! };
}

function speedOf({ runs, seconds }: Measured): number {
  return runs / seconds;
}

function totalRuns(rounds: readonly Measured[]): number {
  return rounds.reduce((sum, { runs }) => sum + runs, 0);
}

function pooledScore(rounds: readonly Measured[]): number | null {
  let sum = 0;
  for (const { runs, meanScore } of rounds) {
    if (meanScore === null) return null;
    sum += meanScore * runs;
  }
  return sum / totalRuns(rounds);
}

/** Four standard errors of a difference of means: the expected mean is itself a mean of so many runs. */
function fourErrors(rounds: readonly Measured[], expected: NonNullable<Benchmark['expected']>): number {
  return 4 * expected.sd * Math.sqrt(1 / totalRuns(rounds) + 1 / expected.runs);
}
