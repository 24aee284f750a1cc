/** Ways between places: how long the shortest takes now, and what has to travel before work at a place can begin. */
import { roundTime } from '../kernel/time.ts';
import type { Action, Blueprint } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';

/** The place at which an action happens with these choices, or −1. */
export function siteOf({ site }: Action, args: readonly number[]): number {
  if (site === null) return -1;
  return site.argument < 0 ? site.places[0]! : (site.places[args[site.argument]!] ?? -1);
}

/** How long the shortest way takes at this moment, in milliseconds; 0 where one of the places is none. */
export function travelTime(blueprint: Blueprint, world: World, from: number, to: number): number {
  if (from < 0 || to < 0 || from === to) return 0;
  const { places } = blueprint;
  const far = Number.POSITIVE_INFINITY;
  const reach = places.map((_, place) => (place === from ? 0 : far));
  const open = new Set(places.keys());
  while (open.size > 0) {
    let nearest = -1;
    for (const place of open) if (nearest < 0 || reach[place]! < reach[nearest]!) nearest = place;
    if (nearest === to) break;
    open.delete(nearest);
    for (const { to: next, takes } of places[nearest]!.roads)
      reach[next] = Math.min(reach[next]!, reach[nearest]! + Math.max(0, roundTime(takes(world))));
  }
  return Number.isFinite(reach[to]!) ? reach[to]! : 0;
}

/** How long it takes until the last of some teams, and all that is used, is at a place. */
export function gathering(
  blueprint: Blueprint,
  world: World,
  action: Action,
  place: number,
  teams: readonly number[],
): number {
  if (place < 0) return 0;
  let longest = 0;
  for (const team of teams)
    longest = Math.max(longest, travelTime(blueprint, world, world.teamAt[team]!, place));
  for (const { reserve } of action.uses)
    longest = Math.max(longest, travelTime(blueprint, world, blueprint.reserves[reserve]!.at, place));
  return longest;
}
