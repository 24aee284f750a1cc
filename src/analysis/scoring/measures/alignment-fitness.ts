/** How well what was done fits the plan as a partial order, at the least cost of making the two agree. */
import { align } from '../../conformance/index.ts';
import { enactedPlan } from '../enacted-plan.ts';
import { type Measure, nothingRead } from './measure.ts';

export const alignmentFitness: Measure = {
  id: 'alignment-fitness',
  group: 'conformance',
  title: 'Fit with the plan, by alignment',
  definition:
    '2L / (n + m): n tasks that Speed counts, m tasks done in the order of their times, and L the most of these that can stay where they are, without a pair in the wrong order. So each task skipped and each done out of place costs one. Tasks done without having been called for are in m.',
  range: [0, 1],
  unit: 'share',
  source:
    'Adriansyah, Aligning Observed and Modeled Behavior, 2014; for a partial order without choice L is m less a maximum matching of conflicting pairs (Dilworth).',
  read: (verdicts) => {
    const { order, log } = enactedPlan(verdicts);
    if (order.size === 0) return nothingRead;
    const { kept, worst } = align(order, log);
    return { value: (2 * kept) / worst, count: null, of: order.size };
  },
};
