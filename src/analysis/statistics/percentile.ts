/**
 * Percentiles. Textbooks and programs disagree about what lies between two observations; here it is always type 7 of Hyndman and Fan
 * ("Sample Quantiles in Statistical Packages", The American Statistician 50, 1996): linear between the order statistics,
 * the first of which is the 0th percentile and the last the 100th.
 */

/** The share `p` (0 to 1) of the values lies at or below it; type 7. Null where there are no values. */
export function percentile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
