/** The regularised lower incomplete gamma function (W. Press and others, Numerical Recipes, 3rd ed. 2007, section 6.2). */
import { exp, log } from '../../core/kernel/maths.ts';
import { logGamma } from './log-gamma.ts';

/** P(a, x) for a > 0 and x ≥ 0: by its series for small x, by its continued fraction for large. */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = exp(a * log(x) - x - logGamma(a));
  return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= 1000 && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method; for x ≥ a + 1 nothing in it comes near 0. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n <= 1000; n++) {
    const step = n * (a - n);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}
