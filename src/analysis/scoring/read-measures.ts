/** From a log to the values of measures, without the rest of a scorecard: what a batch needs of each run. */
import type { Log } from '../../core/engine/log.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { Measure } from './measures/measure.ts';
import { scoringPlan } from './scoring-plan.ts';
import { readTimeline } from './timeline.ts';
import { judgeTimeline, type Verdicts } from './verdicts.ts';
import { type VoidedTask, voidedTasks, voidTasks } from './void-tasks.ts';

/**
 * Reads a log and judges it, without the tasks that it sets aside: what every measure starts from. Refers to the log; use it before the
 * log is used again.
 */
export function judgeLog(blueprint: Blueprint, log: Log): Verdicts {
  return judgeBothWays(blueprint, log).verdicts;
}

export interface BothVerdicts {
  /** Without the tasks set aside: what counts. */
  readonly verdicts: Verdicts;
  /** With them; the same object where there are none. */
  readonly whole: Verdicts;
  readonly voided: readonly VoidedTask[];
}

/** The same with and without the tasks that the log sets aside. */
export function judgeBothWays(blueprint: Blueprint, log: Log): BothVerdicts {
  const whole = judgeTimeline(readTimeline(scoringPlan(blueprint), log));
  const voided = voidedTasks(whole);
  if (voided.length === 0) return { verdicts: whole, whole, voided };
  return { verdicts: voidTasks(whole, new Set(voided.map(({ task }) => task))), whole, voided };
}

/** The values of some measures of one run, in their order; null where there was nothing to measure. */
export function readMeasures(blueprint: Blueprint, log: Log, wanted: readonly Measure[]): (number | null)[] {
  const verdicts = judgeLog(blueprint, log);
  return wanted.map((measure) => measure.read(verdicts).value);
}
