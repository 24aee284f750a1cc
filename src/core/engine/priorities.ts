/**
 * What can stand on the agenda, and who goes first at one instant: the world moves, then it is read, then
 * work ends, messages arrive, the chart's delays run out, injects come, stand-ins act, questions lapse, and deadlines pass.
 * The world's tick comes at fixed steps and first, deadlines last, so they need no place on the agenda (`World.tickAt`,
 * `deadlines.ts`).
 */

/** Items and events that may come within one millisecond before the run is cut off. */
export const INSTANT_LIMIT = 10_000;

/** Order at one instant, lowest first. */
export const PRIORITY = {
  gauge: 1,
  completion: 2,
  delivery: 3,
  chartDelay: 4,
  inject: 5,
  standIn: 6,
  lapse: 7,
} as const;

/** Kinds of agenda item; the comment says what a and b are. */
export const ITEM = {
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
  /** place of the question in `World.asked` */
  lapse: 9,
  /** task: a duty comes again */
  duty: 10,
  /** place of the claim in `World.claims` */
  arrival: 11,
  /** place of the claim in `World.claims` */
  giveBack: 12,
  /** role: its holder is back */
  back: 13,
  /** place in `World.checks` */
  check: 14,
  /** role, token: command has passed */
  command: 15,
  /** shift: its relief arrives */
  relief: 16,
  /** shift: its relief has the post */
  relieved: 17,
  /** cut: the line is there again */
  restored: 20,
  /** letter: nobody answers */
  noAnswer: 21,
  /** team, whether it comes (0) or has rested (1) */
  team: 18,
  /** reserve, whether a delivery is sent (0) or arrives (1) */
  supply: 19,
  /** probe */
  probe: 22,
  /** role, request: the time to answer its request for leave is over */
  noLeave: 23,
} as const;

/** Items that a freeze of the world holds back, by kind; people, messages and deadlines go on. */
export const heldByFreeze: readonly boolean[] = heldFlags([
  ITEM.sample,
  ITEM.publish,
  ITEM.chartDelay,
  ITEM.inject,
  ITEM.contingency,
  ITEM.supply,
]);

function heldFlags(held: readonly number[]): boolean[] {
  return Array.from({ length: Math.max(...Object.values(ITEM)) + 1 }, (_, kind) => held.includes(kind));
}
