/** The logarithm of the gamma function: factorials between the whole numbers, without overflow. */
import { log } from '../../core/kernel/maths.ts';

/** Coefficients of C. Lanczos (1964) for g = 7 and nine terms, as P. Godfrey computed them. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const HALF_LOG_TAU = 0.9189385332046727;

/** Of x > 0. Good to about 15 digits. */
export function logGamma(x: number): number {
  const z = x - 1;
  const sum = LANCZOS.reduce((total, term, i) => (i === 0 ? term : total + term / (z + i)), 0);
  const t = z + 7.5;
  return HALF_LOG_TAU + (z + 0.5) * log(t) - t + log(sum);
}
