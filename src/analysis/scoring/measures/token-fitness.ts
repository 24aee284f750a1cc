/** Fit with the plan by replaying tokens: for comparison with process-mining tools. */
import { tokenFitness as fitnessOf, replayTokens } from '../../conformance/index.ts';
import { enactedPlan } from '../enacted-plan.ts';
import { type Measure, nothingRead } from './measure.ts';

export const tokenFitness: Measure = {
  id: 'token-fitness',
  group: 'conformance',
  title: 'Fit with the plan, by token replay',
  definition:
    '½(1 − missing/consumed) + ½(1 − remaining/produced) when the tasks done are replayed on the net of the tasks that Speed counts: a place between each two of which one comes directly before the other, one ahead of each first task and one behind each last. Tasks done without having been called for are not seen.',
  range: [0, 1],
  unit: 'share',
  source: 'Rozinat and van der Aalst, Information Systems 33, 2008.',
  read: (verdicts) => {
    const { order, log } = enactedPlan(verdicts);
    if (order.size === 0) return nothingRead;
    return { value: fitnessOf([replayTokens(order, log)]), count: null, of: order.size };
  },
};
