/** Whether everybody had one boss, and whether the orders that the plan calls for were given. */
import type { Blueprint } from '../../../core/model/blueprint.ts';
import { expectedActs } from '../../../core/model/expectations.ts';
import { type Letter, trafficOf } from '../traffic.ts';
import { isScored, type Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

function ordersOf({ timeline }: Verdicts): Letter[] {
  return trafficOf(timeline).sent.filter(({ verb }) => verb === 'order');
}

/** Orders from somebody other than one's superior, one's bureau above, or whom the plan names, to who had another boss as well. */
function breaches(verdicts: Verdicts, orders: readonly Letter[]): number {
  const { blueprint } = verdicts.timeline.plan;
  const bosses = new Map<number, Set<number>>();
  for (const { from, to } of orders) bosses.set(to, (bosses.get(to) ?? new Set()).add(from));
  return orders.filter(({ from, to }) => bosses.get(to)!.size > 1 && !isBoss(blueprint, from, to)).length;
}

function isBoss({ roles, tasks }: Blueprint, from: number, to: number): boolean {
  const { superior, line } = roles[to]!;
  if (superior === from || line === from) return true;
  return tasks.some(
    ({ owner, expect }) =>
      owner === from && expectedActs(expect).some((act) => act.kind === 'order' && act.to === to),
  );
}

function readBreaches(verdicts: Verdicts): Reading {
  const orders = ordersOf(verdicts);
  if (orders.length === 0) return nothingRead;
  const count = breaches(verdicts, orders);
  return { value: count, count, of: orders.length };
}

function readKept(verdicts: Verdicts): Reading {
  const { tasks } = verdicts.timeline.plan.blueprint;
  const required = verdicts.tasks.filter(
    (verdict, task) => tasks[task]!.expect.kind === 'order' && isScored(verdict),
  );
  if (required.length === 0) return nothingRead;
  const unsaid = required.filter(({ metAt }) => metAt === null).length;
  const violations = unsaid + breaches(verdicts, ordersOf(verdicts));
  return { value: Math.max(0, 1 - violations / required.length), count: null, of: required.length };
}

export const unityBreaches: Measure = {
  id: 'unity-breaches',
  group: 'coordination',
  title: 'Orders against the line of command',
  definition:
    'Orders to a role that had orders from more than one role in this drill, given by somebody who is neither its superior nor the bureau above it in its line, and whom no task of the plan tells to order it.',
  range: [0, null],
  unit: 'orders',
  source:
    'Unity of command as in the National Incident Management System (FEMA 2017). That a superior and the bureau above may both give orders is the double leadership of lines and blocks; counting the plan’s own orders as agreed is this project’s proposal.',
  read: readBreaches,
};

export const commandKept: Measure = {
  id: 'command-kept',
  group: 'coordination',
  title: 'Line of command kept',
  definition:
    '1 − violations / required orders, and never below 0. Required are the orders of the tasks that Speed counts. Violations are the orders counted by unity-breaches, and required orders never given: silence keeps no line. Orders that the plan does not ask for are not in the denominator.',
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: readKept,
};
