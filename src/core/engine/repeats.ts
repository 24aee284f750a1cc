/**
 * Duties that come again. Each time is a task of its own, called for a fixed time after the one before it was. An act counts for
 * one time only: the last that was called for, or, where acting early is allowed and that one is done, the next.
 */
import type { Repeat } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** Puts the next time on the agenda. It comes by people's clocks, also while the world is frozen. */
export function awaitNext(world: World, { next, every }: Repeat): void {
  if (next >= 0) schedule(world, every, PRIORITY.inject, ITEM.duty, next, 0);
}

/** Whether an act at this moment can count for this time of the duty. */
export function takesActs(world: World, task: number, { previous, next }: Repeat): boolean {
  if (next >= 0 && world.taskTriggered[next]! >= 0) return false;
  if (previous < 0 || world.taskTriggered[task]! >= 0) return true;
  const before = world.taskMet[previous]!;
  // What was met at this very instant may have been met by this very act.
  return world.taskTriggered[previous]! >= 0 && before >= 0 && before < world.time;
}
