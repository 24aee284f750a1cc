/** How many of the rules that the plan amounts to were kept, each rule by itself. */
import { type Constraint, exactly, keeps, templateNamed } from '../../conformance/index.ts';
import { enactedPlan } from '../enacted-plan.ts';
import { type Measure, share } from './measure.ts';

const once = exactly(1);
const precedence = templateNamed('precedence');

export const declareShare: Measure = {
  id: 'declare-share',
  group: 'conformance',
  title: 'Rules of the plan kept',
  definition:
    '1 − violations / rules. The rules are exactly-once for each task that Speed counts, and precedence(first, then) for each pair of these of which one stands in the other’s “after”. What nothing called upon is kept.',
  range: [0, 1],
  unit: 'share',
  source:
    'DECLARE with the semantics of linear temporal logic on finite traces: Pesic, Schonenberg and van der Aalst, EDOC 2007; De Giacomo and Vardi, IJCAI 2013.',
  read: (verdicts) => {
    const { tasks, edges, log } = enactedPlan(verdicts);
    const rules: Constraint[] = [
      ...tasks.map((_, a) => ({ template: once, a })),
      ...edges.map(([a, b]) => ({ template: precedence, a, b })),
    ];
    return share(rules.filter((rule) => keeps(log, rule)).length, rules.length);
  },
};
