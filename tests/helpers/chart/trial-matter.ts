/**
 * What the indexes in a chart mean on trial: a world of its own for each run, with guards, effects and delays
 * over it.
 */
export interface TrialMatter {
  guard(index: number, isIn: IsIn): boolean;
  effect(index: number, isIn: IsIn): void;
  /** In milliseconds. */
  delay(index: number, isIn: IsIn): number;
  /** Something to compare. */
  snapshot(): unknown;
}

/** Whether the state with this path is active. */
export type IsIn = (path: string) => boolean;
