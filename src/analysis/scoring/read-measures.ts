/** From a log to the values of measures, without the rest of a scorecard: what a batch needs of each run. */
import type { Log } from '../../core/engine/log.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { Measure } from './measures/measure.ts';
import { scoringPlan } from './scoring-plan.ts';
import { readTimeline } from './timeline.ts';
import { judgeTimeline, type Verdicts } from './verdicts.ts';

/** Reads a log and judges it: what every measure starts from. Refers to the log; use it before the log is used again. */
export function judgeLog(blueprint: Blueprint, log: Log): Verdicts {
  return judgeTimeline(readTimeline(scoringPlan(blueprint), log));
}

/** The values of some measures of one run, in their order; null where there was nothing to measure. */
export function readMeasures(blueprint: Blueprint, log: Log, wanted: readonly Measure[]): (number | null)[] {
  const verdicts = judgeLog(blueprint, log);
  return wanted.map((measure) => measure.read(verdicts).value);
}
