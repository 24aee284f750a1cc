/**
 * Deadlines that are still to come, earliest first; of one instant, in the order in which the tasks opened. They stand in a
 * list of their own, (time, task) in turn: most tasks are met in time, and one that is leaves the front of the list without
 * costing a step. The first that is left is always that of a task that is not met.
 */
import type { World } from '../model/world.ts';
import { empty } from './lists.ts';

const STRIDE = 2;

/** Adds the deadline of a task that has opened. Nearly always it is the latest so far, and nothing has to move. */
export function awaitDeadline(world: World, task: number, time: number): void {
  const { deadlines } = world;
  deadlines.push(time, task);
  let place = deadlines.length - STRIDE;
  for (; place > world.deadlinesPast && deadlines[place - STRIDE]! > time; place -= STRIDE) {
    deadlines[place] = deadlines[place - STRIDE]!;
    deadlines[place + 1] = deadlines[place - STRIDE + 1]!;
  }
  deadlines[place] = time;
  deadlines[place + 1] = task;
}

/** When the next deadline passes, or Infinity. */
export function nextDeadline({ deadlines, deadlinesPast }: World): number {
  return deadlinesPast < deadlines.length ? deadlines[deadlinesPast]! : Number.POSITIVE_INFINITY;
}

/** Takes the next deadline off the list and returns its task. There must be one. */
export function takeDeadline(world: World): number {
  const task = world.deadlines[world.deadlinesPast + 1]!;
  world.deadlinesPast += STRIDE;
  dropMet(world);
  return task;
}

/** Lets go of deadlines at the front whose tasks have been met. To be called when one is. */
export function dropMet(world: World): void {
  const { deadlines, taskMet } = world;
  let past = world.deadlinesPast;
  while (past < deadlines.length && taskMet[deadlines[past + 1]!]! >= 0) past += STRIDE;
  if (past > 0 && past === deadlines.length) {
    empty(deadlines);
    past = 0;
  }
  world.deadlinesPast = past;
}
