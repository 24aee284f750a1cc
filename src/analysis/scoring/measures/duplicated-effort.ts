/** The same thing done by two who did not know of each other. */
import { type Act, trafficOf } from '../traffic.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

function read({ timeline }: Verdicts): Reading {
  const { accepted, sent } = trafficOf(timeline);
  const actions = accepted.filter(({ verb }) => verb === 'do');
  if (actions.length === 0) return nothingRead;
  // When each pair of roles first had an order or a request between them, whichever way.
  const handed = new Map<string, number>();
  for (const { from, to, verb, at } of sent) {
    if (verb !== 'order' && verb !== 'request') continue;
    for (const pair of [`${from}/${to}`, `${to}/${from}`]) if (!handed.has(pair)) handed.set(pair, at);
  }
  const firstBy = new Map<string, Act>();
  let count = 0;
  for (const act of actions) {
    const what = `${act.action}/${act.detail}`;
    const first = firstBy.get(what);
    if (first === undefined) firstBy.set(what, act);
    else if (first.role !== act.role && (handed.get(`${first.role}/${act.role}`) ?? act.at + 1) > act.at)
      count++;
  }
  return { value: count, count, of: actions.length };
}

export const duplicatedEffort: Measure = {
  id: 'duplicated-effort',
  group: 'coordination',
  title: 'Work done twice',
  definition:
    'Accepted actions that another role had begun before with the same choices, where no order or request had gone between the two roles by then.',
  range: [0, null],
  unit: 'acts',
  source: 'A proposal of this project.',
  read,
};
