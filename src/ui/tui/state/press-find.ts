/**
 * Keys while somebody looks for a message: what is typed narrows the inbox, arrows move in what is left, Enter stays with the message
 * picked, Esc goes back to the one before.
 */
import type { Key } from '../keys.ts';
import { graphemes } from '../layout/width.ts';
import type { SeatContext } from './context.ts';
import { findInbox, type ListedItem } from './inbox-list.ts';
import { type Find, only, type Pressed, type SeatState } from './seat-state.ts';
import { emptyField, typeInto } from './text-field.ts';

/** Messages that a page key moves by. */
const PAGE = 9;

/** The inbox being searched, for nothing yet; an empty one has nothing to be found. */
export function openFind(state: SeatState, { view, words, time }: SeatContext): SeatState {
  if (view.inbox.length === 0)
    return { ...state, notice: { tone: 'plain', at: time, text: words.inbox.empty } };
  return { ...state, page: 'home', find: { text: '', from: state.cursor } };
}

export function pressFind(state: SeatState, find: Find, key: Key, context: SeatContext): Pressed {
  switch (key.name) {
    case 'text':
      return only(lookFor(state, find, addTo(find.text, key), context));
    case 'backspace':
      if (find.text === '') return only({ ...state, find: null });
      return only(lookFor(state, find, graphemes(find.text).slice(0, -1).join(''), context));
    case 'enter':
      return only({ ...state, find: null });
    case 'escape':
      return only({ ...state, find: null, cursor: find.from, textPage: 0 });
    default:
      return only(moveInInbox(state, findInbox(context, find.text), key));
  }
}

function addTo(text: string, key: Key): string {
  return typeInto({ ...emptyField, text, at: graphemes(text).length }, key).text;
}

/** The message picked stays picked as long as it is found. */
function lookFor(state: SeatState, find: Find, text: string, context: SeatContext): SeatState {
  const found = findInbox(context, text);
  const stays = found.some(({ item }) => item.ref === state.cursor);
  const cursor = stays ? state.cursor : (found[0]?.item.ref ?? state.cursor);
  return { ...state, find: { ...find, text }, cursor, textPage: stays ? state.textPage : 0 };
}

/** Arrows and page keys: another message of a list, another page of its text. */
export function moveInInbox(state: SeatState, list: readonly ListedItem[], { name }: Key): SeatState {
  const last = list.length - 1;
  const at = list.findIndex(({ item }) => item.ref === state.cursor);
  const to = (place: number): SeatState => {
    const item = list[Math.max(0, Math.min(last, place))]?.item;
    const stays = item === undefined || item.ref === state.cursor;
    return stays ? state : { ...state, cursor: item.ref, textPage: 0 };
  };
  switch (name) {
    case 'up':
      return to(at - 1);
    case 'down':
      return to(at + 1);
    case 'pageup':
      return to(at - PAGE);
    case 'pagedown':
      return to(at + PAGE);
    case 'home':
      return to(0);
    case 'end':
      return to(last);
    case 'left':
      return state.textPage === 0 ? state : { ...state, textPage: state.textPage - 1 };
    case 'right':
      return { ...state, textPage: state.textPage + 1 };
    default:
      return state;
  }
}
