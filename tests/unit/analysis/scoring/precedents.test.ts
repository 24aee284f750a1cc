import { describe, expect, test } from 'vitest';
import { timeliness } from '../../../../src/analysis/scoring/curve.ts';
import { larsenSurvival, quizPoints } from '../../../../src/analysis/scoring/curve-neighbours.ts';
import { situationalAwareness } from '../../../../src/analysis/scoring/self-rating.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';
import { readMeasure } from '../../../helpers/read-measure.ts';

describe('what other fields make of a delay', () => {
  test('survival of a cardiac arrest falls to 23.8 % after 4, 8 and 12 minutes, and to nothing at 12.18 without help', () => {
    expect(larsenSurvival(4, 8, 12)).toBeCloseTo(23.8, 10);
    expect(67 / (2.3 + 1.1 + 2.1)).toBeCloseTo(12.18, 2);
    expect(larsenSurvival(12.18, 12.18, 12.18)).toBeCloseTo(0, 1);
    expect(larsenSurvival(13, 13, 13)).toBe(0);
  });

  test('a quiz gives 967 for two of thirty seconds, and half at the limit as the curve does', () => {
    expect(quizPoints(2, 30)).toBe(967);
    expect(quizPoints(30, 30) / 1000).toBe(timeliness(30, 10, 30));
  });
});

test('27 of 30 opportunities taken in time are 90 %', () => {
  const names = Array.from({ length: 30 }, (_, i) => `notify-${i}`);
  const plan = compileInput({
    actions: { 'warn-public': { title: 'Warn', by: ['crew'] } },
    plan: {
      tasks: Object.fromEntries(
        names.map((name) => [
          name,
          { owner: 'crew', expect: { do: 'warn-public' }, from: true, target: '5m', deadline: '15m' },
        ]),
      ),
    },
  });
  const log = new LogBuilder(plan);
  names.forEach((name, i) => {
    log.triggered(name, 0);
    if (i < 27) log.met(name, 15, `crew/warn-public#${i + 1}`);
    else log.overdue(name, 15);
  });
  expect(readMeasure(plan, log.ended(120).build(), 'within-deadline')).toEqual({
    value: 0.9,
    count: 27,
    of: 30,
  });
});

test('understanding 20, demand 15 and supply 18 are an awareness of 23', () => {
  expect(situationalAwareness({ understanding: 20, demand: 15, supply: 18 })).toBe(23);
  const least = situationalAwareness({ understanding: 3, demand: 21, supply: 4 });
  const most = situationalAwareness({ understanding: 21, demand: 3, supply: 28 });
  expect([least, most]).toEqual([-14, 46]);
});
