/**
 * By how much a demand on a sampled signal is kept, or missed: the quantitative semantics of signal temporal logic (A. Donzé and O. Maler, FORMATS
 * 2010). The sign says whether it holds. On signals that are only true or false it says no more than that; there `timeSlack` does.
 */

/** By how much a demand is kept at a place in the signal. */
export type Robustness = (at: number) => number;

/** A stretch of samples ahead, both ends included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** x ≥ c. */
export const atLeast =
  (signal: readonly number[], c: number): Robustness =>
  (at) =>
    signal[at]! - c;

/** x ≤ c. */
export const atMost =
  (signal: readonly number[], c: number): Robustness =>
  (at) =>
    c - signal[at]!;

export const not =
  (demand: Robustness): Robustness =>
  (at) =>
    -demand(at);

export const and =
  (...demands: readonly Robustness[]): Robustness =>
  (at) =>
    Math.min(...demands.map((demand) => demand(at)));

export const or =
  (...demands: readonly Robustness[]): Robustness =>
  (at) =>
    Math.max(...demands.map((demand) => demand(at)));

export const implies = (condition: Robustness, demand: Robustness): Robustness => or(not(condition), demand);

/** At every sample of the window; of a signal of `length` samples, as far as it goes. */
export const always =
  (demand: Robustness, window: Window, length: number): Robustness =>
  (at) =>
    Math.min(...samples(window, at, length).map(demand));

/** At some sample of the window; of a signal of `length` samples, as far as it goes. */
export const eventually =
  (demand: Robustness, window: Window, length: number): Robustness =>
  (at) =>
    Math.max(...samples(window, at, length).map(demand));

function samples({ from, to }: Window, at: number, length: number): number[] {
  const first = at + from;
  const last = Math.min(at + to, length - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/**
 * For something done once: how much longer it could have taken, over how long it was given. 1 done at once, 0 at the deadline, below 0
 * after it. `given` is the time from trigger to deadline and must be more than 0.
 */
export function timeSlack(took: number, given: number): number {
  return (given - took) / given;
}
