/**
 * Agreement of two raters beyond chance: Cohen's kappa (1960), and with weights for how far apart two ratings are (1968). 1 is full
 * agreement, 0 what chance would give, below 0 less than chance.
 */

export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/** Categories are 0, 1, …, `categories` − 1, in order; `pairs` has both raters' rating of each thing. */
export interface RatingPairs {
  readonly pairs: readonly (readonly [number, number])[];
  readonly categories: number;
}

/** Null where it has no value: nothing rated, or both gave everything the same rating. */
export function weightedKappa({ pairs, categories }: RatingPairs, weights: KappaWeights): number | null {
  const first = new Array<number>(categories).fill(0);
  const second = new Array<number>(categories).fill(0);
  let observed = 0;
  for (const [one, other] of pairs) {
    first[one]!++;
    second[other]!++;
    observed += distance(one, other, weights);
  }
  let expected = 0;
  first.forEach((count, one) => {
    second.forEach((times, other) => {
      expected += count * times * distance(one, other, weights);
    });
  });
  // Whole numbers up to here: (n · observed) / expected is p_o′/p_e′ without rounding.
  return expected === 0 ? null : (expected - pairs.length * observed) / expected;
}

/** How far apart two ratings are, as a whole number; only its proportions matter. */
function distance(one: number, other: number, weights: KappaWeights): number {
  const apart = Math.abs(one - other);
  if (weights === 'unweighted') return apart === 0 ? 0 : 1;
  return weights === 'linear' ? apart : apart * apart;
}
