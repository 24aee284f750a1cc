/** Annotations' public face. */
export {
  type Annotation,
  annotationSchema,
  type EvaluatorAnnotation,
  type HotWashQuestion,
  hotWashQuestions,
  isOfEvaluator,
  journaledAnnotations,
} from './annotation.ts';
export {
  type AnnotatedDrill,
  type AnnotationsReading,
  annotationLine,
  annotationsHeader,
  annotationsLineSchema,
  annotationsVersion,
  readAnnotations,
} from './annotations-file.ts';
export { type Discussion, discussionsOf } from './discussions.ts';
export { type Evaluation, evaluationOf, type GivenRating, numberEvaluators } from './evaluation.ts';
export { type Observation, standingObservations } from './observations.ts';
export { lastSelfRatings, selfRatingsIn, voicesOf } from './voices.ts';
