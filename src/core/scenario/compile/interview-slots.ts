/** Where the points of interviews have their counts in the world: numbered before anything that reads them is compiled. */
import type { ScenarioInput } from '../schema/index.ts';

/** The points of an interview, with their places in the counts of the world. */
export interface InterviewSlots {
  readonly points: ReadonlyMap<string, number>;
  /** Slots of what must be said. */
  readonly must: readonly number[];
}

/** By inject the points of its interview, or null; their slots begin at `first`. `end` is the slot after the last. */
export function interviewSlots(
  input: ScenarioInput,
  first: number,
): { readonly slots: readonly (InterviewSlots | null)[]; readonly end: number } {
  let end = first;
  const slots = Object.values(input.injects ?? {}).map(({ interview }) => {
    if (interview === undefined) return null;
    const points = new Map(Object.keys(interview.points).map((id) => [id, end++]));
    return {
      points,
      must: [...points].flatMap(([id, slot]) => (interview.must?.includes(id) ? [slot] : [])),
    };
  });
  return { slots, end };
}
