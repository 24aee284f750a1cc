import { describe, expect, test } from 'vitest';
import { judgeLog, taskSurvival } from '../../../../../src/analysis/scoring/index.ts';
import { compileInput } from '../../../../helpers/compile-input.ts';
import { LogBuilder } from '../../../../helpers/log-builder.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';
import { workedLog, workedPlan } from '../../../../helpers/worked-plan.ts';

const MINUTE = 60_000;
const plan = workedPlan();
const log = workedLog(plan);
const value = (id: string) => readMeasure(plan, log, id).value;

describe('the worked plan: A 12, W 40, R 55, E 70 done, S never, the end at 120', () => {
  test('has its response times: 12, 28, 55, 30 minutes, and its slacks: 3, −8, 5, 15, −80', () => {
    expect(value('response-median')).toBe(29 * MINUTE);
    expect(value('response-p90')).toBeCloseTo((30 + 0.7 * 25) * MINUTE, 6);
    expect(value('slack-median')).toBe(3 * MINUTE);
    expect(value('slack-p10')).toBeCloseTo((-80 + 0.4 * 72) * MINUTE, 6);
    expect(value('worst-slack')).toBe(-80 * MINUTE);
  });

  test('bears the least relative delay where S had 40 minutes and was 80 late', () => {
    expect(value('least-relative-slack')).toBe(-2);
  });

  test('has its survival curve, restricted to the longest deadline of 60', () => {
    expect(taskSurvival(judgeLog(plan, log)).map(({ time, survival }) => [time / MINUTE, survival])).toEqual([
      [12, 0.8],
      [28, 0.6],
      [30, 0.4],
      [55, 0.2],
    ]);
    const mean = 12 + 16 * 0.8 + 2 * 0.6 + 25 * 0.4 + 5 * 0.2;
    expect(value('restricted-mean-response')).toBeCloseTo(mean * MINUTE, 6);
    expect(value('survival-speed')).toBeCloseTo(1 - mean / 60, 12);
  });

  test('fits the plan: four of five in the plan’s order, E without S', () => {
    // 2·4 / (5 + 4): one task skipped, nothing out of place.
    expect(value('alignment-fitness')).toBeCloseTo(8 / 9, 12);
    // Pairs A–W, W–E, S–E: the last is broken, for S was never done.
    expect(readMeasure(plan, log, 'order-kept')).toEqual({ value: 2 / 3, count: 2, of: 3 });
    // A and R in time and order; W late, E without S, S never.
    expect(readMeasure(plan, log, 'order-and-window')).toEqual({ value: 2 / 5, count: 2, of: 5 });
    // Five tasks once (S not), three pairs (S–E broken).
    expect(value('declare-share')).toBe(6 / 8);
    // Places: ahead of A, R, S; A–W, W–E, S–E; behind E, R. S missing from one, left ahead of itself.
    expect(value('token-fitness')).toBeCloseTo(0.5 * (1 - 1 / 7) + 0.5 * (1 - 1 / 7), 12);
  });
});

describe('the time to the first action', () => {
  const read = (builder: LogBuilder) => readMeasure(plan, builder.ended(120).build(), 'time-to-first-action');

  test('runs from the first task called for to the first act, of whatever kind but an entry in one’s own log', () => {
    const called = () => new LogBuilder(plan).triggered('a', 5).triggered('w', 9);
    expect(read(called().accepted('crew/log#1', 'crew', 6).accepted('crew/do-r#1', 'crew', 11)).value).toBe(
      6 * MINUTE,
    );
    expect(read(called().accepted('crew/do-r#1', 'crew', 2)).value).toBeNull();
    expect(read(called()).value).toBeNull();
  });
});

describe('conformance of what was done at one instant', () => {
  const chain = compileInput({
    actions: { go: { title: 'Go', by: ['crew'] } },
    plan: {
      tasks: {
        second: {
          owner: 'crew',
          expect: { do: 'go' },
          from: true,
          target: '5m',
          deadline: '9m',
          after: ['first'],
        },
        first: { owner: 'crew', expect: { do: 'go' }, from: true, target: '5m', deadline: '9m' },
      },
    },
  });
  const at = (first: number, second: number) =>
    new LogBuilder(chain)
      .triggered('first', 0)
      .triggered('second', 0)
      .met('first', first, 'crew/go#1')
      .met('second', second, 'crew/go#1')
      .ended(120)
      .build();

  test('is in order; a second done before its first is not', () => {
    for (const id of ['order-kept', 'alignment-fitness', 'declare-share', 'token-fitness']) {
      expect([id, readMeasure(chain, at(3, 3), id).value]).toEqual([id, 1]);
      expect([id, readMeasure(chain, at(4, 3), id).value! < 1]).toEqual([id, true]);
    }
  });
});
