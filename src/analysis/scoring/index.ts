/** Scoring's public face. */
export {
  type Annotation,
  annotationLine,
  annotationsHeader,
  annotationsLineSchema,
  type Discussion,
  discussionsOf,
  type Evaluation,
  type EvaluatorAnnotation,
  type HotWashQuestion,
  hotWashQuestions,
  isOfEvaluator,
  journaledAnnotations,
  lastSelfRatings,
  numberEvaluators,
  type Observation,
  readAnnotations,
  standingObservations,
} from './annotations/index.ts';
export { type Conditions, conditionsOf, type JournalRecord } from './conditions.ts';
export { timeliness, worthAtDeadline } from './curve.ts';
export { type EnactedPlan, enactedPlan } from './enacted-plan.ts';
export { type HandOff, handOffsOf } from './hand-offs.ts';
export { measures } from './measures/index.ts';
export {
  type Measure,
  type MeasureGroup,
  measureGroups,
  measureUnits,
  type Reading,
} from './measures/measure.ts';
export { speed } from './measures/speed.ts';
export { observeTasks, survivalLimit, taskSurvival } from './measures/survival.ts';
export { lineGroups, type Networks, networksOf } from './networks.ts';
export {
  type OutcomeLogs,
  type OutcomeReferences,
  type OutcomeScale,
  scaleOutcomes,
} from './outcome-scale.ts';
export {
  agreementOf,
  type CapabilityRating,
  type DisposedRating,
  disposeRatings,
  type EvaluatorRating,
  type ProposedRating,
  proposeCapabilityRatings,
  proposeTaskRatings,
  type RaterAgreement,
  type RatingLetter,
  ratingLetters,
} from './ratings.ts';
export { type BothVerdicts, judgeBothWays, judgeLog, readMeasures } from './read-measures.ts';
export { findReports, type ReportFinding } from './report-findings.ts';
export { type ScoreRecord, scoreRun } from './score-run.ts';
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
export {
  type SelfRating,
  selfItems,
  selfScale,
  situationalAwareness,
  sumSelfItems,
} from './self-rating.ts';
export { actorOf, entriesOf, readTimeline, type Timeline, timeOf } from './timeline.ts';
export { type FlowVerdict, judgeTimeline, type TaskVerdict, type Verdicts } from './verdicts.ts';
export { type VoidedTask, voidedTasks, voidTasks } from './void-tasks.ts';
export { judgeWarnings, type WarningVerdict } from './warnings.ts';
