/**
 * One reading of a task against its target and deadline. A task has two: the team's clock runs from the event, the seat's
 * own from when its owner could know. Both are read by the same rule.
 */
import type { Task } from '../../core/model/blueprint.ts';
import { timeliness } from './curve.ts';

/** Times in drill milliseconds; null where there is none. */
export interface ClockReading {
  readonly startedAt: number | null;
  readonly targetAt: number | null;
  readonly deadlineAt: number | null;
  /**
   * Time left when the task was done, negative when it was late. For a task never done it is what it was late by when the
   * drill ended: the true figure is that or worse.
   */
  readonly slack: number | null;
  /** Between 0 and 1; null where the clock says nothing: it has not started, or its deadline is still to come. */
  readonly score: number | null;
}

/** How far a drill has come: its time, and whether what was due at that instant has been dealt with. */
export interface Horizon {
  readonly time: number;
  readonly isOver: boolean;
}

/** A clock that never started. */
export const stillClock: ClockReading = {
  startedAt: null,
  targetAt: null,
  deadlineAt: null,
  slack: null,
  score: null,
};

/** Reads a task's clock. What was done before the clock started took no time. */
export function readClock(
  task: Task,
  startedAt: number | null,
  metAt: number | null,
  horizon: Horizon,
): ClockReading {
  if (startedAt === null) return metAt === null ? stillClock : { ...stillClock, score: 1 };
  const targetAt = startedAt + task.target;
  const deadlineAt = startedAt + task.deadline;
  if (metAt !== null) {
    const score = timeliness(metAt - startedAt, task.target, task.deadline);
    return { startedAt, targetAt, deadlineAt, slack: deadlineAt - metAt, score };
  }
  const passed = hasPassed(deadlineAt, horizon);
  return {
    startedAt,
    targetAt,
    deadlineAt,
    slack: passed ? deadlineAt - horizon.time : null,
    score: passed ? 0 : null,
  };
}

/** Whether a deadline lies behind. At the very instant it does only once the drill is over. */
export function hasPassed(deadlineAt: number, horizon: Horizon): boolean {
  return deadlineAt < horizon.time || (deadlineAt === horizon.time && horizon.isOver);
}
