import { describe, expect, test } from 'vitest';
import {
  align,
  alignmentFitness,
  escapingPrecision,
  partialOrder,
  replayTokens,
  tokenFitness,
} from '../../../../src/analysis/conformance/index.ts';

/** A, then B and C in either order, then D. */
const plan = partialOrder(4, [
  [0, 1],
  [0, 2],
  [1, 3],
  [2, 3],
]);

/** X, and whatever else the plan has not, is −1. */
const logOf = (letters: string): number[] => [...letters].map((letter) => 'ABCD'.indexOf(letter));

describe('of the plan A, then B and C, then D', () => {
  test.each([
    ['ABCD', 1, 1, [0, 6, 0, 6]],
    ['ACBD', 1, 1, [0, 6, 0, 6]],
    ['ABD', 6 / 7, 0.8, [1, 5, 1, 5]],
    ['ABC', 6 / 7, 0.675, [1, 4, 2, 5]],
    ['ABXCD', 8 / 9, 1, [0, 6, 0, 6]],
    ['BACD', 3 / 4, 5 / 6, [1, 6, 1, 6]],
    ['AABCD', 8 / 9, 0.803571, [1, 7, 2, 8]],
    ['DCBA', 1 / 2, 1 / 3, [4, 6, 4, 6]],
    ['AD', 2 / 3, 0.5, [2, 4, 2, 4]],
    ['A', 2 / 5, 0.416667, [1, 2, 2, 3]],
  ] as const)(
    'the log %s has alignment fitness %f and token fitness %f',
    (letters, alignment, token, counts) => {
      const log = logOf(letters);
      expect(alignmentFitness(plan, [log])).toBeCloseTo(alignment, 12);
      const tokens = replayTokens(plan, log);
      const { missing, consumed, remaining, produced } = tokens;
      expect([missing, consumed, remaining, produced]).toEqual(counts);
      expect(tokenFitness([tokens])).toBeCloseTo(token, 6);
    },
  );

  test('two logs together weigh by their costs, and their tokens are added up first', () => {
    const logs = ['ABCD', 'ABD'].map(logOf);
    expect(alignmentFitness(plan, logs)).toBeCloseTo(14 / 15, 12);
    const mean = logs.reduce((sum, log) => sum + alignmentFitness(plan, [log]), 0) / 2;
    expect(mean).toBeCloseTo(13 / 14, 12);
    const tokens = logs.map((log) => replayTokens(plan, log));
    expect(tokenFitness(tokens)).toBeCloseTo(10 / 11, 12);
    expect(tokens.reduce((sum, one) => sum + tokenFitness([one]), 0) / 2).toBeCloseTo(0.9, 12);
  });

  test.each([
    [['ABCD'], 0.8],
    [['ABCD', 'ACBD'], 1],
    [['ABCD', 'ABD'], 7 / 9],
  ] as const)('the logs %j have precision %f', (logs, precision) => {
    expect(escapingPrecision(plan, logs.map(logOf))).toBeCloseTo(precision, 12);
  });
});

describe('at the edges', () => {
  test('an empty log skips every task', () => {
    expect(align(plan, [])).toEqual({ kept: 0, cost: 4, worst: 4 });
    expect(alignmentFitness(plan, [[]])).toBe(0);
    expect(escapingPrecision(plan, [[]])).toBeNull();
  });

  test('an empty plan and an empty log fit', () => {
    const nothing = partialOrder(0, []);
    expect(alignmentFitness(nothing, [[]])).toBe(1);
    expect(tokenFitness([replayTokens(nothing, [])])).toBe(1);
  });

  test('a plan whose tasks wait for one another in a circle is refused', () => {
    expect(() =>
      partialOrder(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ).toThrow(/before itself/);
  });

  test('what follows from other pairs changes no place of the net', () => {
    const redundant = partialOrder(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [0, 3],
    ]);
    expect(redundant.covers).toEqual(plan.covers);
    expect(replayTokens(redundant, logOf('ABD'))).toEqual(replayTokens(plan, logOf('ABD')));
  });
});
