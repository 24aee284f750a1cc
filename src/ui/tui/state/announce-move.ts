/** What a seat shows of a move that has begun: its briefing on a page of its own, or only its title on the row of results. */
import { cleanLine } from '../../../text/clean.ts';
import type { SeatContext } from './context.ts';
import type { SeatState } from './seat-state.ts';

/** The same state where no move has begun, or while something else is under way at the seat: a briefing interrupts nobody. */
export function announceMove(state: SeatState, { view, words, time }: SeatContext): SeatState {
  const { move, probe } = view;
  if (move === null || move.number <= state.briefed || move.discussion !== null || probe !== null)
    return state;
  if (state.page !== 'home' || state.find !== null || state.sending) return state;
  const briefed = move.number;
  if (move.briefing !== '') return { ...state, page: 'briefing', scroll: 0, briefed };
  // The first move begins with the exercise, which says so itself.
  if (briefed === 1) return { ...state, briefed };
  const text = words.moves.begins({ number: briefed, of: move.of, title: cleanLine(move.title) });
  return { ...state, briefed, notice: { tone: 'plain', at: time, text } };
}
