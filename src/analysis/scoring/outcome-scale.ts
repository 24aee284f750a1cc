/**
 * What the crisis cost, on a scale between two drills of the same scenario under the same luck: one in which nobody did anything, and one in which
 * stand-ins followed the plan. 0 is no better than doing nothing, 1 as good as the plan; it can lie beyond both.
 */
import type { Log } from '../../core/engine/log.ts';
import { normaliseZero } from '../../core/kernel/maths.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { scoringPlan } from './scoring-plan.ts';
import { readTimeline } from './timeline.ts';

/** The two drills that others are measured against; seed and overrides of all three are to be the same. */
export interface OutcomeReferences {
  readonly absent: Log;
  readonly plan: Log;
}

export interface OutcomeLogs extends OutcomeReferences {
  readonly drill: Log;
}

export interface OutcomeScale {
  readonly id: string;
  /** The measured values; null where a drill did not get to its end. */
  readonly drill: number | null;
  readonly absent: number | null;
  readonly plan: number | null;
  /** (drill − absent) / (plan − absent); null where it says nothing. */
  readonly scale: number | null;
  /** Whether luck decided: following the plan made less of a difference than the author says matters, or none. */
  readonly luckDecided: boolean;
}

/** One for each outcome of the scenario, in its order. Which way is better does not enter: the plan's drill says. */
export function scaleOutcomes(blueprint: Blueprint, logs: OutcomeLogs): OutcomeScale[] {
  const drills = measured(blueprint, logs.drill);
  const absents = measured(blueprint, logs.absent);
  const plans = measured(blueprint, logs.plan);
  return blueprint.outcomes.map(({ id, matters }, i) => {
    const drill = drills[i]!;
    const absent = absents[i]!;
    const plan = plans[i]!;
    if (absent === null || plan === null) return { id, drill, absent, plan, scale: null, luckDecided: false };
    const difference = plan - absent;
    const luckDecided = difference === 0 || Math.abs(difference) < matters;
    const scale = luckDecided || drill === null ? null : normaliseZero((drill - absent) / difference);
    return { id, drill, absent, plan, scale, luckDecided };
  });
}

function measured(blueprint: Blueprint, log: Log): (number | null)[] {
  const { outcomes } = readTimeline(scoringPlan(blueprint), log);
  return outcomes.map((entry) => (entry < 0 ? null : log.x[entry]!));
}
