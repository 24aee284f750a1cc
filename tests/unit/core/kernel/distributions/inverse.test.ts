import { describe, expect, test } from 'vitest';
import { distributions, findDistribution } from '../../../../../src/core/kernel/distributions/index.ts';
import { MINUTE } from '../../../../../src/core/kernel/time.ts';

/** Draws a form of a distribution; by default the first, which is of numbers. */
function inverse(name: string, u: number, args: readonly number[], form = 0): number {
  const distribution = findDistribution(name);
  if (distribution === null) throw new Error(`no distribution ${name}`);
  return distribution.forms[form]!.inverse(u, args);
}

// Quantiles from the closed forms of the cumulative distribution functions; 1.2815515655446004 is the normal one at 0.9.
const Z90 = 1.2815515655446004;
const quantiles: readonly (readonly [name: string, args: readonly number[], u: number, value: number])[] = [
  ['constant', [7], 0.01, 7],
  ['constant', [7], 0.99, 7],
  ['uniform', [2, 6], 0.25, 3],
  ['uniform', [-1, 1], 0.5, 0],
  ['uniform', [4, 4], 0.3, 4],
  ['normal', [10, 0], 0.99, 10],
  ['normal', [10, 2], 0.5, 10],
  ['normal', [10, 2], 0.9, 10 + 2 * Z90],
  ['normal', [10, 2], 0.1, 10 - 2 * Z90],
  ['lognormal', [0, 0], 0.9, 1],
  ['lognormal', [0, 0.15], 0.5, 1],
  ['lognormal', [1, 0.5], 0.9, Math.exp(1 + 0.5 * Z90)],
  ['exponential', [0], 0.5, 0],
  ['exponential', [4], 0.5, 4 * Math.LN2],
  ['exponential', [4], 1 - Math.exp(-2), 8],
  ['triangular', [0, 1, 4], 0.25, 1],
  ['triangular', [0, 1, 4], 0.0625, 0.5],
  ['triangular', [0, 1, 4], 0.8125, 2.5],
  ['triangular', [10, 11, 14], 0.25, 11],
  ['triangular', [10, 11, 14], 0.8125, 12.5],
  ['triangular', [2, 2, 2], 0.7, 2],
  ['triangular', [0, 0, 1], 0.75, 0.5],
  ['triangular', [0, 1, 1], 0.25, 0.5],
  ['bernoulli', [0.3], 0.69, 0],
  ['bernoulli', [0.3], 0.71, 1],
  ['bernoulli', [0], 1 - 2 ** -33, 0],
  ['bernoulli', [1], 2 ** -33, 1],
  ['choice', [5, 3, 9], 0.2, 5],
  ['choice', [5, 3, 9], 0.5, 3],
  ['choice', [5, 3, 9], 1 - 2 ** -33, 9],
  ['discrete', [5, 1, 3, 2, 9, 1], 0.24, 5],
  ['discrete', [5, 1, 3, 2, 9, 1], 0.26, 3],
  ['discrete', [5, 1, 3, 2, 9, 1], 0.74, 3],
  ['discrete', [5, 1, 3, 2, 9, 1], 0.76, 9],
  ['discrete', [5, 1, 3, 2, 9, 0], 1 - 2 ** -33, 3],
  ['discrete', [5, 0, 3, 2], 2 ** -33, 3],
  ['discrete', [5, 0.1, 3, 0.2, 9, 0.3], 1 - 2 ** -33, 9],
];

describe('the value below which a given share of draws lies', () => {
  test.each(quantiles)('%s %j at %d is %d', (name, args, u, value) => {
    expect(Math.abs(inverse(name, u, args) - value)).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(value)),
    );
  });

  test('is given for every distribution above', () => {
    const missing = distributions.filter(({ name }) => !quantiles.some(([tested]) => tested === name));
    expect(missing).toEqual([]);
  });

  test('of a lognormal duration has the first argument as its median', () => {
    expect(inverse('lognormal', 0.5, [10 * MINUTE, 0.6], 1)).toBe(10 * MINUTE);
    const upper = inverse('lognormal', 0.9, [10 * MINUTE, 0.6], 1);
    expect(Math.abs(upper / (10 * MINUTE) - inverse('lognormal', 0.9, [0, 0.6]))).toBeLessThan(1e-12);
  });
});

// Means and standard deviations from the textbooks' formulas.
const moments: readonly (readonly [
  name: string,
  args: readonly number[],
  mean: number,
  deviation: number,
])[] = [
  ['uniform', [2, 6], 4, 4 / Math.sqrt(12)],
  ['normal', [10, 2], 10, 2],
  ['lognormal', [0, 0.5], Math.exp(0.125), Math.exp(0.125) * Math.sqrt(Math.exp(0.25) - 1)],
  ['exponential', [4], 4, 4],
  ['triangular', [0, 1, 4], 5 / 3, Math.sqrt((0 + 1 + 16 - 0 - 0 - 4) / 18)],
  ['bernoulli', [0.3], 0.3, Math.sqrt(0.21)],
  ['choice', [1, 2, 3, 4], 2.5, Math.sqrt(1.25)],
  ['discrete', [0, 3, 10, 1], 2.5, Math.sqrt(18.75)],
];

describe('over evenly spread draws', () => {
  test.each(moments)('%s %j has its mean and standard deviation', (name, args, mean, deviation) => {
    const count = 100_000;
    const values = Array.from({ length: count }, (_, i) => inverse(name, (i + 0.5) / count, args));
    const average = values.reduce((sum, value) => sum + value, 0) / count;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / count;
    expect(Math.abs(average - mean) / deviation).toBeLessThan(1e-3);
    expect(Math.abs(Math.sqrt(variance) / deviation - 1)).toBeLessThan(2e-3);
  });

  test.each(moments.filter(([name]) => name !== 'choice'))(
    '%s %j never falls as the draw rises',
    (name, args) => {
      let last = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < 1000; i++) {
        const value = inverse(name, (i + 0.5) / 1000, args);
        expect(value).toBeGreaterThanOrEqual(last);
        last = value;
      }
    },
  );
});

describe('arguments for which there is no distribution are refused', () => {
  test.each([
    ['uniform', [3, 2]],
    ['normal', [0, -1]],
    ['lognormal', [0, -1]],
    ['exponential', [-1]],
    ['triangular', [0, 5, 4]],
    ['triangular', [2, 1, 4]],
    ['bernoulli', [1.1]],
    ['bernoulli', [-0.1]],
    ['discrete', [1, -1, 2, 3]],
    ['discrete', [1, 0, 2, 0]],
    ['uniform', [Number.NaN, 2]],
    ['bernoulli', [Number.NaN]],
  ])('%s %j', (name, args) => {
    expect(findDistribution(name)?.forms[0]?.check(args)).toMatch(/^[A-Z].*\.$/);
  });

  test.each(quantiles)('but %s %j is fine', (name, args) => {
    expect(findDistribution(name)?.forms[0]?.check(args)).toBeNull();
  });

  test('and so is a negative median duration', () => {
    const check = findDistribution('lognormal')?.forms[1]?.check;
    expect(check?.([-1, 0.5])).toContain('median');
    expect(check?.([1, -0.5])).toContain('standard deviation');
    expect(check?.([0, 0])).toBeNull();
  });
});
