/** What a stand-in is busy with and what waits for it. It lives in the world, so that it is saved, forked and undone with it. */
import { IDLE, type World } from '../model/world.ts';
import { empty } from './lists.ts';
import { dropWake } from './wakes.ts';

/** Lets go of what a role's stand-in was about; how far it is in its own script or count stays. */
export function dropWork(world: World, role: number): void {
  dropWake(world, role);
  world.standBusy[role] = IDLE;
  empty(world.standQueue[role]!);
  world.standHead[role] = 0;
}

/** Lets go of everything a role's stand-in kept in mind: it has been replaced. */
export function clearMemory(world: World, role: number): void {
  dropWork(world, role);
  world.standTries[role] = 0;
}
