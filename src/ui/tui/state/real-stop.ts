/**
 * The stop for a real emergency: it can be called from everywhere, the exercise stands until somebody says that it goes on, and only
 * that or leaving is within reach meanwhile. Whatever was being written is there again afterwards.
 */
import { digitOf, type Key, normalise } from '../keys.ts';
import { only, type Pressed, type SeatState } from './seat-state.ts';

/** Typed anywhere, this stops the exercise. */
export const stopWord = 'realworld';

/** The seat with the stop on its screen. */
export function stopForReal(state: SeatState): Pressed {
  const interrupted = state.page === 'pause' ? 'home' : state.page;
  return { state: { ...state, page: 'real', interrupted }, effects: [{ kind: 'real' }] };
}

/** Only the two digits do anything: no key pressed in haste lets the exercise go on. */
export function pressReal(state: SeatState, key: Key): Pressed {
  const digit = key.name === 'text' ? digitOf(key.text) : -1;
  // A form that was on its way to the disk when the stop came has been sent since.
  const page = state.interrupted === 'form' && state.form === null ? 'home' : state.interrupted;
  if (digit === 1) return { state: { ...state, page }, effects: [{ kind: 'real-over' }] };
  return digit === 2 ? { state, effects: [{ kind: 'leave' }] } : only(state);
}

/** Watches what is typed for the stop word, letter by letter or in one piece, full-width letters too. */
export class StopWatch {
  #typed = '';
  #before: SeatState | null = null;

  /** The state from before the word, once it is complete, else null. `state` is how the seat stood before this key. */
  take(key: Key, state: SeatState): SeatState | null {
    if (key.name !== 'text') {
      this.#typed = '';
      return null;
    }
    const typed = this.#typed + normalise(key.text).toLowerCase();
    const found = typed.endsWith(stopWord);
    const kept = found ? '' : longestStart(typed);
    const before = kept.length > key.text.length || found ? (this.#before ?? state) : state;
    this.#typed = kept;
    this.#before = kept === '' ? null : before;
    return found ? before : null;
  }
}

/** The longest end of a text with which the word begins. */
function longestStart(text: string): string {
  for (let from = Math.max(0, text.length - stopWord.length + 1); from < text.length; from++)
    if (stopWord.startsWith(text.slice(from))) return text.slice(from);
  return '';
}
