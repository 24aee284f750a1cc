/**
 * The little world in which trial charts run: a few small numbers that effects change, guards compare and
 * delays are read from. What an index means depends on nothing but the index, so that XState and our
 * executors share it.
 */
import type { TrialMatter } from './trial-matter.ts';

const SLOTS = 4;

/** Numbers stay below this, so that guards turn true and false again. */
const MODULUS = 4;

/** Guards below this say "less than", those from here to twice as much "equal to", and so on in turn. */
export const EQUAL_TO = SLOTS * MODULUS;

/** The effect that adds one to the number that a guard compares. */
export function incrementOf(guard: number): number {
  return SLOTS + (guard % SLOTS);
}

/** Guards and effects by what they mean, for charts written by hand. */
export const lessThan = (slot: number, bound: number): number => slot + SLOTS * bound;
export const equalTo = (slot: number, bound: number): number => EQUAL_TO + slot + SLOTS * bound;
export const add = (slot: number, operand: 1 | 2 | 3): number => slot + SLOTS * operand;

/** A delay of so many milliseconds: 0, 10, … 70. */
export const wait = (milliseconds: number): number => milliseconds / 10;

export class TrialWorld implements TrialMatter {
  readonly numbers: number[] = Array.from({ length: SLOTS }, () => 0);

  /** Guards compare one number with a bound. */
  guard(index: number): boolean {
    const value = this.numbers[index % SLOTS]!;
    const bound = Math.floor(index / SLOTS) % MODULUS;
    return Math.floor(index / EQUAL_TO) % 2 === 0 ? value < bound : value === bound;
  }

  /** Effects add to one number, or copy another into it. */
  effect(index: number): void {
    const slot = index % SLOTS;
    const operand = Math.floor(index / SLOTS) % MODULUS;
    const other = this.numbers[(slot + 1) % SLOTS]!;
    this.numbers[slot] = operand === 0 ? other : (this.numbers[slot]! + operand) % MODULUS;
  }

  /** Delays: a constant, and for half of the indexes something of the world. */
  delay(index: number): number {
    const base = (index % 8) * 10;
    return index % 16 < 8 ? base : base + this.numbers[index % SLOTS]! * 5;
  }

  snapshot(): readonly number[] {
    return [...this.numbers];
  }
}
