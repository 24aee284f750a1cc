/** Puts work on the agenda of a run: gives it its sequence number, and holds it back while the world is frozen. */
import { pushItem } from '../kernel/agenda.ts';
import type { World } from '../model/world.ts';
import { heldByFreeze } from './priorities.ts';

/** The drill time at which the world stands: while it is frozen, when that began. */
export function worldTime(world: World): number {
  return world.frozenSince >= 0 ? world.frozenSince : world.time;
}

/** Schedules an item `delay` milliseconds from now. */
export function schedule(
  world: World,
  delay: number,
  priority: number,
  kind: number,
  a: number,
  b: number,
): void {
  const sequence = world.sequence++;
  if (world.frozenSince >= 0 && heldByFreeze[kind]) world.frozen.push(delay, priority, kind, a, b);
  else pushItem(world.agenda, world.time + delay, priority, sequence, kind, a, b);
}
