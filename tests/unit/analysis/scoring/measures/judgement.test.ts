import { describe, expect, test } from 'vitest';
import { judgeLog, judgeWarnings } from '../../../../../src/analysis/scoring/index.ts';
import { compileInput } from '../../../../helpers/compile-input.ts';
import { LogBuilder } from '../../../../helpers/log-builder.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';

const MINUTE = 60_000;
const river = compileInput({
  world: {
    stocks: { stage: { start: 1 } },
    gauges: { river: { reads: 'stage', every: '5m', warn: { blue: 2, yellow: 3, orange: 4 } } },
  },
});
const start = () => new LogBuilder(river);
const value = (log: LogBuilder, id: string) => readMeasure(river, log.ended(120).build(), id).value;

describe('public warnings', () => {
  const mixed = () =>
    start()
      .warned('yellow', 10)
      .reached('river', 'blue', 20)
      .reached('river', 'yellow', 50)
      .reached('river', 'orange', 60)
      .warned('orange', 75);

  test('are held against the first time that a gauge reached each colour or worse', () => {
    expect(judgeWarnings(judgeLog(river, mixed().ended(120).build()))).toEqual([
      { level: 1, warnedAt: 10 * MINUTE, reachedAt: 20 * MINUTE },
      { level: 2, warnedAt: 10 * MINUTE, reachedAt: 50 * MINUTE },
      { level: 3, warnedAt: 75 * MINUTE, reachedAt: 60 * MINUTE },
    ]);
  });

  test('hit where they came no later, and lead by the time between', () => {
    expect(value(mixed(), 'warning-hits')).toBe(2 / 3);
    expect(value(mixed(), 'warning-lead-median')).toBe(10 * MINUTE);
    expect(value(mixed(), 'false-alarm-ratio')).toBe(0);
  });

  test('are false where nothing came, and missed where nobody warned', () => {
    const alarm = start().warned('yellow', 10).reached('river', 'blue', 20);
    expect(value(alarm, 'false-alarm-ratio')).toBe(0.5);
    const silent = start().reached('river', 'orange', 20);
    expect(value(silent, 'warning-hits')).toBe(0);
    expect(value(silent, 'false-alarm-ratio')).toBeNull();
    expect(value(start(), 'warning-hits')).toBeNull();
  });
});

test('attempts beyond one’s authority are counted, other refusals are not', () => {
  const log = () =>
    start()
      .accepted('crew/log#1', 'crew', 1)
      .refused('crew/order#1', 'crew', 2, 'not-subordinate')
      .refused('crew/approve#1', 'crew', 3, 'cannot-grant')
      .refused('crew/notify#1', 'crew', 4, 'fact-not-known');
  expect(readMeasure(river, log().ended(120).build(), 'authority-breaches')).toEqual({
    value: 2,
    count: 2,
    of: 4,
  });
  expect(value(start(), 'authority-breaches')).toBeNull();
});
