/**
 * Keys while people talk about a move: what is typed is a note, Enter notes it down, Esc goes on with the drill. Enter never goes
 * on, so that no key pressed as the page came up ends a discussion; what was typed and not noted down is noted before going on.
 */
import type { MoveView } from '../../../core/engine/view-move.ts';
import { cleanLine } from '../../../text/clean.ts';
import type { Key } from '../keys.ts';
import { only, type Pressed, type SeatState } from './seat-state.ts';
import { emptyField, typeInto } from './text-field.ts';

/** Rows that a page key moves by. */
const PAGE = 10;

export function pressDiscussion(state: SeatState, { number }: MoveView, key: Key): Pressed {
  const { field, scroll } = state.discussion;
  const note = cleanLine(field.text);
  const empty = { field: emptyField, scroll };
  const scrolled = (by: number): Pressed =>
    only({ ...state, discussion: { field, scroll: Math.max(0, scroll + by) } });
  switch (key.name) {
    case 'escape':
      return {
        state: { ...state, discussion: { ...empty, scroll: 0 }, sending: true },
        effects: [{ kind: 'discuss', move: number, note, concludes: true }],
      };
    case 'enter':
      if (note === '') return only(state);
      return {
        state: { ...state, discussion: empty },
        effects: [{ kind: 'discuss', move: number, note, concludes: false }],
      };
    case 'up':
      return scrolled(-1);
    case 'down':
      return scrolled(1);
    case 'pageup':
      return scrolled(-PAGE);
    case 'pagedown':
      return scrolled(PAGE);
    default:
      return only({ ...state, discussion: { field: typeInto(field, key), scroll } });
  }
}
