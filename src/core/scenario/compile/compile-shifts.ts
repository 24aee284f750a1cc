/** Compiles shifts: which post is relieved when, and what goes over. */
import type { Shift } from '../../model/shift.ts';
import { handedOver } from '../schema/shifts.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

export function compileShifts({ input, names, expressions, problems }: Workshop): Shift[] {
  const length = expressions.milliseconds(input.length);
  return Object.entries(input.shifts ?? {}).flatMap(([id, shift]) => {
    const path: Path = ['shifts', id];
    const role = names.index('role', id, path);
    const at = shift.at.map((time) => expressions.milliseconds(time));
    const overlap = shift.overlap === undefined ? 0 : expressions.milliseconds(shift.overlap);
    at.forEach((time, i) => {
      if (i > 0 && time <= at[i - 1]! + overlap)
        problems.error(
          'shift/out-of-order',
          [...path, 'at', i],
          `the relief at ${shift.at[i]} arrives before the one at ${shift.at[i - 1]} has the post`,
        );
      if (time + overlap >= length)
        problems.warn(
          'shift/after-end',
          [...path, 'at', i],
          `the relief at ${shift.at[i]} would have the post only after the drill is over`,
        );
    });
    const over = shift.hand_over ?? handedOver;
    const [facts, tasks, orders] = handedOver.map((part) => over.includes(part)) as [
      boolean,
      boolean,
      boolean,
    ];
    return role === null ? [] : [{ role, at, overlap, facts, tasks, orders }];
  });
}
