/**
 * The plan as a simple temporal network (R. Dechter, I. Meiri and J. Pearl, Artificial Intelligence 49, 1991): each demand says how long after one
 * event another may come at the earliest and must come at the latest. Checked against what happened, a demand is metric response (the
 * second must follow in time) and metric precedence (the second may not come without the first) in one.
 */

/** Events are numbers; times are in one unit. */
export interface Demand {
  readonly from: number;
  readonly to: number;
  /** 0 where the second may come at once. */
  readonly atLeast: number;
  /** Infinity where it may come at any time, or not at all. */
  readonly atMost: number;
}

export type Answer = 'kept' | 'broken' | 'open' | 'not-asked';

/**
 * Whether a demand was kept. `times` has when each event happened, null for never. All that happened up to and including
 * `now` is known: a second event that may still come in time is open. A demand asks nothing while neither event has happened.
 */
export function answerDemand(demand: Demand, times: readonly (number | null)[], now: number): Answer {
  const from = times[demand.from] ?? null;
  const to = times[demand.to] ?? null;
  if (from === null) return to === null ? 'not-asked' : 'broken';
  if (to !== null) return to - from >= demand.atLeast && to - from <= demand.atMost ? 'kept' : 'broken';
  if (demand.atMost === Number.POSITIVE_INFINITY) return 'not-asked';
  return now - from >= demand.atMost ? 'broken' : 'open';
}
