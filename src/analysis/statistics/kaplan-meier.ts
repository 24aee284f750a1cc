/**
 * How long things go undone when some are never done: the product-limit estimate (E. L. Kaplan and P. Meier, JASA 53, 1958). What
 * had not happened when observation ended is censored: it counts as undone up to then and says nothing about later. That is fair
 * only where the end has nothing to do with the thing itself; a drill that was cut short because of it needs another method.
 */

export interface Observation {
  readonly time: number;
  /** False where observation ended at `time` and it had not happened. */
  readonly happened: boolean;
}

/** What is known from a time on, up to the next step. */
export interface SurvivalStep {
  readonly time: number;
  /** How many were still undone and observed just before. */
  readonly atRisk: number;
  readonly events: number;
  /** The share still undone after this time. */
  readonly survival: number;
  /** Greenwood's standard error of it; null once nothing is left, where the formula divides by nothing. */
  readonly standardError: number | null;
}

/** One step for each time at which something happened, in order. What is censored at a time is at risk at that time. */
export function kaplanMeier(observations: readonly Observation[]): SurvivalStep[] {
  const sorted = [...observations].sort((one, other) => one.time - other.time);
  const steps: SurvivalStep[] = [];
  let atRisk = sorted.length;
  let factors = new Factors(atRisk);
  let greenwood = 0;
  for (let next = 0; next < sorted.length; ) {
    const { time } = sorted[next]!;
    let events = 0;
    let censored = 0;
    for (; next < sorted.length && sorted[next]!.time === time; next++) {
      if (sorted[next]!.happened) events++;
      else censored++;
    }
    if (events > 0) {
      const left = atRisk - events;
      const survival = factors.after(left);
      greenwood += events / (atRisk * left);
      const standardError = left === 0 ? null : survival * Math.sqrt(greenwood);
      steps.push({ time, atRisk, events, survival, standardError });
      atRisk = left;
    }
    if (censored > 0) {
      factors = new Factors(atRisk - censored, factors.after(atRisk));
      atRisk -= censored;
    }
  }
  return steps;
}

/**
 * The product of (n − d)/n over steps without censoring between them is one fraction: what is left over what there was. Taking it
 * so, instead of multiplying, gives 5/10 where floating point would give 0.5000000000000001.
 */
class Factors {
  readonly #before: number;
  readonly #from: number;

  constructor(from: number, before = 1) {
    this.#from = from;
    this.#before = before;
  }

  after(left: number): number {
    return left === this.#from ? this.#before : (this.#before * left) / this.#from;
  }
}

/**
 * The mean time undone, each counted up to `limit` at most: the area under the curve from 0 to `limit`. Where the last observation is
 * censored before `limit`, the curve stays where it was (Gill's convention).
 */
export function restrictedMean(steps: readonly SurvivalStep[], limit: number): number {
  let area = 0;
  let from = 0;
  let survival = 1;
  for (const step of steps) {
    if (step.time >= limit) break;
    area += survival * (step.time - from);
    from = step.time;
    survival = step.survival;
  }
  return area + survival * (limit - from);
}

/** The first time at which half or fewer are still undone; null if that never comes. Programs differ about the exact half. */
export function survivalMedian(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5)?.time ?? null;
}
