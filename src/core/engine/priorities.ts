/**
 * What can stand on the agenda, and who goes first at one instant: the world moves, then it is read, then
 * work ends, messages arrive, the chart's delays run out, injects come, stand-ins act, and deadlines pass.
 */

/** Order at one instant, lowest first. */
export const PRIORITY = {
  tick: 0,
  gauge: 1,
  completion: 2,
  delivery: 3,
  chartDelay: 4,
  inject: 5,
  standIn: 6,
  deadline: 7,
} as const;

/** Kinds of agenda item; the comment says what a and b are. */
export const ITEM = {
  /** – */
  tick: 0,
  /** gauge */
  sample: 1,
  /** gauge */
  publish: 2,
  /** ref of the activity */
  completion: 3,
  /** message */
  delivery: 4,
  /** token of the pending timer */
  chartDelay: 5,
  /** inject, token */
  inject: 6,
  /** inject, token: decide a contingency */
  contingency: 7,
  /** role, token */
  standIn: 8,
  /** task */
  deadline: 9,
} as const;

/** Items that a freeze of the world holds back; people, messages and deadlines go on. */
export const heldByFreeze: readonly boolean[] = Object.values(ITEM).map((kind) =>
  (
    [ITEM.tick, ITEM.sample, ITEM.publish, ITEM.chartDelay, ITEM.inject, ITEM.contingency] as number[]
  ).includes(kind),
);
