/** A hash of a whole world: two runs that agree in it after every step are the same run. */
import { sha256Hex } from '../kernel/sha256.ts';
import type { World } from '../model/world.ts';

/** SHA-256 over the world as JSON. Keys are in the order in which `createWorld` makes them, always. */
export function hashWorld(world: World): string {
  return sha256Hex(JSON.stringify(world));
}
