/**
 * Runs contenders in turn, round after round, each round beginning with the next one: a machine's slow minutes
 * then fall on all of them, and the rounds' ratios say more than figures taken one after the other.
 */
import type { Contender, Measured } from './contender.ts';

export interface Plan {
  readonly rounds: number;
  /** How long each contender runs in each round. */
  readonly seconds: number;
  /** How long each runs before the first round, uncounted, so that compilers have done their work. */
  readonly warmUpSeconds: number;
}

/** One contender's rounds, in order; or, with no rounds, why it was skipped. */
export interface Entry {
  readonly name: string;
  readonly description: string;
  readonly skipped: string | null;
  readonly rounds: readonly Measured[];
}

/**
 * Measures the contenders that are available, in the order given. Over its rounds a contender runs the seeds
 * 1, 2, 3, … once each. A contender that fails ends the benchmark.
 */
export async function interleave(
  contenders: readonly Contender[],
  plan: Plan,
  onMeasured: (round: number, name: string, measured: Measured) => void = () => {},
): Promise<Entry[]> {
  const entries = await Promise.all(contenders.map(introduce));
  const present = contenders.filter((_, at) => entries[at]!.skipped === null);
  if (plan.warmUpSeconds > 0)
    for (const contender of present) await contender.run({ seconds: plan.warmUpSeconds }, 1);

  const rounds = new Map(present.map(({ name }) => [name, [] as Measured[]]));
  for (let round = 0; round < plan.rounds; round++) {
    for (const contender of rotated(present, round)) {
      const own = rounds.get(contender.name)!;
      const firstSeed = 1 + own.reduce((sum, { runs }) => sum + runs, 0);
      const measured = await contender.run({ seconds: plan.seconds }, firstSeed);
      own.push(measured);
      onMeasured(round, contender.name, measured);
    }
  }
  return entries.map((entry) => ({ ...entry, rounds: rounds.get(entry.name) ?? [] }));
}

async function introduce(contender: Contender): Promise<Entry> {
  const { name } = contender;
  const answer = await contender.available();
  if (answer !== true) return { name, description: name, skipped: answer, rounds: [] };
  const description = (await contender.describe?.()) ?? name;
  return { name, description, skipped: null, rounds: [] };
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
