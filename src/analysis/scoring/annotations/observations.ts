/** What evaluators have ticked on the lists of questions, as it stands: of each point and evaluator the last counts. */
import type { Annotation } from './annotation.ts';

export type Observation = Extract<Annotation, { kind: 'observe' }>;

/** In the order in which points were first ticked. */
export function standingObservations(annotations: readonly Annotation[]): Observation[] {
  const standing = new Map<string, Observation>();
  for (const annotation of annotations)
    if (annotation.kind === 'observe')
      standing.set(JSON.stringify([annotation.by, annotation.question, annotation.point]), annotation);
  return [...standing.values()];
}
