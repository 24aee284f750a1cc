/** The standard normal distribution; its quantile is `inverseNormal` of the core's mathematics. */
import { incompleteGamma } from './incomplete-gamma.ts';

/** The probability of a value of at most z. Good to about 14 digits. */
export function normalProbability(z: number): number {
  const inner = incompleteGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? 0.5 - inner : 0.5 + inner;
}
