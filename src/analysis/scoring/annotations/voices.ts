/**
 * What participants say after a drill: their answers at the hot wash, word for word, and how aware of the situation they say that they
 * were. Kept apart from what was measured: no other figure reads any of it.
 */
import { type SelfRating, situationalAwareness, sumSelfItems } from '../self-rating.ts';
import type { Annotation, HotWashQuestion } from './annotation.ts';

export type SelfAnnotation = Extract<Annotation, { kind: 'self' }>;

export interface GivenSelfRating extends SelfRating {
  readonly role: string;
  /** U − (D − S). */
  readonly sart: number;
}

export interface Voices {
  readonly hotWash: {
    readonly question: HotWashQuestion;
    readonly role: string | null;
    readonly text: string;
  }[];
  readonly selfRatings: GivenSelfRating[];
}

/** Null where nobody said anything of the kind. Of several ratings of themselves by the same person in the same role the last counts. */
export function voicesOf(annotations: readonly Annotation[]): Voices | null {
  const hotWash = annotations.flatMap((each) =>
    each.kind === 'hot-wash' ? [{ question: each.question, role: each.role ?? null, text: each.text }] : [],
  );
  const selfRatings = selfRatingsIn(annotations);
  return hotWash.length + selfRatings.length === 0 ? null : { hotWash, selfRatings };
}

/** With their sums, in the order in which people first rated themselves. */
export function selfRatingsIn(annotations: readonly Annotation[]): GivenSelfRating[] {
  return lastSelfRatings(annotations).map(({ role, items }) => {
    const sums = sumSelfItems(items);
    return { role, ...sums, sart: situationalAwareness(sums) };
  });
}

/** The last rating of each person in each role, as it was written, in the same order. */
export function lastSelfRatings(annotations: readonly Annotation[]): SelfAnnotation[] {
  const last = new Map<string, SelfAnnotation>();
  for (const each of annotations) {
    if (each.kind === 'self') last.set(JSON.stringify([each.by, each.role]), each);
  }
  return [...last.values()];
}
