/**
 * How aware of the situation people say that they were: SART, the situational awareness rating technique (R. M. Taylor, 1990). What people say of
 * themselves is not what they knew: of three methods that P. Salmon and others compared (International Journal of Industrial Ergonomics 39, 2009), only asking about the true state in play went with performance.
 */

/** Sums of items from 1 to 7. */
export interface SelfRating {
  /** Understanding: three items, 3 to 21. */
  readonly understanding: number;
  /** Demand on attention: three items, 3 to 21. */
  readonly demand: number;
  /** Supply of attention: four items, 4 to 28. */
  readonly supply: number;
}

/** U − (D − S), from −14 to 46. */
export function situationalAwareness({ understanding, demand, supply }: SelfRating): number {
  return understanding - (demand - supply);
}
