/** How many delayed events may fire in one advance; the rest stay pending. */
export const MOST_AT_ONCE = 10;

/** A chart on trial, whoever steps it: what can be done to it and what can be seen of it after each step. */
export interface TrialRun {
  send(event: number): void;
  /** After a change of the world. */
  recheck(): void;
  advance(time: number): void;
  /** Everything that must be the same; the trace begins where it was last observed. */
  observe(): Observation;
}

export interface Observation {
  readonly failed: boolean;
  readonly done: boolean;
  /** Paths of active states, in the order kept. */
  readonly active: readonly string[];
  readonly history: Readonly<Record<string, readonly string[]>>;
  readonly world: unknown;
  /** When what is pending is due. */
  readonly dues: readonly number[];
  /** `+path` entered, `-path` left, `effect n`. */
  readonly trace: readonly string[];
}
