import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentile } from '../../../../src/analysis/statistics/percentile.ts';

const minutes = [45, 50, 52, 55, 58, 60, 61, 63, 70, 95];

/** What programs of other conventions make of the same figures: a place among the order statistics, from 1. */
function atPlace(sorted: readonly number[], place: number): number {
  const below = Math.floor(place);
  const low = sorted[below - 1]!;
  return low + (place - below) * ((sorted[below] ?? low) - low);
}

describe('the 90th percentile of ten times', () => {
  test('is 72.5: type 7, linear between the ranks', () => {
    expect(percentile(minutes, 0.9)).toBeCloseTo(72.5, 10);
  });

  test('is none of what the other conventions give', () => {
    const n = minutes.length;
    const p = 0.9;
    expect(minutes[Math.ceil(n * p) - 1]).toBe(70);
    expect(atPlace(minutes, n * p + 0.5)).toBeCloseTo(82.5, 10);
    expect(atPlace(minutes, (n + 1 / 3) * p + 1 / 3)).toBeCloseTo(85.8333, 4);
    expect(atPlace(minutes, (n + 1) * p)).toBeCloseTo(92.5, 10);
  });
});

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('a percentile', () => {
  test('is nothing where there are no values', () => {
    expect(percentile([], 0.5)).toBeNull();
  });

  test('is the smallest at 0, the largest at 1, and the middle one of an odd number at a half', () => {
    fc.assert(
      fc.property(values, (list) => {
        const sorted = [...list].sort((one, other) => one - other);
        expect(percentile(list, 0)).toBe(sorted[0]);
        expect(percentile(list, 1)).toBe(sorted.at(-1));
        const odd = [...list, ...list, 0];
        expect(percentile(odd, 0.5)).toBe([...odd].sort((one, other) => one - other)[list.length]);
      }),
    );
  });

  test('never falls as the share rises, whatever the order of the values', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, one, other) => {
        const low = percentile(list, Math.min(one, other))!;
        const high = percentile([...list].reverse(), Math.max(one, other))!;
        expect(low).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});
