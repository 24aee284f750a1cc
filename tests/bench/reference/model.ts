/**
 * The reference drill: one small model that every contender runs, so that engines are compared on the same work.
 * Time is in minutes. Eight injects, each at 600u, go to all six responders. A responder has a first-in first-out
 * inbox and takes one inject at a time: it acknowledges after lognormal(median 2, sigma 0.6) and acts after
 * lognormal(median 10 × its factor, sigma 0.6), the latter × 0.8 if the indicator is elevated when the
 * acknowledgement ends. Every 5 minutes the indicator becomes `0.97 level + 0.1 open`, where open counts the pairs
 * triggered and not yet acted; it turns elevated at 3 (an alarm) and normal below 2. All that is due by minute 720
 * happens, that minute included. Each event is logged as a time and a code; a full log has 297 records.
 */

export const HORIZON = 720;
export const INJECTS = 8;
/** How slowly each responder acts; their number is the number of responders. */
export const FACTORS = [1.0, 1.2, 0.8, 1.5, 1.0, 0.9] as const;
export const RESPONDERS = FACTORS.length;
/** Pairs of inject i and responder r, numbered `RESPONDERS * i + r`. */
export const PAIRS = INJECTS * RESPONDERS;
export const TICK_EVERY = 5;
export const TICKS = HORIZON / TICK_EVERY;
export const ELEVATED_FROM = 3;
export const NORMAL_BELOW = 2;
export const HURRY = 0.8;
export const SIGMA = 0.6;

/** Log codes: the first code of each kind; the inject's or the pair's number is added to it. */
export const INJECT = 0;
export const TRIGGER = INJECT + INJECTS;
export const ACK = TRIGGER + PAIRS;
export const ACT = ACK + PAIRS;
export const TICK = ACT + PAIRS;
export const END = TICK + 1;
export const FULL_LOG = INJECTS + 3 * PAIRS + TICKS + 1;

/** The indicator's level after a tick. */
export function nextLevel(level: number, open: number): number {
  return 0.97 * level + 0.1 * open;
}

/** What one run yields; the log is two columns of which the first `events` records count. */
export interface DrillResult {
  readonly score: number;
  readonly alarms: number;
  readonly elevatedTicks: number;
  readonly events: number;
  readonly times: ArrayLike<number>;
  readonly codes: ArrayLike<number>;
}

/** Runs the drill under a seed (a whole number of 32 bits). A result may be reused by the next call. */
export type Drill = (seed: number) => DrillResult;
