/**
 * Probes of situational awareness, as compiled: at a moment of the drill some roles are asked what they believe, with everything
 * else out of sight. Questions of all probes stand in one list; what was put to whom is in `World.probed`.
 */
import type { World } from './world.ts';

/** Perceiving what is there, understanding it, foreseeing what becomes of it. */
export const awarenessLevels = [1, 2, 3] as const;
export type AwarenessLevel = (typeof awarenessLevels)[number];

export interface ProbeOption {
  readonly id: string;
  readonly title: string;
  /** Whether it is a right answer at the moment of asking. */
  readonly isRight: (world: World) => boolean;
}

export interface ProbeQuestion {
  /** Its probe and its own id: `P-1.level`. */
  readonly id: string;
  readonly ask: string;
  readonly level: AwarenessLevel;
  /** Empty for a question that is answered by a number. */
  readonly options: readonly ProbeOption[];
  /** The right number at the moment of asking; null for a question with options. */
  readonly truth: ((world: World) => number) | null;
  /** How far an answer may lie from that number and still be right. */
  readonly tolerance: number;
  readonly unit: string;
  /** Facts and gauges that tell the answer: a stand-in that has all of them knows it, one that has none listed does not. */
  readonly facts: readonly number[];
  readonly gauges: readonly number[];
}

export interface Probe {
  readonly id: string;
  /** When it comes, in milliseconds, or −1 for one that waits for a condition. */
  readonly at: number;
  readonly to: readonly number[];
  /** How long after it came it can be answered, in drill milliseconds. */
  readonly within: number;
  /** Places in `Blueprint.probeQuestions`. */
  readonly questions: readonly number[];
}

/** Fields of a question put to one role, in `World.probed`. */
export const PROBED_STRIDE = 4;
export const PROBED_QUESTION = 0;
export const PROBED_ROLE = 1;
/** When it can no longer be answered, in drill milliseconds. */
export const PROBED_UNTIL = 2;
/** 1 once the role has answered, or said that it does not know. */
export const PROBED_DONE = 3;

/** Whether an answer is right: a number within the tolerance of `truth`, or an option whose bit is set in it. */
export function isRightAnswer({ options, tolerance }: ProbeQuestion, truth: number, answer: number): boolean {
  if (options.length > 0) return ((truth >> answer) & 1) === 1;
  return Math.abs(answer - truth) <= tolerance;
}
