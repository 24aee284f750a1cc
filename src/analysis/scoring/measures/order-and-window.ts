/** Whether tasks were done in the plan's order and within their time: the plan as a simple temporal network. */
import { type Answer, answerDemand } from '../../conformance/index.ts';
import { enactedPlan } from '../enacted-plan.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, type Reading, share } from './measure.ts';

const noLimit = Number.POSITIVE_INFINITY;

interface Answers {
  /** Of each pair of tasks of which one comes first. */
  readonly order: readonly { readonly then: number; readonly answer: Answer }[];
  /** Of each task's time from opened to its deadline. */
  readonly windows: readonly Answer[];
}

/** Event 2i is the opening of the i-th task that counts, 2i + 1 its being met. Early tasks open when they are met. */
function answer(verdicts: Verdicts): Answers {
  const { timeline, horizon } = verdicts;
  const { tasks, edges } = enactedPlan(verdicts);
  const times = tasks.flatMap((task) => {
    const { metAt, status, team } = verdicts.tasks[task]!;
    return [status === 'early' ? metAt : team.startedAt, metAt];
  });
  // At the moment of an end everything has happened; of an unfinished drill the last moment may not be over.
  const known = horizon.isOver ? horizon.time : horizon.time - 1;
  const ask = (from: number, to: number, atMost: number): Answer =>
    answerDemand({ from, to, atLeast: 0, atMost }, times, known);
  return {
    order: edges.map(([first, then]) => ({ then, answer: ask(2 * first + 1, 2 * then + 1, noLimit) })),
    windows: tasks.map((task, i) => ask(2 * i, 2 * i + 1, timeline.plan.blueprint.tasks[task]!.deadline)),
  };
}

function readOrder(verdicts: Verdicts): Reading {
  const { order } = answer(verdicts);
  const settled = order.filter((pair) => pair.answer === 'kept' || pair.answer === 'broken');
  return share(settled.filter((pair) => pair.answer === 'kept').length, settled.length);
}

function readBoth(verdicts: Verdicts): Reading {
  const { order, windows } = answer(verdicts);
  const outOfOrder = new Set(order.flatMap((pair) => (pair.answer === 'broken' ? [pair.then] : [])));
  return share(
    windows.filter((window, task) => window === 'kept' && !outOfOrder.has(task)).length,
    windows.length,
  );
}

const source =
  'Simple temporal networks: Dechter, Meiri and Pearl, Artificial Intelligence 49, 1991; the share of demands kept is this project’s proposal.';

export const orderKept: Measure = {
  id: 'order-kept',
  group: 'conformance',
  title: 'Done in the plan’s order',
  definition:
    'Of the pairs of tasks that Speed counts of which one stands in the other’s “after”, and of which the second was done: those of which the first was done no later. A second done without the first breaks the order.',
  range: [0, 1],
  unit: 'share',
  source,
  read: readOrder,
};

export const orderAndWindow: Measure = {
  id: 'order-and-window',
  group: 'conformance',
  title: 'Done in order and in time',
  definition:
    'Of the tasks that Speed counts: those done by their deadline, and not before a task that comes first was done.',
  range: [0, 1],
  unit: 'share',
  source,
  read: readBoth,
};
