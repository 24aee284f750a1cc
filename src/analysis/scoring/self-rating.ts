/**
 * How aware of the situation people say that they were: SART, the situational awareness rating technique (R. M. Taylor, AGARD-CP-478,
 * 1990). What people say of themselves is not what they knew: of three methods that P. Salmon and others compared (International Journal of Industrial Ergonomics 39, 2009), only asking about the true state in play went with performance.
 */

export type SelfDimension = 'demand' | 'supply' | 'understanding';

/** The ten items in the order in which they are asked, each rated from 1 (low) to 7 (high). */
export const selfItems = [
  { id: 'instability', dimension: 'demand' },
  { id: 'complexity', dimension: 'demand' },
  { id: 'variability', dimension: 'demand' },
  { id: 'arousal', dimension: 'supply' },
  { id: 'concentration', dimension: 'supply' },
  { id: 'division', dimension: 'supply' },
  { id: 'spare-capacity', dimension: 'supply' },
  { id: 'information-quantity', dimension: 'understanding' },
  { id: 'information-quality', dimension: 'understanding' },
  { id: 'familiarity', dimension: 'understanding' },
] as const satisfies readonly { readonly id: string; readonly dimension: SelfDimension }[];

export type SelfItem = (typeof selfItems)[number]['id'];

/** The least and the most that an item can have. */
export const selfScale = [1, 7] as const;

/** Sums of items from 1 to 7. */
export interface SelfRating {
  /** Understanding: three items, 3 to 21. */
  readonly understanding: number;
  /** Demand on attention: three items, 3 to 21. */
  readonly demand: number;
  /** Supply of attention: four items, 4 to 28. */
  readonly supply: number;
}

/** Adds up ten items given in the order of `selfItems`. */
export function sumSelfItems(items: readonly number[]): SelfRating {
  const sums = { understanding: 0, demand: 0, supply: 0 };
  selfItems.forEach(({ dimension }, i) => {
    sums[dimension] += items[i] ?? 0;
  });
  return sums;
}

/** U − (D − S), from −14 to 46. */
export function situationalAwareness({ understanding, demand, supply }: SelfRating): number {
  return understanding - (demand - supply);
}
