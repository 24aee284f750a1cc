import { describe, expect, test } from 'vitest';
import {
  accelerationOf,
  bcaBootstrap,
  biasOf,
  percentileBootstrap,
} from '../../../../src/analysis/statistics/bootstrap-interval.ts';
import {
  meanInterval,
  pairedInterval,
  sizeForHalfWidth,
  spreadOf,
  stopAfter,
  welchInterval,
} from '../../../../src/analysis/statistics/mean-interval.ts';
import { normalProbability } from '../../../../src/analysis/statistics/normal-distribution.ts';
import {
  quantileInterval,
  sizeForMaximum,
  wilsonInterval,
} from '../../../../src/analysis/statistics/quantile-interval.ts';
import { tProbability, tQuantile } from '../../../../src/analysis/statistics/t-distribution.ts';
import { inverseNormal } from '../../../../src/core/kernel/maths.ts';

describe('distributions', () => {
  test('have the quantiles of printed tables', () => {
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.7062, 4);
    expect(tQuantile(0.975, 7)).toBeCloseTo(2.364624, 6);
    expect(tQuantile(0.95, 30)).toBeCloseTo(1.697261, 6);
    expect(tQuantile(0.025, 7)).toBeCloseTo(-2.364624, 6);
    expect(tQuantile(0.5, 3)).toBeCloseTo(0, 9);
  });

  test('undo their quantiles', () => {
    for (const p of [0.001, 0.2, 0.5, 0.7, 0.9999]) {
      expect(normalProbability(inverseNormal(p))).toBeCloseTo(p, 13);
      for (const freedom of [1, 2.5, 9, 200])
        expect(tProbability(tQuantile(p, freedom), freedom)).toBeCloseTo(p, 11);
    }
  });
});

describe('two plans under the same eight seeds', () => {
  const a = [72, 65, 80, 58, 77, 69, 74, 61];
  const b = [75, 70, 82, 60, 83, 70, 79, 66];

  test('differ by 3.625, as pairs beyond doubt', () => {
    const { mean, standardError, low, high } = pairedInterval(a, b)!;
    expect(mean).toBe(3.625);
    expect(spreadOf(b.map((value, i) => value - a[i]!))!.deviation).toBeCloseTo(1.846812, 6);
    expect(standardError).toBeCloseTo(0.652947, 6);
    expect(mean / standardError).toBeCloseTo(5.551756, 6);
    expect(low).toBeCloseTo(2.08103, 5);
    expect(high).toBeCloseTo(5.16897, 5);
  });

  test('cannot be told apart as if they were independent', () => {
    const { low, high } = welchInterval(a, b)!;
    expect(low).toBeCloseTo(-4.854, 3);
    expect(high).toBeCloseTo(12.104, 3);
  });

  test('have to be as many as each other; one value has no interval', () => {
    expect(() => pairedInterval(a, b.slice(1))).toThrow(/8.*7/);
    expect(meanInterval([3])).toBeNull();
    expect(welchInterval([3], a)).toBeNull();
    expect(welchInterval([1, 1], [2, 2])).toEqual({ mean: 1, standardError: 0, low: 1, high: 1 });
  });
});

describe('how many runs are enough', () => {
  test('for a half-width of 2 with a deviation of 12: 139 by the normal distribution, 141 by Student’s', () => {
    expect(sizeForHalfWidth(12, 2)).toEqual({ normal: 139, student: 141 });
  });

  test('as they come: 19 for a half-width of 2, 11 for 5 % of the mean', () => {
    const values = [62, 70, 66, 75, 58, 69, 73, 64, 68, 71, 65, 67, 70, 66, 69, 72, 63, 68, 67, 70];
    expect(stopAfter(values, { half: 2 })).toBe(19);
    expect(stopAfter(values, { half: 0.05, relative: true })).toBe(11);
    expect(stopAfter(values, { half: 0.1 })).toBeNull();
    expect(stopAfter([5, 5, 5, 5], { half: 1, least: 3 })).toBe(3);
  });

  test('for the largest to bound the 90th percentile: 29; the 95th: 59', () => {
    expect([0.9, 0.95].map((p) => sizeForMaximum(p))).toEqual([29, 59]);
  });
});

describe('quantiles and shares', () => {
  test('the median of 20 lies between the 6th and the 15th, the 90th percentile of 50 between the 41st and the 50th', () => {
    const median = quantileInterval(20, 0.5)!;
    expect([median.low, median.high]).toEqual([6, 15]);
    expect(median.coverage).toBeCloseTo(0.958611, 6);
    const high = quantileInterval(50, 0.9)!;
    expect([high.low, high.high]).toEqual([41, 50]);
    expect(high.coverage).toBeCloseTo(0.970308, 6);
  });

  test('five values do not bound their median', () => {
    expect(quantileInterval(5, 0.5)).toBeNull();
  });

  test('nine of ten is a share between 0.595850 and 0.982124', () => {
    const { low, high } = wilsonInterval(9, 10);
    expect(low).toBeCloseTo(0.59585, 6);
    expect(high).toBeCloseTo(0.982124, 6);
  });
});

describe('the mean of 4, 7, 9, 12, 30, with all its 3,125 resamples', () => {
  const values = [4, 7, 9, 12, 30];
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const resamples = values.reduce<number[][]>(
    (lists) => lists.flatMap((list) => values.map((value) => [...list, value])),
    [[]],
  );
  const figures = resamples.map(mean);
  const leftOut = values.map((_, i) => mean(values.filter((_, j) => j !== i)));
  const rounded = ({ low, high }: { low: number; high: number }) => [low.toFixed(1), high.toFixed(1)];

  test('is biased by 0.009225 and accelerated by 0.089890', () => {
    expect(figures.filter((figure) => figure < 12.4 - 1e-9).length).toBe(1574);
    expect(biasOf(figures, 12.4, 'strict')).toBeCloseTo(0.009225, 6);
    expect(accelerationOf(leftOut)).toBeCloseTo(0.08989, 6);
  });

  test('lies from 6.6 to 22.8; counting ties by half from 6.8 to 25.4; by percentiles from 6.2 to 21.6', () => {
    expect(rounded(bcaBootstrap(figures, 12.4, leftOut))).toEqual(['6.6', '22.8']);
    expect(rounded(bcaBootstrap(figures, 12.4, leftOut, { ties: 'half' }))).toEqual(['6.8', '25.4']);
    expect(rounded(percentileBootstrap(figures))).toEqual(['6.2', '21.6']);
  });
});
