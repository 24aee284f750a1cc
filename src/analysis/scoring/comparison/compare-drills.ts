/**
 * Several drills of one scenario side by side: a fold over their scorecards. What differs most comes first. Scored drills and practice are
 * kept apart: differences are taken between drills of like conditions, and only where no two are alike between all of them.
 */
import type { Scorecard, TaskScore } from '../scorecard.ts';

export const comparisonVersion = 1;

export interface ComparedDrill {
  readonly id: string;
  readonly seed: string;
  readonly card: Scorecard;
}

export interface TaskComparison {
  readonly task: string;
  readonly title: string;
  /** In the order of the drills; null where a drill's plan has no such task. */
  readonly of: readonly (Pick<TaskScore, 'status' | 'score' | 'metAt' | 'lost'> | null)[];
  /** In points of Speed: the most that it cost one drill more than another. */
  readonly difference: number;
}

export interface MeasureComparison {
  readonly measure: string;
  readonly unit: Scorecard['measures'][number]['unit'];
  readonly of: readonly (number | null)[];
  /** Of shares and indexes the greatest less the least, of the rest that divided by the greater of both without their signs; null where fewer than two have a value. */
  readonly difference: number | null;
}

export interface Comparison {
  readonly tocsin: 'comparison';
  readonly version: typeof comparisonVersion;
  readonly scenario: { readonly id: string; readonly title: string };
  /** Whether all were played by the same files, under the same seed, and all scored or all practice. */
  readonly sameFiles: boolean;
  readonly sameSeed: boolean;
  readonly sameConditions: boolean;
  /** Scored ones first, then practice, then those of which nothing is known; else as given. */
  readonly drills: readonly {
    readonly id: string;
    readonly seed: string;
    readonly state: Scorecard['state'];
    readonly headline: Scorecard['headline'];
    readonly withVoided: Scorecard['withVoided'];
    readonly conditions: Scorecard['conditions'];
  }[];
  readonly tasks: readonly TaskComparison[];
  readonly measures: readonly MeasureComparison[];
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly title: string;
    readonly unit: string;
    readonly of: readonly (number | null)[];
  }[];
}

/** Compares drills of one scenario, two at least. Equal differences stand in the order of the first scorecard. */
export function compareDrills(given: readonly ComparedDrill[]): Comparison {
  const drills = [0, 1, 2].flatMap((kind) => given.filter(({ card }) => kindOf(card) === kind));
  const cards = drills.map(({ card }) => card);
  const { scenario, tasks, measures, outcomes } = cards[0]!;
  const alike = likeGroups(cards);
  return {
    tocsin: 'comparison',
    version: comparisonVersion,
    scenario: { id: scenario.id, title: scenario.title },
    sameFiles: isOne(cards.map((card) => card.scenario.hash)),
    sameSeed: isOne(drills.map(({ seed }) => seed)),
    sameConditions: isOne(cards.map(kindOf)),
    drills: drills.map(({ id, seed, card }) => {
      const { state, headline, withVoided, conditions } = card;
      return { id, seed, state, headline, withVoided, conditions };
    }),
    tasks: greatestFirst(tasks.map((task) => compareTask(task, cards, alike))),
    measures: greatestFirst(measures.map((measure) => compareMeasure(measure, cards, alike))),
    outcomes: outcomes.map(({ id, title, unit }) => ({
      outcome: id,
      title,
      unit,
      of: cards.map((card) => card.outcomes.find((outcome) => outcome.id === id)?.value ?? null),
    })),
  };
}

/** 0 scored, 1 practice, 2 not known. */
function kindOf({ conditions }: Scorecard): number {
  if (conditions === null) return 2;
  return conditions.practice ? 1 : 0;
}

const isOne = (values: readonly (string | number)[]): boolean => new Set(values).size === 1;

/** Places of the cards between which differences are taken. */
function likeGroups(cards: readonly Scorecard[]): number[][] {
  const places = cards.map((_, i) => i);
  const groups = [0, 1, 2]
    .map((kind) => places.filter((i) => kindOf(cards[i]!) === kind))
    .filter((group) => group.length > 1);
  return groups.length === 0 ? [places] : groups;
}

/** The greatest range of the values that there are, over the groups; null where no group has two. */
function rangeOf(values: readonly (number | null)[], groups: readonly (readonly number[])[]): number | null {
  const ranges = groups.flatMap((group) => {
    const known = group.map((i) => values[i]!).filter((value) => value !== null);
    return known.length < 2 ? [] : [Math.max(...known) - Math.min(...known)];
  });
  return ranges.length === 0 ? null : Math.max(...ranges);
}

function compareTask(
  { id, title }: TaskScore,
  cards: readonly Scorecard[],
  alike: readonly (readonly number[])[],
): TaskComparison {
  const of = cards.map((card) => {
    const found = card.tasks.find((task) => task.id === id);
    if (found === undefined) return null;
    const { status, score, metAt, lost } = found;
    return { status, score, metAt, lost };
  });
  const costs = of.map((task) => (task === null || task.score === null ? null : task.lost));
  return { task: id, title, of, difference: rangeOf(costs, alike) ?? 0 };
}

const absolute: readonly string[] = ['share', 'index'];

function compareMeasure(
  { id, unit }: Scorecard['measures'][number],
  cards: readonly Scorecard[],
  alike: readonly (readonly number[])[],
): MeasureComparison {
  const of = cards.map((card) => card.measures.find((measure) => measure.id === id)?.value ?? null);
  const range = rangeOf(of, alike);
  const scale = absolute.includes(unit) ? 1 : Math.max(...of.map((value) => Math.abs(value ?? 0)));
  return { measure: id, unit, of, difference: range === null || range === 0 ? range : range / scale };
}

function greatestFirst<T extends { readonly difference: number | null }>(items: readonly T[]): T[] {
  return [...items].sort((one, other) => (other.difference ?? -1) - (one.difference ?? -1));
}
