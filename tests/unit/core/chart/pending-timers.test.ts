import { describe, expect, test } from 'vitest';
import {
  type ChartTimer,
  cancelTimer,
  clearPendingTimers,
  createPendingTimers,
  scheduleTimer,
  takeTimer,
} from '../../../../src/core/chart/index.ts';

const NAMED = 0;
const ALSO_NAMED = 1;
const NAMELESS = 2;
const timers: readonly ChartTimer[] = [
  { event: 7, delay: 0, sendId: 0 },
  { event: 8, delay: 1, sendId: 0 },
  { event: 9, delay: 0, sendId: -1 },
];

describe('pending timers', () => {
  test('are kept in the order scheduled, with their due times', () => {
    const pending = createPendingTimers(1);
    scheduleTimer(pending, timers, NAMELESS, 50);
    scheduleTimer(pending, timers, NAMED, 20);
    expect(pending).toMatchObject({ timers: [NAMELESS, NAMED], dues: [50, 20] });
  });

  test('are taken once', () => {
    const pending = createPendingTimers(1);
    const token = scheduleTimer(pending, timers, NAMED, 20);
    expect(takeTimer(pending, timers, token)).toBe(NAMED);
    expect(takeTimer(pending, timers, token)).toBe(-1);
  });

  test('cannot be taken after they were cancelled', () => {
    const pending = createPendingTimers(1);
    const token = scheduleTimer(pending, timers, NAMED, 20);
    expect(cancelTimer(pending, 0)).toBe(token);
    expect(takeTimer(pending, timers, token)).toBe(-1);
    expect(cancelTimer(pending, 0)).toBe(-1);
  });

  test('of the same id all stay pending, and the latest is the one that can be cancelled', () => {
    const pending = createPendingTimers(1);
    const first = scheduleTimer(pending, timers, NAMED, 20);
    const second = scheduleTimer(pending, timers, ALSO_NAMED, 10);
    expect(cancelTimer(pending, 0)).toBe(second);
    expect(cancelTimer(pending, 0)).toBe(-1);
    expect(takeTimer(pending, timers, first)).toBe(NAMED);
  });

  test('of the same id can no longer be cancelled once one of them fired', () => {
    const pending = createPendingTimers(1);
    const first = scheduleTimer(pending, timers, NAMED, 20);
    const second = scheduleTimer(pending, timers, ALSO_NAMED, 30);
    takeTimer(pending, timers, first);
    expect(cancelTimer(pending, 0)).toBe(-1);
    expect(takeTimer(pending, timers, second)).toBe(ALSO_NAMED);
  });

  test('without an id do not disturb those with one', () => {
    const pending = createPendingTimers(1);
    const named = scheduleTimer(pending, timers, NAMED, 20);
    takeTimer(pending, timers, scheduleTimer(pending, timers, NAMELESS, 10));
    expect(cancelTimer(pending, 0)).toBe(named);
  });

  test('have tokens that are not used again in a run, and start over with the next', () => {
    const pending = createPendingTimers(1);
    const first = scheduleTimer(pending, timers, NAMED, 20);
    cancelTimer(pending, 0);
    const second = scheduleTimer(pending, timers, NAMED, 20);
    expect(second).not.toBe(first);
    const arrays = [pending.tokens, pending.timers, pending.dues, pending.latest];
    clearPendingTimers(pending);
    expect(pending).toEqual(createPendingTimers(1));
    expect(
      [pending.tokens, pending.timers, pending.dues, pending.latest].every((list, i) => list === arrays[i]),
    ).toBe(true);
  });
});
