/** Scoring's public face. */
export { timeliness, worthAtDeadline } from './curve.ts';
export { measures } from './measures/index.ts';
export type { Measure, Reading } from './measures/measure.ts';
export { judgeLog, readMeasures } from './read-measures.ts';
export { scoreRun } from './score-run.ts';
export {
  type Expected,
  type FlowScore,
  type RoleScore,
  type Scorecard,
  scorecardSchema,
  scorecardVersion,
  type TaskScore,
} from './scorecard.ts';
export { type ScoringPlan, scoringPlan } from './scoring-plan.ts';
export { actorOf, entriesOf, readTimeline, type Timeline, timeOf } from './timeline.ts';
export { type FlowVerdict, judgeTimeline, type TaskVerdict, type Verdicts } from './verdicts.ts';
