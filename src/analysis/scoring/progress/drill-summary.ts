/**
 * What is kept of one drill to list it and to follow a person's progress: which drill under which luck, from which seat, how far it
 * came, how it was scored. Plain JSON, made from the drill and never the other way: it can be thrown away.
 */
import type { Scorecard } from '../scorecard.ts';

/** How a drill is played: with the coach, without the coach as practice, or to be scored. */
export type CoachMode = 'on' | 'off' | 'scored';

export interface DrillSummary {
  /** The drill's id: the name of its folder. */
  readonly id: string;
  readonly scenario: { readonly id: string; readonly title: string };
  readonly seed: string;
  /** The seat it was last played from, or null if nobody sat down. */
  readonly role: { readonly id: string; readonly title: string } | null;
  readonly coach: CoachMode;
  /** Whether anything was taken back. */
  readonly undone: boolean;
  readonly state: Scorecard['state'];
  /** Drill time in milliseconds that it reached, and that it lasts at most. */
  readonly reached: number;
  readonly length: number;
  /** When it was begun and last left in the real world, ISO 8601 in UTC; empty where the journal does not say. */
  readonly begun: string;
  readonly left: string;
  /** From 0 to 1, or null where there was nothing to score. */
  readonly speed: number | null;
  readonly coordination: number | null;
}

/** Whether its scores are practice: somebody was coached, did not mean to be scored, or took something back. */
export function isPractice({ coach, undone }: Pick<DrillSummary, 'coach' | 'undone'>): boolean {
  return coach !== 'scored' || undone;
}

/** Whether it can be gone on with. */
export function isUnfinished({ state, role }: DrillSummary): boolean {
  return (state === 'unfinished' || state === 'not-started') && role !== null;
}
