/**
 * A person's progress: a fold over the summaries of their drills. Scored drills and practice stand apart, and Speed and
 * Coordination are followed one beside the other, never added. A drill under a seed that the same scenario was begun with before
 * is marked: its player may have known what was coming, so it counts as the last one but never as the best.
 */
import { type DrillSummary, isPractice, isUnfinished } from './drill-summary.ts';

/** Two figures that are never added together; each from 0 to 1, or null. */
export interface Figures {
  readonly speed: number | null;
  readonly coordination: number | null;
}

export interface Standing {
  /** Finished drills. */
  readonly count: number;
  /** Best of each by itself, over drills whose seed was new; they may come from different drills. */
  readonly best: Figures;
  readonly last: Figures;
  readonly lastRepeats: boolean;
}

export interface PlayedDrill {
  readonly drill: DrillSummary;
  /** The scenario had been begun under this seed before. */
  readonly repeats: boolean;
  readonly practice: boolean;
}

export interface ScenarioProgress {
  readonly id: string;
  readonly title: string;
  readonly finished: number;
  readonly unfinished: number;
  /** Null where there is no such drill that was finished. */
  readonly scored: Standing | null;
  readonly practice: Standing | null;
}

export interface Progress {
  /** The newest first. */
  readonly drills: readonly PlayedDrill[];
  /** The one played last first. */
  readonly scenarios: readonly ScenarioProgress[];
  readonly finished: number;
  readonly unfinished: number;
}

/** The order of the summaries does not matter: drills count as begun by their dates, equal ones by their ids. */
export function foldProgress(summaries: readonly DrillSummary[]): Progress {
  const drills = markRepeats([...summaries].sort(byBeginning)).reverse();
  const ids = [...new Set(drills.map(({ drill }) => drill.scenario.id))];
  return {
    drills,
    scenarios: ids.map((id) => scenarioProgress(drills.filter(({ drill }) => drill.scenario.id === id))),
    finished: drills.filter(isFinished).length,
    unfinished: drills.filter(({ drill }) => isUnfinished(drill)).length,
  };
}

function byBeginning(one: DrillSummary, other: DrillSummary): number {
  return compare(one.begun, other.begun) || one.id.length - other.id.length || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function markRepeats(inOrder: readonly DrillSummary[]): PlayedDrill[] {
  const begun = new Set<string>();
  return inOrder.map((drill) => {
    const luck = JSON.stringify([drill.scenario.id, drill.seed]);
    const repeats = begun.has(luck);
    begun.add(luck);
    return { drill, repeats, practice: isPractice(drill) };
  });
}

function isFinished({ drill }: PlayedDrill): boolean {
  return drill.state === 'ended';
}

/** Of one scenario's drills, the newest first. */
function scenarioProgress(drills: readonly PlayedDrill[]): ScenarioProgress {
  const { id, title } = drills[0]!.drill.scenario;
  const finished = drills.filter(isFinished);
  return {
    id,
    title,
    finished: finished.length,
    unfinished: drills.filter(({ drill }) => isUnfinished(drill)).length,
    scored: standing(finished.filter(({ practice }) => !practice)),
    practice: standing(finished.filter(({ practice }) => practice)),
  };
}

function standing(drills: readonly PlayedDrill[]): Standing | null {
  const newest = drills[0];
  if (newest === undefined) return null;
  const fresh = drills.filter(({ repeats }) => !repeats);
  const { speed, coordination } = newest.drill;
  return {
    count: drills.length,
    best: { speed: bestOf(fresh, 'speed'), coordination: bestOf(fresh, 'coordination') },
    last: { speed, coordination },
    lastRepeats: newest.repeats,
  };
}

function bestOf(drills: readonly PlayedDrill[], figure: keyof Figures): number | null {
  const values = drills.map(({ drill }) => drill[figure]).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values);
}
