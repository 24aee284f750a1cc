/** Keys once the drill is over: the scorecard's pages, the list of tasks, one task. */
import { digitOf, type Key, normalise } from '../keys.ts';
import type { SeatContext } from './context.ts';
import { findTasks } from './debrief.ts';
import { only, type Pressed, type SeatState } from './seat-state.ts';

export function pressEnd(state: SeatState, key: Key, context: SeatContext): Pressed {
  switch (state.ending.page) {
    case 'card':
      return pressCard(state, key, context);
    case 'tasks':
      return only(pressTasks(state, key, context));
    case 'task':
      return only(pressTask(state, key, context));
  }
}

function pressCard(state: SeatState, key: Key, { debrief }: SeatContext): Pressed {
  switch (key.name) {
    case 'left':
    case 'up':
    case 'pageup':
      return only({ ...state, scroll: Math.max(0, state.scroll - 1) });
    case 'right':
    case 'down':
    case 'pagedown':
    case 'enter':
      return only({ ...state, scroll: state.scroll + 1 });
    case 'escape':
      return { state, effects: [{ kind: 'leave' }] };
    case 'text': {
      if (normalise(key.text).toLowerCase() === 'q') return { state, effects: [{ kind: 'leave' }] };
      const asksForTasks = digitOf(key.text) === 1 || key.text.toLowerCase() === 't';
      return only(asksForTasks && debrief.tasks.length > 0 ? show(state, 'tasks') : state);
    }
    default:
      return only(state);
  }
}

function show(state: SeatState, page: SeatState['ending']['page'], picked = state.ending.picked): SeatState {
  return { ...state, scroll: 0, ending: { ...state.ending, page, picked } };
}

/** Digits open one of the first nine, what else is typed searches. */
function pressTasks(state: SeatState, key: Key, { debrief }: SeatContext): SeatState {
  const { picked, search } = state.ending;
  const found = findTasks(debrief, search);
  const at = Math.max(0, found.indexOf(picked));
  const pick = (place: number): SeatState =>
    show(state, 'tasks', found[Math.max(0, Math.min(found.length - 1, place))] ?? picked);
  const searchFor = (text: string): SeatState => {
    const first = findTasks(debrief, text);
    const kept = first.includes(picked) ? picked : (first[0] ?? picked);
    return { ...state, ending: { page: 'tasks', picked: kept, search: text } };
  };
  switch (key.name) {
    case 'up':
      return pick(at - 1);
    case 'down':
      return pick(at + 1);
    case 'pageup':
    case 'left':
      return pick(at - 9);
    case 'pagedown':
    case 'right':
      return pick(at + 9);
    case 'enter':
      return found.length === 0 ? state : show(state, 'task', found[at]!);
    case 'backspace':
      return searchFor(search.slice(0, -1));
    case 'escape':
      return search === '' ? show(state, 'card') : searchFor('');
    case 'text': {
      const digit = digitOf(key.text);
      if (digit < 0) return searchFor(search + key.text);
      return digit >= 1 && digit <= found.length ? show(state, 'task', found[digit - 1]!) : state;
    }
    default:
      return state;
  }
}

function pressTask(state: SeatState, key: Key, { debrief }: SeatContext): SeatState {
  const { picked, search } = state.ending;
  const found = findTasks(debrief, search);
  const at = found.indexOf(picked);
  const turn = (by: number): SeatState =>
    show(state, 'task', found[Math.max(0, Math.min(found.length - 1, at + by))] ?? picked);
  switch (key.name) {
    case 'up':
      return { ...state, scroll: Math.max(0, state.scroll - 1) };
    case 'down':
      return { ...state, scroll: state.scroll + 1 };
    case 'left':
    case 'pageup':
      return turn(-1);
    case 'right':
    case 'pagedown':
      return turn(1);
    case 'enter':
    case 'escape':
      return show(state, 'tasks');
    default:
      return state;
  }
}
