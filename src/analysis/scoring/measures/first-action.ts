/** How long it took until anybody did anything. */
import { trafficOf } from '../traffic.ts';
import { type Measure, nothingRead } from './measure.ts';

export const firstAction: Measure = {
  id: 'time-to-first-action',
  group: 'speed',
  title: 'Time to the first action',
  definition:
    'From the moment at which the plan first calls for a task to the first act accepted at or after it, of any role and any kind except entries in a role’s own log. Nothing where no task was called for or nobody acted.',
  range: [0, null],
  unit: 'ms',
  source: 'A proposal of this project.',
  read: ({ timeline }) => {
    const called = timeline.triggered.filter((entry) => entry >= 0);
    if (called.length === 0) return nothingRead;
    const from = timeline.log.times[called.reduce((one, other) => Math.min(one, other))]!;
    const acts = trafficOf(timeline).accepted.filter(({ verb, at }) => verb !== 'log' && at >= from);
    return acts.length === 0 ? nothingRead : { value: acts[0]!.at - from, count: null, of: acts.length };
  },
};
