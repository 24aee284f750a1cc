import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kaplanMeier,
  type Observation,
  restrictedMean,
  survivalMedian,
} from '../../../../src/analysis/statistics/kaplan-meier.ts';

const done = (time: number): Observation => ({ time, happened: true });
const never = (time: number): Observation => ({ time, happened: false });

describe('ten tasks, three of them never done', () => {
  const steps = kaplanMeier([...[4, 6, 6, 9, 12, 15].map(done), never(20), done(30), never(30), never(30)]);

  test('leave these shares undone, to the last bit', () => {
    expect(steps.map(({ time, survival }) => [time, survival])).toEqual([
      [4, 9 / 10],
      [6, 7 / 10],
      [9, 3 / 5],
      [12, 1 / 2],
      [15, 2 / 5],
      [30, 4 / 15],
    ]);
    // Multiplied out, the shares left at each step miss a half by a bit.
    expect((1 - 1 / 10) * (1 - 2 / 9) * (1 - 1 / 7) * (1 - 1 / 6)).not.toBe(0.5);
  });

  test('have Greenwood’s standard error', () => {
    expect(steps[3]!.standardError).toBeCloseTo(0.158114, 6);
  });

  test('take 17.2 minutes each on average, counted up to 30', () => {
    const mean = restrictedMean(steps, 30);
    expect(mean).toBeCloseTo(17.2, 12);
    expect(1 - mean / 30).toBeCloseTo(0.426667, 6);
  });

  test('are half done at 12', () => {
    expect(survivalMedian(steps)).toBe(12);
  });
});

describe('the curve', () => {
  test('has no step where nothing happened, and then no median', () => {
    expect(kaplanMeier([never(5), never(7)])).toEqual([]);
    expect(survivalMedian([])).toBeNull();
    expect(restrictedMean([], 10)).toBe(10);
  });

  test('ends at nought without an error when the last is done', () => {
    expect(kaplanMeier([done(3), done(8)]).at(-1)).toMatchObject({ survival: 0, standardError: null });
  });

  test('stays where it was after the last observation', () => {
    expect(restrictedMean(kaplanMeier([done(2), never(4)]), 10)).toBe(2 + 8 / 2);
  });

  const times = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 25 });

  test('without censoring is the share not yet done, and its mean the mean of the times', () => {
    fc.assert(
      fc.property(times, (list) => {
        const steps = kaplanMeier(list.map(done));
        for (const { time, survival } of steps) {
          expect(survival).toBe(list.filter((other) => other > time).length / list.length);
        }
        const mean = list.reduce((sum, time) => sum + time, 0) / list.length;
        expect(restrictedMean(steps, 40)).toBeCloseTo(mean, 9);
      }),
    );
  });

  const observations = fc.array(
    fc.record({ time: fc.integer({ min: 1, max: 40 }), happened: fc.boolean() }),
    { minLength: 1, maxLength: 25 },
  );

  test('is the product of the shares left at each step, and never rises', () => {
    fc.assert(
      fc.property(observations, (list) => {
        let product = 1;
        for (const { atRisk, events, survival } of kaplanMeier(list)) {
          product *= 1 - events / atRisk;
          expect(survival).toBeCloseTo(product, 12);
        }
      }),
    );
  });

  test('lies higher when what happened is censored instead', () => {
    fc.assert(
      fc.property(observations, fc.nat(24), (list, which) => {
        fc.pre(which < list.length);
        const censored = list.map((one, i) => (i === which ? { ...one, happened: false } : one));
        const mean = restrictedMean(kaplanMeier(list), 40);
        expect(restrictedMean(kaplanMeier(censored), 40)).toBeGreaterThanOrEqual(mean - 1e-9);
      }),
    );
  });
});
