/**
 * What evaluators made of a drill: for each task that one of them rated, the rating proposed by rule beside all that were given and the
 * one that follows; how far they agree; their notes. Evaluators are numbered in the order in which they first spoke: a scorecard names nobody.
 */
import { agreementOf, disposeRatings, type RaterAgreement, type RatingLetter } from '../ratings.ts';
import { type Annotation, isOfEvaluator } from './annotation.ts';

export interface GivenRating {
  readonly evaluator: number;
  readonly letter: RatingLetter;
  readonly reason: string;
}

export interface Evaluation {
  readonly ratings: {
    readonly task: string;
    readonly proposed: RatingLetter | null;
    readonly given: GivenRating[];
    /** What most evaluators gave, the worse of a tie. */
    readonly final: RatingLetter | null;
  }[];
  readonly agreement: RaterAgreement | null;
  readonly notes: {
    readonly evaluator: number;
    readonly at: number | null;
    readonly task: string | null;
    readonly text: string;
  }[];
}

/** The number of each evaluator, from 1, by the name they gave. */
export function numberEvaluators(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const names = annotations.filter(isOfEvaluator).map(({ by }) => by);
  return new Map([...new Set(names)].map((by, i) => [by, i + 1]));
}

/** Null where no evaluator rated or noted anything. Ratings of tasks that the plan has not are left out. */
export function evaluationOf(
  tasks: readonly { readonly id: string; readonly rating: { readonly letter: RatingLetter | null } }[],
  annotations: readonly Annotation[],
): Evaluation | null {
  if (!annotations.some(({ kind }) => kind === 'note' || kind === 'rate')) return null;
  const numbers = numberEvaluators(annotations);
  const known = new Set(tasks.map(({ id }) => id));
  const given = annotations.flatMap((each) =>
    each.kind === 'rate' && known.has(each.task)
      ? [{ by: each.by, subject: each.task, letter: each.rating, reason: each.reason }]
      : [],
  );
  const proposals = tasks.map(({ id, rating }) => ({ subject: id, proposed: rating.letter }));
  return {
    ratings: disposeRatings(proposals, given)
      .filter((rating) => rating.given.length > 0)
      .map(({ subject, proposed, given: all, final }) => ({
        task: subject,
        proposed,
        given: all.map(({ by, letter, reason }) => ({ evaluator: numbers.get(by)!, letter, reason })),
        final,
      })),
    agreement: new Set(given.map(({ by }) => by)).size < 2 ? null : agreementOf(given),
    notes: annotations.flatMap((each) =>
      each.kind === 'note'
        ? [
            {
              evaluator: numbers.get(each.by)!,
              at: each.at ?? null,
              task: each.task ?? null,
              text: each.text,
            },
          ]
        : [],
    ),
  };
}
