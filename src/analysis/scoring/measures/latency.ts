/** How long a fact lay with its owner before it reached who had to know. */
import { percentile } from '../../statistics/percentile.ts';
import { cellOf } from '../scoring-plan.ts';
import { timeOf } from '../timeline.ts';
import type { Measure } from './measure.ts';

export const flowLatency: Measure = {
  id: 'flow-latency-median',
  group: 'coordination',
  title: 'Time to pass on, median',
  definition:
    'The median, over required flows that were received, of the time received − the time at which the sender came to know the fact (type 7). Flows never received are not in it: read it beside flow-recall.',
  range: [0, null],
  unit: 'ms',
  source: 'A proposal of this project.',
  read: ({ timeline, flows }) => {
    const { plan, learnt } = timeline;
    const latencies = flows.flatMap(({ status, receivedAt }, index) => {
      const { from, fact } = plan.flows[index]!;
      const knownAt = timeOf(timeline, learnt[cellOf(plan.blueprint, from, fact)]!);
      if (status === 'not-called-for' || receivedAt === null || knownAt === null) return [];
      return [Math.max(0, receivedAt - knownAt)];
    });
    return { value: percentile(latencies, 0.5), count: null, of: latencies.length };
  },
};
