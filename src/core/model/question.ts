/**
 * Questions that injects put to roles, as compiled: a decision among options, or a question to be talked about. What becomes
 * of them is in three lists of the world: what each role was asked, which options are closed, how often each was chosen.
 */
import type { Effect } from './verbs/verb.ts';

/** How an evaluator judges an option, best first. */
export const judgements = ['good', 'fair', 'bad', 'harmful'] as const;
export type Judgement = (typeof judgements)[number];

export interface Option {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Null where the author takes no side. */
  readonly judged: Judgement | null;
  /** From −1 to 1; null where the option is not judged. */
  readonly credit: number | null;
  readonly because: string;
  /** Its place in `World.optionClosed` and `World.optionChosen`. */
  readonly slot: number;
  /** Slots of the options that are closed once it is chosen. */
  readonly closes: readonly number[];
  /** Its costs and then its effects. */
  readonly effects: readonly Effect[];
  /** The chart event of its being chosen, or −1. */
  readonly chosenEvent: number;
}

/** Something prepared that can be said in an interview. */
export interface Point {
  readonly id: string;
  /** What is said, in words. */
  readonly title: string;
  readonly must: boolean;
  readonly never: boolean;
  /** Its place in `World.optionChosen`, which counts how often it was said. */
  readonly slot: number;
  /** The chart event of its being said, or −1. */
  readonly saidEvent: number;
}

/** Points that one interview can have: those said are kept as the bits of one whole number. */
export const MAX_POINTS = 30;

export interface Question {
  /** Empty for a question that is answered in words, and for an interview. */
  readonly options: readonly Option[];
  /** Empty for what is no interview. Any number of them can be said in one answer. */
  readonly points: readonly Point[];
  /** How long it can be answered after it has arrived, in milliseconds, or −1. */
  readonly within: number;
  readonly reasonRequired: boolean;
  /** The option taken for, or the point said by, whoever has not answered in time, or −1. */
  readonly otherwise: number;
  /** What an evaluator listens for in the answers, and what must not be said or done. */
  readonly lookFor: readonly string[];
  readonly never: readonly string[];
  readonly answeredEvent: number;
  readonly lapsedEvent: number;
}

/** Fields of a question put to one role, in `World.asked`. */
export const ASKED_STRIDE = 5;
export const ASKED_LETTER = 0;
export const ASKED_INJECT = 1;
/** OPEN, ANSWERED or LAPSED. */
export const ASKED_STATE = 2;
/** The option that was chosen, or −1; of an interview the points that were said, as bits, or −1. */
export const ASKED_OPTION = 3;
/** When it can no longer be answered, in drill milliseconds, or −1. */
export const ASKED_UNTIL = 4;

export const OPEN = 0;
export const ANSWERED = 1;
export const LAPSED = 2;
