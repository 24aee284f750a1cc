/** What an inject claims about facts, as the scenario has it: before it is sent, and how it can be checked. */
import type { NOT_SO, SO } from './hearsay.ts';
import type { World } from './world.ts';

/** What a message will say about a fact: its number is worked out when it is sent. */
export interface SayingPattern {
  readonly fact: number;
  readonly says: typeof SO | typeof NOT_SO;
  readonly value: ((world: World) => number) | null;
}

/** How what an inject says can be checked. */
export interface Check {
  /** The role that has it checked and knows the result too; −1 for whoever asks. */
  readonly by: number;
  readonly takes: (world: World) => number;
}
