/** Stand-ins wake in the order of time, then of being set; each has one wake, and one that is dropped does not come. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropWake, nextWake, setWake, takeWake } from '../../../src/core/engine/wakes.ts';
import type { World } from '../../../src/core/model/world.ts';

const ROLES = 5;
const role = fc.integer({ min: 0, max: ROLES - 1 });
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('set' as const), role, after: fc.integer({ min: 0, max: 8 }) }),
    fc.record({ kind: fc.constant('drop' as const), role }),
    fc.record({ kind: fc.constant('wake' as const) }),
  ),
  { maxLength: 60 },
);

test('wakes behave like a sorted list with one entry a role', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const blank = (): number[] => new Array<number>(ROLES).fill(-1);
      const world = { sequence: 0, wakeAt: blank(), wakeOrder: blank(), firstWake: -1 } as unknown as World;
      let now = 0;
      let asleep: { role: number; at: number; set: number }[] = [];
      const forget = (gone: number): void => {
        asleep = asleep.filter((one) => one.role !== gone);
      };
      script.forEach((step, set) => {
        if (step.kind === 'set') {
          setWake(world, step.role, now + step.after);
          forget(step.role);
          asleep.push({ role: step.role, at: now + step.after, set });
          asleep.sort((one, other) => one.at - other.at || one.set - other.set);
        } else if (step.kind === 'drop') {
          dropWake(world, step.role);
          forget(step.role);
        } else if (asleep.length > 0) {
          const first = asleep.shift()!;
          now = first.at;
          expect(takeWake(world)).toBe(first.role);
        }
        expect(nextWake(world)).toBe(asleep[0]?.at ?? Number.POSITIVE_INFINITY);
      });
    }),
  );
});
