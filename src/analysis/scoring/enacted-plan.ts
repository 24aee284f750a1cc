/**
 * The part of the plan that a drill called for, as a partial order, and the order in which it was done: what conformance compares. Tasks are
 * numbered anew, 0 for the first that counts; a task done without having been called for is −1 in the log.
 */
import { type PartialOrder, partialOrder } from '../conformance/index.ts';
import { oncePer } from './once-per.ts';
import { isScored, type Verdicts } from './verdicts.ts';

export interface EnactedPlan {
  /** The plan's number of each task that counts. */
  readonly tasks: readonly number[];
  /** Which comes before which, by what the plan says itself. */
  readonly edges: readonly (readonly [first: number, then: number])[];
  readonly order: PartialOrder;
  /** Tasks as they were done; those done at one instant in an order that the plan allows, if there is one. */
  readonly log: readonly number[];
}

/** The plan as it was enacted. */
export const enactedPlan = oncePer((verdicts: Verdicts): EnactedPlan => {
  const { blueprint } = verdicts.timeline.plan;
  const tasks = blueprint.tasks.flatMap((_, task) => (isScored(verdicts.tasks[task]!) ? [task] : []));
  const place = new Map(tasks.map((task, i) => [task, i]));
  const edges = tasks.flatMap((task, then) =>
    blueprint.tasks[task]!.after.flatMap((other) => {
      const first = place.get(other);
      return first === undefined ? [] : [[first, then] as const];
    }),
  );
  const order = partialOrder(tasks.length, edges);
  const rank = new Array<number>(tasks.length);
  order.sorted.forEach((task, i) => {
    rank[task] = i;
  });
  const log = verdicts.tasks
    .flatMap(({ metAt }, task) => (metAt === null ? [] : [{ metAt, task: place.get(task) ?? -1 }]))
    .sort((one, other) => one.metAt - other.metAt || (rank[one.task] ?? -1) - (rank[other.task] ?? -1))
    .map(({ task }) => task);
  return { tasks, edges, order, log };
});
