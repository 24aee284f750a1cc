import { describe, expect, test } from 'vitest';
import { robustness } from '../../../../src/analysis/conformance/index.ts';

const { always, and, atLeast, atMost, eventually, implies, not, or, timeSlack } = robustness;
const x = [3, 3.6, 4.2, 4.9, 5.3, 4.8];
const everywhere = { from: 0, to: Number.POSITIVE_INFINITY };

describe('on the six samples of a gauge', () => {
  test('staying at 5 or below is missed by 0.3', () => {
    expect(always(atMost(x, 5), everywhere, x.length)(0)).toBeCloseTo(-0.3, 12);
  });

  test('reaching 4.5 within three samples is kept by 0.4', () => {
    expect(eventually(atLeast(x, 4.5), { from: 0, to: 3 }, x.length)(0)).toBeCloseTo(0.4, 12);
  });

  test('reaching 4.8 within two samples of 4, in the first three, is kept by 0.4', () => {
    const soon = eventually(atLeast(x, 4.8), { from: 0, to: 2 }, x.length);
    expect(always(implies(atLeast(x, 4), soon), { from: 0, to: 3 }, x.length)(0)).toBeCloseTo(0.4, 12);
  });

  test('the sign turns with not; and takes the least, or the most', () => {
    const high = atLeast(x, 4);
    const low = atMost(x, 4.5);
    expect(not(high)(0)).toBe(1);
    expect(and(high, low)(2)).toBeCloseTo(0.2, 12);
    expect(or(high, low)(2)).toBeCloseTo(0.3, 12);
  });
});

test('the slack of a task is one at once, nought at its deadline, and below after it', () => {
  expect([0, 20, 40, 60].map((took) => timeSlack(took, 40))).toEqual([1, 0.5, 0, -0.5]);
});
