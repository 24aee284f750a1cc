/** Intervals around means, and around the difference of two: one way when both were tried under the same luck, another when not. */
import { inverseNormal } from '../../core/kernel/maths.ts';
import { tQuantile } from './t-distribution.ts';

export interface MeanInterval {
  readonly mean: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** The standard deviation, over n − 1. */
  readonly deviation: number;
}

/** Mean and standard deviation; null of fewer than two values. */
export function spreadOf(values: readonly number[]): Spread | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { n, mean, deviation: Math.sqrt(squares / (n - 1)) };
}

/** Student's interval. `confidence` is 0.95 unless given. Null of fewer than two values. */
export function meanInterval(values: readonly number[], confidence = 0.95): MeanInterval | null {
  const spread = spreadOf(values);
  if (spread === null) return null;
  const { n, mean, deviation } = spread;
  return around(mean, deviation / Math.sqrt(n), n - 1, confidence);
}

/** Of the mean difference `b − a` of pairs under the same luck: common random numbers take out what both had to bear. */
export function pairedInterval(
  a: readonly number[],
  b: readonly number[],
  confidence = 0.95,
): MeanInterval | null {
  if (a.length !== b.length) throw new Error(`${a.length} values cannot be paired with ${b.length}`);
  return meanInterval(
    b.map((value, i) => value - a[i]!),
    confidence,
  );
}

/** Of the difference of the means `b − a` of independent runs: B. L. Welch, Biometrika 34, 1947. */
export function welchInterval(
  a: readonly number[],
  b: readonly number[],
  confidence = 0.95,
): MeanInterval | null {
  const one = spreadOf(a);
  const other = spreadOf(b);
  if (one === null || other === null) return null;
  const u = (one.deviation * one.deviation) / one.n;
  const v = (other.deviation * other.deviation) / other.n;
  if (u + v === 0) return around(other.mean - one.mean, 0, 1, confidence);
  const freedom = ((u + v) * (u + v)) / ((u * u) / (one.n - 1) + (v * v) / (other.n - 1));
  return around(other.mean - one.mean, Math.sqrt(u + v), freedom, confidence);
}

function around(mean: number, standardError: number, freedom: number, confidence: number): MeanInterval {
  const half = tQuantile((1 + confidence) / 2, freedom) * standardError;
  return { mean, standardError, low: mean - half, high: mean + half };
}

/** How many values make the half-width of an interval at most `half`, if their deviation is this: by the normal distribution, and by Student's. */
export function sizeForHalfWidth(
  deviation: number,
  half: number,
  confidence = 0.95,
): { readonly normal: number; readonly student: number } {
  const need = (quantile: number): number => {
    const root = (quantile * deviation) / half;
    return Math.max(2, Math.ceil(root * root));
  };
  const p = (1 + confidence) / 2;
  const normal = need(inverseNormal(p));
  let student = normal;
  while (need(tQuantile(p, student - 1)) > student) student++;
  return { normal, student };
}

export interface StoppingRule {
  /** The half-width to reach: in the values' own unit, or as a share of their mean. */
  readonly half: number;
  readonly relative?: boolean;
  /** Not before this many; 10 unless given. */
  readonly least?: number;
  readonly confidence?: number;
}

/**
 * After how many values, taken one by one, the half-width is small enough; null if never. Looking after each value makes the
 * coverage of the interval at that moment somewhat less than it says: call it approximate.
 */
export function stopAfter(values: readonly number[], rule: StoppingRule): number | null {
  const { half, relative = false, least = 10, confidence = 0.95 } = rule;
  for (let n = Math.max(2, least); n <= values.length; n++) {
    const { mean, low, high } = meanInterval(values.slice(0, n), confidence)!;
    const wanted = relative ? half * Math.abs(mean) : half;
    if ((high - low) / 2 <= wanted) return n;
  }
  return null;
}
