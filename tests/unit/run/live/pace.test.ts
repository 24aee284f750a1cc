import { describe, expect, test } from 'vitest';
import { Pace } from '../../../../src/run/live/pace.ts';
import { HandClock } from '../../../helpers/live/hand-clock.ts';

describe('a pace', () => {
  test('is drill time per real time, in whole milliseconds', () => {
    const clock = new HandClock();
    const pace = new Pace(clock, 500, 12);
    clock.pass(1000.26);
    expect(pace.time).toBe(500 + 12_003);
  });

  test('that changes goes on from where it was', () => {
    const clock = new HandClock();
    const pace = new Pace(clock, 0, 10);
    clock.pass(1000);
    pace.setRate(1);
    clock.pass(1000);
    expect(pace.time).toBe(11_000);
  });

  test('stands while anybody has a reason, and goes when nobody has', () => {
    const clock = new HandClock();
    const pace = new Pace(clock, 0, 1);
    pace.stop('pause');
    pace.stop('hold');
    clock.pass(500);
    pace.go('pause');
    clock.pass(500);
    expect([pace.time, pace.stands]).toEqual([0, true]);
    pace.go('hold');
    clock.pass(500);
    expect([pace.time, pace.stands]).toEqual([500, false]);
  });

  test('jumps forwards only', () => {
    const clock = new HandClock();
    const pace = new Pace(clock, 1000, 1);
    pace.jump(400);
    expect(pace.time).toBe(1000);
    pace.jump(5000);
    expect(pace.time).toBe(5000);
  });

  test('knows the real time until a drill time, never too early', () => {
    const clock = new HandClock();
    const pace = new Pace(clock, 0, 7);
    const wait = pace.realTimeUntil(1000);
    clock.pass(wait);
    expect(pace.time).toBeGreaterThanOrEqual(1000);
    expect(pace.time).toBeLessThan(1007);
    expect(pace.realTimeUntil(1000)).toBe(0);
    pace.stop('pause');
    expect(pace.realTimeUntil(9000)).toBe(Number.POSITIVE_INFINITY);
  });
});
