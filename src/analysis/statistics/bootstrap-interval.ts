/**
 * Bootstrap intervals for any figure of a sample: by percentiles, and corrected for bias and acceleration (B. Efron, JASA 82, 1987). The figures of
 * the resamples are given; where they come from is the caller's business.
 */
import { inverseNormal } from '../../core/kernel/maths.ts';
import { normalProbability } from './normal-distribution.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The ⌈level · B⌉-th of the sorted figures. */
function atLevel(sorted: readonly number[], level: number): number {
  // A level that is a whole number of resamples but for rounding is that number.
  const rank = Math.ceil(level * sorted.length - 1e-9);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1]!;
}

const ascending = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

/** Between the two tails of the resamples' figures. */
export function percentileBootstrap(figures: readonly number[], confidence = 0.95): Bounds {
  const sorted = ascending(figures);
  const tail = (1 - confidence) / 2;
  return { low: atLevel(sorted, tail), high: atLevel(sorted, 1 - tail) };
}

export interface BcaOptions {
  readonly confidence?: number;
  /** How resamples that give exactly the sample's figure count in the bias: not at all, or half, as SciPy has it. */
  readonly ties?: 'strict' | 'half';
}

/** `observed` is the sample's own figure, `leftOut` its figure without each value in turn. */
export function bcaBootstrap(
  figures: readonly number[],
  observed: number,
  leftOut: readonly number[],
  { confidence = 0.95, ties = 'strict' }: BcaOptions = {},
): Bounds {
  const sorted = ascending(figures);
  const bias = biasOf(figures, observed, ties);
  const skew = accelerationOf(leftOut);
  const level = (p: number): number => {
    const z = bias + inverseNormal(p);
    return normalProbability(bias + z / (1 - skew * z));
  };
  const tail = (1 - confidence) / 2;
  return { low: atLevel(sorted, level(tail)), high: atLevel(sorted, level(1 - tail)) };
}

/** z₀: how far the sample's figure lies from the middle of the resamples'. */
export function biasOf(figures: readonly number[], observed: number, ties: 'strict' | 'half'): number {
  // Figures of the same values added up in another order differ in the last bits; they are ties all the same.
  const near = 1e-12 * Math.max(1, Math.abs(observed));
  const below = figures.filter((figure) => figure < observed - near).length;
  const equal = figures.filter((figure) => Math.abs(figure - observed) <= near).length;
  return inverseNormal((below + (ties === 'half' ? equal / 2 : 0)) / figures.length);
}

/** a: a sixth of the skewness of the jackknife's figures. */
export function accelerationOf(leftOut: readonly number[]): number {
  const mean = leftOut.reduce((sum, figure) => sum + figure, 0) / leftOut.length;
  let squares = 0;
  let cubes = 0;
  for (const figure of leftOut) {
    const apart = mean - figure;
    squares += apart * apart;
    cubes += apart * apart * apart;
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}
