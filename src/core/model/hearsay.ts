/**
 * What messages say about facts, which need not be so: that a fact holds, that it does not, or a number for it. Each role keeps
 * what it was last told and whether that was checked. Kept only in scenarios in which some inject says, values, omits or
 * lets something be checked (`Blueprint.hearsay`); in all others what is told is what is known.
 */

/** How a role stands to a fact, in `World.heard`. */
export const UNHEARD = 0;
export const SO = 1;
export const NOT_SO = 2;
/** Sources contradict one another. */
export const DISPUTED = 3;
/** It was checked. */
export const CONFIRMED = 4;
export const REFUTED = 5;

/** What a message says about a fact. */
export interface Saying {
  readonly fact: number;
  readonly says: typeof SO | typeof NOT_SO;
  /** For a fact that has a number; else null. */
  readonly value: number | null;
}

export const reliabilities = ['low', 'medium', 'high'] as const;
export type Reliability = (typeof reliabilities)[number];

/** Fields of a check, in `World.checks`: the message's ref, who asked, when it is done, the decision's ref. */
export const CHECK_STRIDE = 4;
export const CHECK_MESSAGE = 0;
export const CHECK_ROLE = 1;
export const CHECK_UNTIL = 2;
export const CHECK_DECISION = 3;

/** Two numbers for one fact agree if they differ by no more than this share of the larger. A proposal of this project. */
const AGREEMENT = 0.05;

/** Whether two numbers told for a fact can both be right. */
export function agree(one: number, other: number): boolean {
  return Math.abs(one - other) <= AGREEMENT * Math.max(Math.abs(one), Math.abs(other));
}
