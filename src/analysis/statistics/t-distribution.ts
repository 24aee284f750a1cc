/**
 * Student's t distribution: what an interval around a mean of few values needs. The distribution is taken from the incomplete beta function by its
 * continued fraction (W. Press and others, Numerical Recipes, 3rd ed. 2007, section 6.4), and its quantile by halving an interval.
 */
import { exp, log } from '../../core/kernel/maths.ts';
import { logGamma } from './log-gamma.ts';

/** The probability of a value of at most `t`; `freedom` degrees of freedom, whole or not, more than 0. */
export function tProbability(t: number, freedom: number): number {
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The value that is not exceeded with probability `p`, strictly between 0 and 1. Good to about 12 digits. */
export function tQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -tQuantile(1 - p, freedom);
  let low = 0;
  let high = 1;
  while (tProbability(high, freedom) < p) high *= 2;
  for (let step = 0; step < 80 && low < high; step++) {
    const middle = (low + high) / 2;
    if (tProbability(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function at x from 0 to 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x));
  // The fraction converges fast on one side of the mean only; the other side is its mirror image.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;

/** Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

const awayFromZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);
