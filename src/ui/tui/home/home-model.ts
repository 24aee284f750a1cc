/**
 * What the Home screen shows: the drills there are, the drills this person has played, and which of them to offer first. Pure: the
 * files it comes from are read elsewhere.
 */
import {
  type DrillSummary,
  foldProgress,
  isUnfinished,
  type Progress,
  type ScenarioProgress,
} from '../../../analysis/scoring/progress/index.ts';
import type { ScenarioHead } from '../../../core/scenario/read-head.ts';

/** A scenario that can be started. */
export interface DrillCard extends ScenarioHead {
  /** What names it to the command line: a packaged name, or a path. */
  readonly word: string;
}

/** One line of the list. Its key stays the same while the list changes. */
export type HomeEntry =
  | { readonly kind: 'resume'; readonly key: string; readonly drill: DrillSummary }
  | {
      readonly kind: 'start';
      readonly key: string;
      readonly card: DrillCard;
      /** Null if it was never begun. */
      readonly played: ScenarioProgress | null;
    };

export interface HomeModel {
  /** What can be resumed, then what can be started, the one to recommend first. */
  readonly entries: readonly HomeEntry[];
  readonly progress: Progress;
  /** A date of the journal as this machine's people write it. */
  readonly dateOf: (iso: string) => string;
}

/** For who has never played; and the one that shows most. */
const FIRST_STEPS = 'first-steps';
const FLAGSHIP = 'wenhe-flood';
const DIFFICULTIES = ['introductory', 'standard', 'demanding'];

export function homeModel(
  cards: readonly DrillCard[],
  drills: readonly DrillSummary[],
  dateOf: (iso: string) => string,
): HomeModel {
  const progress = foldProgress(drills);
  const played = new Map(progress.scenarios.map((scenario) => [scenario.id, scenario]));
  const starts = cards.map(
    (card): HomeEntry => ({ kind: 'start', key: card.word, card, played: played.get(card.id) ?? null }),
  );
  return { entries: [...resumable(progress), ...inOrder(starts)], progress, dateOf };
}

/** Of each scenario the unfinished drill that was begun last; the latest of them first. */
function resumable({ drills }: Progress): HomeEntry[] {
  const offered = new Set<string>();
  return drills.flatMap(({ drill }): HomeEntry[] => {
    if (!isUnfinished(drill) || offered.has(drill.scenario.id)) return [];
    offered.add(drill.scenario.id);
    return [{ kind: 'resume', key: `resume ${drill.id}`, drill }];
  });
}

/**
 * What was never finished comes before what was; the easier first, the beginners' and the flagship before their equals. Of what was
 * finished, the beginners' last: nobody needs it twice.
 */
function inOrder(starts: readonly HomeEntry[]): HomeEntry[] {
  const ranked = starts.map((entry, place) => ({ entry, rank: rankOf(entry), place }));
  ranked.sort((one, other) => one.rank - other.rank || one.place - other.place);
  return ranked.map(({ entry }) => entry);
}

function rankOf(entry: HomeEntry): number {
  if (entry.kind === 'resume') return 0;
  const { card, played } = entry;
  const isPlayed = (played?.finished ?? 0) > 0;
  const known = DIFFICULTIES.indexOf(card.difficulty);
  const difficulty = known < 0 ? DIFFICULTIES.length : known;
  const chosen = card.word === FIRST_STEPS || card.word === FLAGSHIP ? 0 : 1;
  const last = isPlayed && difficulty === 0 ? 100 : 0;
  return last + (isPlayed ? 50 : 0) + 2 * difficulty + chosen;
}

/** What an entry is searched by. */
export function entryTitle(entry: HomeEntry): string {
  return entry.kind === 'resume' ? entry.drill.scenario.title : entry.card.title;
}

/** What becomes of a drill's length in real time, in milliseconds. */
export function realTime({ length, pace }: DrillCard): number {
  return length / pace;
}
