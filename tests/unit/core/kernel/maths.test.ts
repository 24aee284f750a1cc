import { describe, expect, test } from 'vitest';
import { bell, clamp, inverseNormal, normaliseZero, power, ramp } from '../../../../src/core/kernel/maths.ts';

/** Within a few units in the last place. */
function expectClose(actual: number, expected: number, relative = 1e-14): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('a power', () => {
  test.each([
    [2, 10, 1024],
    [-2, 3, -8],
    [3, 0, 1],
    [0, 0, 1],
    [0, 5, 0],
    [0, -1, Number.POSITIVE_INFINITY],
    [2, -2, 0.25],
    [10, 15, 1e15],
    [1.5, 4, 5.0625],
    [2, 1023, 8.98846567431158e307],
    [2, 1024, Number.POSITIVE_INFINITY],
    [0, 0.5, 0],
  ])('%d ^ %d is %d', (a, b, expected) => {
    expect(power(a, b)).toBe(expected);
  });

  // Computed with 30 decimal digits from the doubles that stand here, then rounded.
  test.each([
    [3, 0.5, 1.7320508075688772],
    [10, -2.5, 0.0031622776601683794],
    [1.1, 365, 1283305580313390.5],
    [0.3, 7.7, 9.415289134866057e-5],
  ])('%d ^ %d is close to the true value', (a, b, expected) => {
    expectClose(power(a, b), expected, 1e-12);
  });

  test('of a negative number to a broken exponent is no number', () => {
    expect(power(-8, 1 / 3)).toBeNaN();
  });

  test('to an endless exponent ends', () => {
    expect(power(2, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(power(2, Number.NEGATIVE_INFINITY)).toBe(0);
    expect(power(2, Number.NaN)).toBeNaN();
    expect(power(1, 1e308)).toBe(1);
  });
});

describe('the normal quantile', () => {
  // Published with the algorithm (Wichura 1988): the quantiles at 0.25, 0.001 and 1e-20.
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
    [0.5, 0],
    [0.975, 1.959963984540054],
  ])('at %d is %d', (u, z) => {
    expect(Math.abs(inverseNormal(u) - z)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(z)));
  });

  test('is symmetrical, rising, and endless only at the ends', () => {
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 1; i < 4096; i++) {
      const z = inverseNormal(i / 4096);
      expect(z).toBeGreaterThan(last);
      expectClose(inverseNormal(1 - i / 4096), -z, 0);
      last = z;
    }
    expect(inverseNormal(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(inverseNormal(1)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseNormal(1.5)).toBeNaN();
    expect(inverseNormal(-0.5)).toBeNaN();
  });
});

describe('a bell', () => {
  test('is 1 at its centre and falls to exp(-1/2) one width away', () => {
    expect(bell(3, 3, 1)).toBe(1);
    expectClose(bell(5, 3, 2), 0.6065306597126334);
    expect(bell(1, 3, 2)).toBe(bell(5, 3, 2));
  });
});

describe('a ramp', () => {
  test.each([
    [0, 2, 4, 0],
    [2, 2, 4, 0],
    [3, 2, 4, 0.5],
    [4, 2, 4, 1],
    [9, 2, 4, 1],
    [2.5, 4, 2, 0.75],
    [1, 2, 2, 0],
    [2, 2, 2, 1],
  ])('at %d, from %d to %d, is %d', (x, from, to, expected) => {
    expect(ramp(x, from, to)).toBe(expected);
  });
});

test('a clamp keeps to its bounds, the upper one if they cross', () => {
  expect([clamp(-1, 0, 5), clamp(3, 0, 5), clamp(9, 0, 5), clamp(3, 5, 0)]).toEqual([0, 3, 5, 0]);
});

test('there is one zero', () => {
  expect(Object.is(normaliseZero(-0), 0)).toBe(true);
  expect(normaliseZero(-2)).toBe(-2);
});
