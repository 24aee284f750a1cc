import { expect, test } from 'vitest';
import { WeightedMean } from '../../../../src/analysis/statistics/weighted-mean.ts';

const meanOf = (pairs: readonly (readonly [number, number])[]): number | null => {
  const mean = new WeightedMean();
  for (const [value, weight] of pairs) mean.add(value, weight);
  return mean.value;
};

test('weighs values', () => {
  expect(
    meanOf([
      [1, 1],
      [0, 3],
    ]),
  ).toBe(0.25);
});

test('is nothing, not nought, while nothing has been added', () => {
  expect(meanOf([])).toBeNull();
  expect(meanOf([[0, 2]])).toBe(0);
});
