/**
 * The public warning held against what it warns of. For each colour that some gauge can reach there are two moments: when a gauge first
 * reached it, or worse, and when the public was first warned of it, or worse.
 */
import { trafficOf } from './traffic.ts';
import type { Verdicts } from './verdicts.ts';

export interface WarningVerdict {
  /** 1 blue to 4 red. */
  readonly level: number;
  readonly reachedAt: number | null;
  readonly warnedAt: number | null;
}

/** One for each colour that was reached or warned of, from low to high. */
export function judgeWarnings({ timeline }: Verdicts): WarningVerdict[] {
  const { gauges } = timeline.plan.blueprint;
  const { warnings, reached } = trafficOf(timeline);
  const highest = Math.max(
    0,
    ...gauges.flatMap(({ levels }) => levels.map((at, level) => (at === null ? 0 : level))),
  );
  const verdicts: WarningVerdict[] = [];
  for (let level = 1; level <= highest; level++) {
    const reachedAt = firstAt(reached, level);
    const warnedAt = firstAt(warnings, level);
    if (reachedAt !== null || warnedAt !== null) verdicts.push({ level, reachedAt, warnedAt });
  }
  return verdicts;
}

function firstAt(
  list: readonly { readonly at: number; readonly level: number }[],
  level: number,
): number | null {
  return list.find((one) => one.level >= level)?.at ?? null;
}
