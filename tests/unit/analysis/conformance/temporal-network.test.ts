import { describe, expect, test } from 'vitest';
import { answerDemand } from '../../../../src/analysis/conformance/index.ts';

const warn = 0;
const leave = 1;
const within30 = { from: warn, to: leave, atLeast: 0, atMost: 30 };
const sometime = { ...within30, atMost: Number.POSITIVE_INFINITY };
const answer = (demand: typeof within30, at: readonly (number | null)[], now = 100) =>
  answerDemand(demand, at, now);

describe('a demand that people leave within 30 minutes of the warning', () => {
  test('is kept up to the limit and broken after it, or before the warning', () => {
    expect(answer(within30, [10, 10])).toBe('kept');
    expect(answer(within30, [10, 40])).toBe('kept');
    expect(answer(within30, [10, 41])).toBe('broken');
    expect(answer(within30, [10, 9])).toBe('broken');
  });

  test('is broken when they leave without a warning', () => {
    expect(answer(within30, [null, 9])).toBe('broken');
    expect(answer(sometime, [null, 9])).toBe('broken');
  });

  test('is open until the limit has passed, and then broken', () => {
    expect(answer(within30, [10, null], 39)).toBe('open');
    expect(answer(within30, [10, null], 40)).toBe('broken');
  });

  test('asks nothing where neither happened, nor where there is no limit', () => {
    expect(answer(within30, [null, null])).toBe('not-asked');
    expect(answer(sometime, [10, null])).toBe('not-asked');
  });
});
