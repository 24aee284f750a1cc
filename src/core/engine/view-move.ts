/** Which move is under way, for everybody to see, and what is talked about between two moves. */
import type { Blueprint } from '../model/blueprint.ts';

export interface MoveView {
  /** Which of how many moves it is, from 1. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
  /** Empty where nothing is told when it begins. */
  readonly briefing: string;
  /** What to talk about while the drill stands still at the end of this move; null at all other times. */
  readonly discussion: DiscussionView | null;
}

export interface DiscussionView {
  /** How long it may take, in real milliseconds. */
  readonly time: number;
  readonly questions: readonly string[];
  /** Titles of the objectives to talk about. */
  readonly objectives: readonly string[];
  /** The move that follows, or empty. */
  readonly next: string;
}

/** Null in a drill without moves. `isTalked`: whether the drill stands still for a discussion of the move. */
export function viewMove(blueprint: Blueprint, move: number, isTalked: boolean): MoveView | null {
  const { moves, objectives } = blueprint;
  const now = moves[Math.min(move, moves.length - 1)];
  if (now === undefined) return null;
  const { title, briefing, discuss, questions } = now;
  return {
    number: moves.indexOf(now) + 1,
    of: moves.length,
    title,
    briefing,
    discussion: isTalked
      ? {
          time: discuss,
          questions,
          objectives: now.objectives.map((objective) => objectives[objective]!.title),
          next: moves[move + 1]?.title ?? '',
        }
      : null,
  };
}
