/** Formulas are numbers kept up to date: evaluated in the order in which they depend on one another. */
import type { Blueprint } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';
import { finite } from './failure.ts';

export function refreshFormulas(blueprint: Blueprint, world: World): void {
  const { formulas, slots } = blueprint;
  for (let i = 0; i < formulas.length; i++) {
    const { slot, value } = formulas[i]!;
    world.values[slot] = finite(world, value(world), slots[slot]!);
  }
}
