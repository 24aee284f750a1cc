/** What a task expects, taken apart: of one act, that act; of several that would do, each of them. */
import type { Blueprint, Expectation, SingleExpectation } from './blueprint.ts';
import type { Option } from './question.ts';

/** What the question of an inject can be answered with: its options, or the points of an interview. */
export function choicesOf({ injects }: Blueprint, inject: number): readonly Pick<Option, 'id' | 'title'>[] {
  const { options = [], points = [] } = injects[inject]!.question ?? {};
  return options.length > 0 ? options : points;
}

/** The acts of which one meets the task, in the plan's order. */
export function expectedActs(expect: Expectation): readonly SingleExpectation[] {
  return expect.kind === 'any' ? expect.of.map(({ act }) => act) : [expect];
}
