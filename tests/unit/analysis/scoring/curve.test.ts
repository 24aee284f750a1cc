import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeliness } from '../../../../src/analysis/scoring/index.ts';

describe('the worth of a delay', () => {
  test('is one up to the target, half at the deadline, and halves with each further stretch', () => {
    expect(timeliness(0, 10, 30)).toBe(1);
    expect(timeliness(10, 10, 30)).toBe(1);
    expect(timeliness(20, 10, 30)).toBe(0.75);
    expect(timeliness(30, 10, 30)).toBe(0.5);
    expect(timeliness(40, 10, 30)).toBeCloseTo(Math.SQRT2 / 4, 12);
    expect(timeliness(60, 10, 30)).toBeCloseTo(0.176777, 6);
    expect(timeliness(50, 10, 30)).toBeCloseTo(0.25, 12);
  });

  test('gives nothing more for being done before the clock starts', () => {
    expect(timeliness(-5, 10, 30)).toBe(1);
  });

  test('has no step at the target or at the deadline', () => {
    const times = { target: 600_000, deadline: 1_800_000 };
    for (const at of [times.target, times.deadline]) {
      const step =
        timeliness(at, times.target, times.deadline) - timeliness(at + 1, times.target, times.deadline);
      expect(step).toBeGreaterThan(0);
      expect(step).toBeLessThan(1e-6);
    }
  });

  test('stays within nought and one and never rises with the delay', () => {
    const minutes = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 10_000_000 }),
        minutes,
        minutes,
        (target, more, one, other) => {
          const sooner = timeliness(Math.min(one, other), target, target + more);
          const later = timeliness(Math.max(one, other), target, target + more);
          expect(later).toBeLessThanOrEqual(sooner);
          expect(later).toBeGreaterThanOrEqual(0);
          expect(sooner).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
