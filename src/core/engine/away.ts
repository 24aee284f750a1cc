/**
 * Who is away now and who acts for whom. A deputy keeps its own post and has, besides, the acts, powers and tasks of the post it
 * acts for. Nothing here costs more than a glance while nobody is away.
 */

import type { Away } from '../model/absence.ts';
import type { World } from '../model/world.ts';
import type { Run } from './context.ts';

const nobody: readonly number[] = [];

export function isAway({ away }: World, role: number): boolean {
  return away.length > 0 && away.some((absence) => absence.role === role);
}

/** The posts that a role acts for now: of those that are away, which have it as their deputy. */
export function standsFor({ away }: { readonly away: readonly Away[] }, role: number): readonly number[] {
  if (away.length === 0) return nobody;
  return away.flatMap((absence) => (absence.deputy === role ? [absence.role] : []));
}

/** The posts in which a role can act now: its own, and those that it acts for. */
export function postsOf(world: { readonly away: readonly Away[] }, role: number): readonly number[] {
  return [role, ...standsFor(world, role)];
}

/** Who deals with what comes to a post now: its holder, its deputy, or −1 if neither is there. */
export function onDuty(world: World, role: number): number {
  const absence = world.away.find((candidate) => candidate.role === role);
  if (absence === undefined) return role;
  return absence.deputy >= 0 && !isAway(world, absence.deputy) ? absence.deputy : -1;
}

/** Tells whoever deals with a task's post that the task is called for. */
export function tellCued(run: Run, owner: number, task: number): void {
  const { world } = run;
  const role = world.away.length === 0 ? owner : onDuty(world, owner);
  if (role >= 0) run.players[world.cast[role]!]!.cued(run.seats[role]!, task);
}
