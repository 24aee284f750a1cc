/** Intervals for quantiles and for shares that assume nothing about how values are distributed. */
import { inverseNormal } from '../../core/kernel/maths.ts';

export interface QuantileInterval {
  /** Ranks of the two order statistics, from 1. */
  readonly low: number;
  readonly high: number;
  /** The probability that the quantile lies between them. */
  readonly coverage: number;
}

/**
 * The ranks between which the p-th quantile of `n` values lies with at least this confidence: each tail, by the binomial distribution, has at most half of what
 * is left (H. A. David and H. Nagaraja, Order Statistics, 3rd ed. 2003, section 7.1). Where a tail cannot be cut so far the end of the sample is taken. Null if
 * even the whole sample does not cover it.
 */
export function quantileInterval(n: number, p: number, confidence = 0.95): QuantileInterval | null {
  const tail = (1 - confidence) / 2;
  const below = cumulativeBinomial(n, p);
  // low: the largest rank that the quantile undercuts with at most the tail's probability; high: the smallest that it exceeds so.
  let low = 1;
  while (low < n && below[low]! <= tail) low++;
  let high = n;
  while (high > low + 1 && 1 - below[high - 2]! <= tail) high--;
  const coverage = below[high - 1]! - below[low - 1]!;
  return coverage >= confidence ? { low, high, coverage } : null;
}

/** The probabilities of at most 0, 1, …, n successes. */
function cumulativeBinomial(n: number, p: number): number[] {
  let term = 1;
  for (let i = 0; i < n; i++) term *= 1 - p;
  const sums = [term];
  for (let k = 1; k <= n; k++) {
    term *= ((n - k + 1) / k) * (p / (1 - p));
    sums.push(sums[k - 1]! + term);
  }
  return sums;
}

/** How many values are needed so that their largest bounds the p-th quantile from above with this confidence. */
export function sizeForMaximum(p: number, confidence = 0.95): number {
  let missed = 1;
  let n = 0;
  while (missed > 1 - confidence) {
    missed *= p;
    n++;
  }
  return n;
}

/** The interval of E. B. Wilson (JASA 22, 1927) for a share: `count` of `of`. */
export function wilsonInterval(count: number, of: number, confidence = 0.95): { low: number; high: number } {
  const z = inverseNormal((1 + confidence) / 2);
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: (centre - half) / scale, high: (centre + half) / scale };
}
