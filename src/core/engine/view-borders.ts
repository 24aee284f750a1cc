/** Where an action lies for a role: in its jurisdiction, outside it with leave, or outside it and whom to ask. */
import type { Blueprint } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';
import { type Giver, giversOf, isAtHome, isOutside } from './borders.ts';
import { siteOf } from './places.ts';
import { type Named, nameOf } from './view-names.ts';

export interface BorderView {
  readonly place: Named;
  readonly state: 'inside' | 'allowed' | 'outside';
  /** Who can give leave and how, in the order in which they are asked; empty inside, and where nobody can. */
  readonly givers: readonly { readonly role: Named; readonly way: Giver['way'] }[];
}

/** Null for an action that keeps to no jurisdiction, or whose place is not chosen. */
export function viewBorder(
  blueprint: Blueprint,
  world: World,
  role: number,
  index: number,
  args: readonly number[],
): BorderView | null {
  const action = blueprint.actions[index]!;
  const place = action.border === null ? -1 : siteOf(action, args);
  if (action.border === null || place < 0) return null;
  const scene = { blueprint, world };
  const named = nameOf(blueprint.places, place)!;
  if (isAtHome(scene, role, place)) return { place: named, state: 'inside', givers: [] };
  return {
    place: named,
    state: isOutside(scene, role, index, args) ? 'outside' : 'allowed',
    givers: giversOf(scene, role, action.border, place).map((giver) => ({
      role: nameOf(blueprint.roles, giver.role)!,
      way: giver.way,
    })),
  };
}

/** Whether an action may lead a role, or a post that it acts for, outside its jurisdiction, by some choice. */
export function mayCross(blueprint: Blueprint, posts: readonly number[], index: number): boolean {
  const { border, site } = blueprint.actions[index]!;
  const { covers, holder } = blueprint.territory ?? { covers: [], holder: [] };
  if (border === null || site === null) return false;
  return site.places.some((place) => posts.every((post) => !covers[post * holder.length + place]));
}
