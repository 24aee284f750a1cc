/**
 * How good probabilities were: the mean squared distance between what was said and what came (G. W. Brier, Monthly Weather Review 78,
 * 1950, for two outcomes). 0 is certain and right, 1 certain and wrong, 0.25 what always saying one half gives.
 */

export interface Forecast {
  /** From 0 to 1. */
  readonly probability: number;
  readonly happened: boolean;
}

/** Null where there is no forecast. */
export function brierScore(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  const sum = forecasts.reduce((total, { probability, happened }) => {
    const miss = probability - (happened ? 1 : 0);
    return total + miss * miss;
  }, 0);
  return sum / forecasts.length;
}
