/** What a role sees of its own hand-over, while its relief is there. */
import type { Blueprint } from '../model/blueprint.ts';
import type { HandOver } from '../model/shift.ts';
import { type Named, namesOf } from './view-names.ts';

export interface ShiftView {
  /** When the relief has the post, in drill milliseconds. */
  readonly until: number;
  readonly handed: readonly Named[];
}

export function viewShift(
  blueprint: Blueprint,
  role: number,
  handOvers: readonly HandOver[],
): ShiftView | null {
  const own = handOvers.find((handOver) => handOver.role === role);
  return own === undefined ? null : { until: own.until, handed: namesOf(blueprint.facts, own.facts) };
}
