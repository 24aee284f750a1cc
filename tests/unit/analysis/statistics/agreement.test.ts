import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '../../../../src/analysis/statistics/krippendorff-alpha.ts';
import { type KappaWeights, weightedKappa } from '../../../../src/analysis/statistics/weighted-kappa.ts';

const places = (text: string): number[] => [...text].map((letter) => 'PSMU'.indexOf(letter));
const one = places('PPPSSSMMUU');
const other = places('PPSSSMMUUU');
const pairs = one.map((rating, i) => [rating, other[i]!] as const);

describe('two evaluators who differ on three of ten tasks', () => {
  test('have these kappas', () => {
    const kappa = (weights: KappaWeights) => weightedKappa({ pairs, categories: 4 }, weights);
    expect(kappa('unweighted')).toBe(0.6);
    expect(kappa('linear')).toBeCloseTo(0.761905, 6);
    expect(kappa('quadratic')).toBeCloseTo(0.88189, 6);
  });

  test('have these alphas', () => {
    expect(krippendorffAlpha([one, other], 'nominal')).toBeCloseTo(0.61745, 6);
    expect(krippendorffAlpha([one, other], 'ordinal')).toBeCloseTo(0.884779, 6);
    expect(krippendorffAlpha([one, other], 'interval')).toBeCloseTo(0.885772, 6);
  });
});

test('Krippendorff’s own four observers of twelve things, with gaps, have his alphas', () => {
  const gap = null;
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, gap, gap, gap],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, gap, 3],
    [gap, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, gap],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, gap],
  ];
  const alphas = (['nominal', 'ordinal', 'interval', 'ratio'] as const).map((scale) =>
    krippendorffAlpha(observers, scale)!.toFixed(3),
  );
  expect(alphas).toEqual(['0.743', '0.815', '0.849', '0.797']);
});

describe('agreement', () => {
  const rating = fc.integer({ min: 0, max: 3 });
  const rated = fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 20 });

  test('has no value where nothing was rated or everything got the same rating', () => {
    expect(weightedKappa({ pairs: [], categories: 4 }, 'linear')).toBeNull();
    expect(weightedKappa({ pairs: [[2, 2]], categories: 4 }, 'linear')).toBeNull();
    expect(krippendorffAlpha([], 'ordinal')).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'ordinal',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'ordinal',
      ),
    ).toBeNull();
  });

  test('is one where raters agree on things of different ratings', () => {
    const same = [
      [0, 0],
      [3, 3],
    ] as const;
    expect(weightedKappa({ pairs: same, categories: 4 }, 'quadratic')).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [0, 3],
          [0, 3],
        ],
        'ordinal',
      ),
    ).toBe(1);
  });

  test('does not depend on who is called the first rater, and is at most one', () => {
    fc.assert(
      fc.property(rated, (list) => {
        const swapped = list.map(([a, b]) => [b, a] as const);
        for (const weights of ['unweighted', 'linear', 'quadratic'] as const) {
          const kappa = weightedKappa({ pairs: list, categories: 4 }, weights);
          expect(weightedKappa({ pairs: swapped, categories: 4 }, weights)).toBe(kappa);
          if (kappa !== null) expect(kappa).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('of two values only is the same on every scale', () => {
    const two = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(two, (list) => {
        const rows = [list.map(([a]) => a), list.map(([, b]) => b)];
        const nominal = krippendorffAlpha(rows, 'nominal');
        for (const scale of ['ordinal', 'interval', 'ratio'] as const) {
          const alpha = krippendorffAlpha(rows, scale);
          if (nominal === null) expect(alpha).toBeNull();
          else expect(alpha).toBeCloseTo(nominal, 9);
        }
      }),
    );
  });

  test('is not changed by somebody who rated nothing', () => {
    fc.assert(
      fc.property(rated, (list) => {
        const rows = [list.map(([a]) => a), list.map(([, b]) => b)];
        const idle = list.map(() => null);
        expect(krippendorffAlpha([...rows, idle], 'ordinal')).toBe(krippendorffAlpha(rows, 'ordinal'));
      }),
    );
  });
});
