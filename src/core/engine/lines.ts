/** The lines of an organisation: who stands above whom. */
import type { Blueprint } from '../model/blueprint.ts';

/** Whether `upper` stands above `lower` in the vertical line, or in its line of profession. */
export function commands(blueprint: Blueprint, upper: number, lower: number): boolean {
  const seen = new Set<number>();
  for (let at = lower; at >= 0 && !seen.has(at); at = blueprint.roles[at]!.superior) {
    seen.add(at);
    const { superior, line } = blueprint.roles[at]!;
    if (superior === upper || line === upper) return true;
  }
  return false;
}
