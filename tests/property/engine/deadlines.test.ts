/** Deadlines pass in the order of time, then of opening, and those of met tasks do not pass at all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awaitDeadline, dropMet, nextDeadline, takeDeadline } from '../../../src/core/engine/deadlines.ts';
import type { World } from '../../../src/core/model/world.ts';

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('open' as const), after: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ kind: fc.constant('meet' as const), pick: fc.nat() }),
    fc.record({ kind: fc.constant('pass' as const) }),
  ),
  { maxLength: 60 },
);

test('a list of deadlines behaves like a sorted list of tasks that are still to be met', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const taskMet: number[] = [];
      const world = { deadlines: [], deadlinesPast: 0, taskMet } as unknown as World;
      let now = 0;
      let open: { task: number; at: number }[] = [];
      for (const step of script) {
        if (step.kind === 'open') {
          const task = taskMet.push(-1) - 1;
          awaitDeadline(world, task, now + step.after);
          open.push({ task, at: now + step.after });
          open.sort((one, other) => one.at - other.at || one.task - other.task);
        } else if (step.kind === 'meet' && open.length > 0) {
          const { task } = open[step.pick % open.length]!;
          taskMet[task] = now;
          dropMet(world);
          open = open.filter((one) => one.task !== task);
        } else if (step.kind === 'pass' && open.length > 0) {
          const first = open.shift()!;
          now = first.at;
          expect(takeDeadline(world)).toBe(first.task);
        }
        expect(nextDeadline(world)).toBe(open[0]?.at ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});
