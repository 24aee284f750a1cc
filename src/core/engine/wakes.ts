/**
 * When stand-ins turn to what is next: one time a role, since each is busy with one thing. These are the commonest items of
 * all, so they stand in two lists by role, beside the agenda; the role that is first is kept. Of roles that wake at one
 * instant the one that was set first goes first.
 */
import type { World } from '../model/world.ts';

const NEVER = -1;

/** Sets when a role's stand-in wakes, in place of what was set before. */
export function setWake(world: World, role: number, time: number): void {
  world.wakeAt[role] = time;
  world.wakeOrder[role] = world.sequence++;
  if (world.firstWake === role) world.firstWake = findFirst(world);
  else if (world.firstWake === NEVER || time < world.wakeAt[world.firstWake]!) world.firstWake = role;
}

/** When the first stand-in wakes, or Infinity. */
export function nextWake({ wakeAt, firstWake }: World): number {
  return firstWake === NEVER ? Number.POSITIVE_INFINITY : wakeAt[firstWake]!;
}

/** Takes the first wake off and returns its role. There must be one. */
export function takeWake(world: World): number {
  const role = world.firstWake;
  dropWake(world, role);
  return role;
}

/** Lets a role's stand-in sleep on. */
export function dropWake(world: World, role: number): void {
  world.wakeAt[role] = NEVER;
  if (world.firstWake === role) world.firstWake = findFirst(world);
}

function findFirst({ wakeAt, wakeOrder }: World): number {
  let first = NEVER;
  for (let role = 0; role < wakeAt.length; role++) {
    const time = wakeAt[role]!;
    if (time < 0) continue;
    if (first !== NEVER) {
      const earliest = wakeAt[first]!;
      if (time > earliest || (time === earliest && wakeOrder[role]! > wakeOrder[first]!)) continue;
    }
    first = role;
  }
  return first;
}
