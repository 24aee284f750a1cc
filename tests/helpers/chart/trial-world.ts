/**
 * The little world in which trial charts run: a few small numbers that effects change, guards compare and delays are read
 * from. What an index means depends on nothing but the index, so that XState and our executors share it.
 */

const SLOTS = 4;

/** Numbers stay below this, so that guards turn true and false again. */
const MODULUS = 4;

export type TrialWorld = number[];

export function createTrialWorld(): TrialWorld {
  return Array.from({ length: SLOTS }, () => 0);
}

/** Guards below this say "less than", those from here to twice as much "equal to", and so on in turn. */
export const EQUAL_TO = SLOTS * MODULUS;

/** Guards compare one number with a bound. */
export function trialGuard(world: TrialWorld, index: number): boolean {
  const value = world[index % SLOTS]!;
  const bound = Math.floor(index / SLOTS) % MODULUS;
  return Math.floor(index / EQUAL_TO) % 2 === 0 ? value < bound : value === bound;
}

/** Effects add to one number, or copy another into it. */
export function trialEffect(world: TrialWorld, index: number): void {
  const slot = index % SLOTS;
  const operand = Math.floor(index / SLOTS) % MODULUS;
  world[slot] = operand === 0 ? world[(slot + 1) % SLOTS]! : (world[slot]! + operand) % MODULUS;
}

/** The effect that adds one to the number that a guard compares. */
export function incrementOf(guard: number): number {
  return SLOTS + (guard % SLOTS);
}

/** Delays: a constant, and for half of the indexes something of the world. */
export function trialDelay(world: TrialWorld, index: number): number {
  const base = (index % 8) * 10;
  return index % 16 < 8 ? base : base + world[index % SLOTS]! * 5;
}
