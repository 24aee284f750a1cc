/** Numbers that stay within limits: stocks and reserves. The upper limit may depend on the world. */
import type { World } from './world.ts';

export interface Limits {
  readonly min: number;
  /** Null where there is no upper limit. */
  readonly max: ((world: World) => number) | null;
}

/** The value within the limits; NaN stays NaN. */
export function keepWithin({ min, max }: Limits, world: World, value: number): number {
  return Math.max(min, max === null ? value : Math.min(max(world), value));
}
