/** What a task expects, taken apart: of one act, that act; of several that would do, each of them. */
import type { Expectation, SingleExpectation } from './blueprint.ts';

/** The acts of which one meets the task, in the plan's order. */
export function expectedActs(expect: Expectation): readonly SingleExpectation[] {
  return expect.kind === 'any' ? expect.of.map(({ act }) => act) : [expect];
}
