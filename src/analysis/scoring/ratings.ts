/**
 * Ratings of tasks and core capabilities by the letters of the Homeland Security Exercise and Evaluation Program (FEMA, 2020): performed without
 * challenges, with some, with major ones, unable to be performed. The programme gives no rule that makes letters of numbers; evaluators judge. What is
 * here is a proposal of this project with its reasons, and what evaluators gave beside it. Neither replaces the other.
 */
import { expectedActs } from '../../core/model/expectations.ts';
import { krippendorffAlpha } from '../statistics/krippendorff-alpha.ts';
import { weightedKappa } from '../statistics/weighted-kappa.ts';
import { authorityReasons } from './measures/authority.ts';
import { type Act, trafficOf } from './traffic.ts';
import type { TaskVerdict, Verdicts } from './verdicts.ts';

/** From best to worst. */
export const ratingLetters = ['P', 'S', 'M', 'U'] as const;
export type RatingLetter = (typeof ratingLetters)[number];

/** Why a rating is proposed; the last three are why none is. */
export const ratingReasons = [
  'by-target',
  'after-target',
  'after-deadline',
  'beyond-authority',
  'never-done',
  'not-called-for',
  'open',
  'set-aside',
] as const;
export type RatingReason = (typeof ratingReasons)[number];

export interface ProposedRating {
  /** Null: not observed. What was never tested is not a failure. */
  readonly letter: RatingLetter | null;
  readonly because: RatingReason;
  /** The log entry that bears it out, −1 where there is none. */
  readonly evidence: number;
}

/** One for each task of the plan, in its order. */
export function proposeTaskRatings(verdicts: Verdicts): ProposedRating[] {
  return verdicts.tasks.map((verdict, task) => proposeTaskRating(verdicts, verdict, task));
}

function proposeTaskRating(verdicts: Verdicts, verdict: TaskVerdict, task: number): ProposedRating {
  const { met, overdue, triggered } = verdicts.timeline;
  const done = met[task]!;
  switch (verdict.status) {
    case 'not-called-for':
      return { letter: null, because: 'not-called-for', evidence: -1 };
    case 'set-aside':
      return { letter: null, because: 'set-aside', evidence: -1 };
    case 'open':
      return { letter: null, because: 'open', evidence: triggered[task]! };
    case 'missed':
      return { letter: 'U', because: 'never-done', evidence: overdue[task]! };
    case 'overdue':
      if (verdict.metAt === null) return { letter: 'U', because: 'never-done', evidence: overdue[task]! };
      return { letter: 'M', because: 'after-deadline', evidence: done };
    default: {
      const breach = breachOf(verdicts, verdict, task);
      if (breach !== null) return { letter: 'M', because: 'beyond-authority', evidence: breach.entry };
      return verdict.status === 'late'
        ? { letter: 'S', because: 'after-target', evidence: done }
        : { letter: 'P', because: 'by-target', evidence: done };
    }
  }
}

/** The first attempt of the owner, up to when it was met, to do the task's act without the authority. */
function breachOf({ timeline }: Verdicts, { metAt }: TaskVerdict, task: number): Act | null {
  const { owner, expect } = timeline.plan.blueprint.tasks[task]!;
  const isAttempt = ({ verb, action }: Act): boolean =>
    expectedActs(expect).some((act) =>
      act.kind === 'do' ? verb === 'do' && action === act.action : verb === act.kind,
    );
  const found = trafficOf(timeline).refused.find(
    (act) =>
      act.role === owner &&
      authorityReasons.includes(act.detail) &&
      act.at <= (metAt ?? Number.POSITIVE_INFINITY) &&
      isAttempt(act),
  );
  return found ?? null;
}

export interface CapabilityRating {
  readonly capability: string;
  readonly letter: RatingLetter | null;
  /** The tasks of the capability that were observed, by the plan's numbers; and those that decide its letter. */
  readonly observed: readonly number[];
  readonly decisive: readonly number[];
}

/**
 * The worst letter of the capability's tasks, where a task never done counts as U if it is critical and as M otherwise; null where none
 * was observed. Capabilities in the order in which the plan first names them.
 */
export function proposeCapabilityRatings(
  verdicts: Verdicts,
  proposed: readonly ProposedRating[] = proposeTaskRatings(verdicts),
): CapabilityRating[] {
  const { tasks } = verdicts.timeline.plan.blueprint;
  const names = [...new Set(tasks.map(({ capability }) => capability).filter((name) => name !== ''))];
  const placeOf = (task: number): number => {
    const { letter } = proposed[task]!;
    const place = letter === null ? -1 : ratingLetters.indexOf(letter);
    return letter === 'U' && !tasks[task]!.critical ? place - 1 : place;
  };
  return names.map((capability) => {
    const observed = tasks.flatMap((task, i) =>
      task.capability === capability && proposed[i]!.letter !== null ? [i] : [],
    );
    const worst = observed.reduce((most, task) => Math.max(most, placeOf(task)), -1);
    return {
      capability,
      letter: ratingLetters[worst] ?? null,
      observed,
      decisive: observed.filter((task) => placeOf(task) === worst),
    };
  });
}

/** What an evaluator gave. `subject` is the id of a task or the name of a capability. */
export interface EvaluatorRating {
  readonly by: string;
  readonly subject: string;
  readonly letter: RatingLetter;
  readonly reason: string;
}

export interface DisposedRating {
  readonly subject: string;
  readonly proposed: RatingLetter | null;
  /** The last that each evaluator gave, in the order in which evaluators first spoke. */
  readonly given: readonly EvaluatorRating[];
  /** What most evaluators gave, the worse of a tie; the proposal where nobody gave any. */
  readonly final: RatingLetter | null;
}

/** Proposals with what evaluators made of them; both are kept. Ratings of subjects that are not proposed are left out. */
export function disposeRatings(
  proposals: readonly { readonly subject: string; readonly proposed: RatingLetter | null }[],
  ratings: readonly EvaluatorRating[],
): DisposedRating[] {
  return proposals.map(({ subject, proposed }) => {
    const last = new Map<string, EvaluatorRating>();
    for (const rating of ratings) if (rating.subject === subject) last.set(rating.by, rating);
    const given = [...last.values()];
    return { subject, proposed, given, final: given.length === 0 ? proposed : mostGiven(given) };
  });
}

function mostGiven(given: readonly EvaluatorRating[]): RatingLetter {
  const counts = ratingLetters.map((letter) => given.filter((rating) => rating.letter === letter).length);
  return ratingLetters[counts.lastIndexOf(Math.max(...counts))]!;
}

export interface RaterAgreement {
  readonly raters: number;
  /** Subjects that at least two of them rated. */
  readonly compared: number;
  /** Krippendorff's alpha on the ordinal scale. */
  readonly alpha: number | null;
  /** Quadratically weighted kappa, where there are two raters, over what both rated. */
  readonly kappa: number | null;
}

/** How far evaluators agree; each one's last rating of a subject counts. */
export function agreementOf(ratings: readonly EvaluatorRating[]): RaterAgreement {
  const raters = [...new Set(ratings.map(({ by }) => by))];
  const subjects = [...new Set(ratings.map(({ subject }) => subject))];
  const last = new Map(
    ratings.map(({ by, subject, letter }) => [JSON.stringify([by, subject]), ratingLetters.indexOf(letter)]),
  );
  const table = raters.map((by) =>
    subjects.map((subject) => last.get(JSON.stringify([by, subject])) ?? null),
  );
  const pairs = subjects.flatMap((_, i) => {
    const one = table[0]?.[i] ?? null;
    const other = table[1]?.[i] ?? null;
    return one === null || other === null ? [] : [[one, other] as const];
  });
  return {
    raters: raters.length,
    compared: subjects.filter((_, i) => table.filter((row) => row[i] !== null).length > 1).length,
    alpha: krippendorffAlpha(table, 'ordinal'),
    kappa:
      raters.length === 2 ? weightedKappa({ pairs, categories: ratingLetters.length }, 'quadratic') : null,
  };
}
