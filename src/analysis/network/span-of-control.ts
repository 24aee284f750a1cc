/**
 * How many each leader leads. The National Incident Management System of the United States gave three to seven in 2008, five being best; its edition of
 * 2017 keeps one to five as a guide and leaves room.
 */

export const spanLimits = { least: 3, best: 5, most: 7 } as const;

export interface SpanOfControl {
  /** The share of leaders whose number lies within the limits. */
  readonly within: number;
  /** The mean of |number − best| / best. */
  readonly deviation: number;
}

/** `loads` has how many each leader leads; who leads nobody is not in it. Null where there are no leaders. */
export function spanOfControl(loads: readonly number[]): SpanOfControl | null {
  if (loads.length === 0) return null;
  const { least, best, most } = spanLimits;
  const within = loads.filter((load) => load >= least && load <= most).length;
  const apart = loads.reduce((sum, load) => sum + Math.abs(load - best), 0);
  return { within: within / loads.length, deviation: apart / best / loads.length };
}
