import { describe, expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { ExactClock } from '../../bench/reference/exact-clock.ts';

describe('the exact clock', () => {
  test('fires in the order of due times, each at its own time, and the first set first among equals', () => {
    const clock = new ExactClock();
    const fired: [string, number][] = [];
    for (const [name, delay] of [
      ['c', 7.5],
      ['a', 2],
      ['d', 7.5],
      ['b', 3],
    ] as const)
      clock.setTimeout(() => fired.push([name, clock.now]), delay);
    clock.runUntil(10);
    expect(fired).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 7.5],
      ['d', 7.5],
    ]);
    expect(clock.now).toBe(10);
  });

  test('fires what is due at the end of a stretch and nothing after it', () => {
    const clock = new ExactClock();
    const fired: number[] = [];
    for (const delay of [5, 5.000001]) clock.setTimeout(() => fired.push(delay), delay);
    clock.runUntil(5);
    expect(fired).toEqual([5]);
    clock.runUntil(6);
    expect(fired).toEqual([5, 5.000001]);
  });

  test('does not fire what was cleared, also from within a firing', () => {
    const clock = new ExactClock();
    const fired: string[] = [];
    const second = clock.setTimeout(() => fired.push('second'), 2);
    clock.setTimeout(() => clock.clearTimeout(second), 1);
    clock.setTimeout(() => fired.push('third'), 3);
    clock.runUntil(10);
    expect(fired).toEqual(['third']);
  });

  test('takes a chain of delays through in one stretch, each counted from the end of the one before', () => {
    const clock = new ExactClock();
    const entered: number[] = [];
    const enter = () => void entered.push(clock.now);
    const machine = createMachine({
      initial: 'a',
      states: {
        a: { after: { 1000: 'b' } },
        b: { entry: enter, after: { 1000: 'c' } },
        c: { entry: enter, after: { 1000: 'd' } },
        d: { entry: enter },
      },
    });
    const actor = createActor(machine, { clock }).start();
    clock.runUntil(10_000);
    expect(actor.getSnapshot().value).toBe('d');
    expect(entered).toEqual([1000, 2000, 3000]);
  });
});
