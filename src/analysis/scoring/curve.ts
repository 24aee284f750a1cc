/**
 * How much a task done after a delay is worth: the default curve. It is 1 up to the target, falls in a straight line to ½
 * at the deadline, and halves again with each further stretch as long as from target to deadline. Continuous, never
 * rising, between 0 and 1. A proposal of this project; `docs/scoring.md` gives its reasons and its neighbours.
 */
import { power } from '../../core/kernel/maths.ts';

/** What is left at the deadline. */
export const worthAtDeadline = 0.5;

/** The worth of a delay. All three in the same unit; the target must lie before the deadline. Negative delays count as 0. */
export function timeliness(delay: number, target: number, deadline: number): number {
  if (delay <= target) return 1;
  const stretch = deadline - target;
  if (delay <= deadline) return 1 - ((1 - worthAtDeadline) * (delay - target)) / stretch;
  return worthAtDeadline * power(2, -(delay - deadline) / stretch);
}
