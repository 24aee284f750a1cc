/** Keys of the Home screen. Pure: a state and a key give a state and, sometimes, something to be done. */

import { homeWordsOf } from '../../../text/home-words.ts';
import { digitOf, type Key, normalise } from '../keys.ts';
import { graphemes } from '../layout/width.ts';
import { emptyField, typeInto } from '../state/text-field.ts';
import { type ChoiceValue, choiceValues } from './choice-values.ts';
import type { HomeModel } from './home-model.ts';
import {
  type ChoiceField,
  choiceFields,
  choicesOf,
  type HomePressed,
  type HomeState,
  markedEntry,
  SEARCHED_FROM,
  shownEntries,
} from './home-state.ts';

/** The row of the page of choices that starts the drill. */
const START = choiceFields.length;
/** Longest seed that a journal takes. */
const LONGEST_SEED = 200;

const letters: Readonly<Record<string, 'choices' | 'progress' | 'help' | 'leave'>> = {
  c: 'choices',
  p: 'progress',
  h: 'help',
  '?': 'help',
  q: 'leave',
};

const only = (state: HomeState): HomePressed => ({ state, effect: null });

/** What a key does. Nothing but leaving while a drill is being opened. */
export function pressHome(state: HomeState, key: Key, model: HomeModel): HomePressed {
  if (key.name === 'interrupt') return { state, effect: { kind: 'leave' } };
  if (state.opening) return only(state);
  if (key.name !== 'text' || state.page === 'seed') return pressOne(state, key, model);
  // Keys typed ahead: each acts on what those before it led to, up to the one that opens a drill.
  return graphemes(key.text).reduce<HomePressed>((now, text) => {
    if (now.effect !== null) return now;
    return pressOne(now.state, { name: 'text', text }, model);
  }, only(state));
}

function pressOne(before: HomeState, key: Key, model: HomeModel): HomePressed {
  const state = before.notice === null ? before : { ...before, notice: null };
  switch (state.page) {
    case 'list':
      return pressList(state, key, model);
    case 'choices':
      return pressChoices(state, key, model);
    case 'values':
      return pressValues(state, key, model);
    case 'seed':
      return only(pressSeed(state, key));
    default:
      return only(pressPage(state, key));
  }
}

function pressList(state: HomeState, key: Key, model: HomeModel): HomePressed {
  switch (key.name) {
    case 'up':
      return only(move(state, -1, model));
    case 'down':
      return only(move(state, 1, model));
    case 'pageup':
      return only(move(state, -9, model));
    case 'pagedown':
      return only(move(state, 9, model));
    case 'enter':
      return openMarked(state, model);
    case 'right':
      return only(openChoices(state, model));
    case 'left':
      return only(openPage(state, 'progress'));
    case 'escape':
      return state.filter === ''
        ? { state, effect: { kind: 'leave' } }
        : only({ ...state, filter: '', cursor: null });
    case 'backspace':
      return only(search(state, graphemes(state.filter).slice(0, -1).join('')));
    case 'text':
      return typeAtList(state, key.text, model);
    default:
      return only(state);
  }
}

function move(state: HomeState, by: number, model: HomeModel): HomeState {
  const shown = shownEntries(state, model);
  const marked = markedEntry(state, model);
  const at = shown.findIndex(({ key }) => key === marked?.key);
  return { ...state, cursor: shown[Math.max(0, Math.min(shown.length - 1, at + by))]?.key ?? null };
}

function search(state: HomeState, filter: string): HomeState {
  return filter === state.filter ? state : { ...state, filter, cursor: null };
}

/** Digits mark an entry, 0 helps; other characters search a long list, and are commands over a short one. */
function typeAtList(state: HomeState, text: string, model: HomeModel): HomePressed {
  const digit = digitOf(text);
  if (digit === 0) return only(openPage(state, 'help'));
  if (digit > 0) {
    const entry = shownEntries(state, model)[digit - 1];
    return only(entry === undefined ? sayNoKey(state) : { ...state, cursor: entry.key });
  }
  if (model.entries.length >= SEARCHED_FROM) return only(search(state, state.filter + text));
  switch (letters[normalise(text).toLowerCase()]) {
    case 'choices':
      return only(openChoices(state, model));
    case 'progress':
      return only(openPage(state, 'progress'));
    case 'help':
      return only(openPage(state, 'help'));
    case 'leave':
      return { state, effect: { kind: 'leave' } };
    default:
      return only(sayNoKey(state));
  }
}

function sayNoKey(state: HomeState): HomeState {
  return { ...state, notice: { tone: 'plain', text: homeWordsOf(state.language).notices.noKey } };
}

function openPage(state: HomeState, page: 'progress' | 'help'): HomeState {
  return { ...state, page, scroll: 0 };
}

function openChoices(state: HomeState, model: HomeModel): HomeState {
  const entry = markedEntry(state, model);
  const words = homeWordsOf(state.language);
  if (entry?.kind !== 'start')
    return { ...state, notice: { tone: 'plain', text: words.notices.resumeHasNoChoices } };
  const choices = choicesOf(state, entry);
  return { ...state, page: 'choices', row: START, choices, chosenFor: entry.key, cursor: entry.key };
}

function openMarked(state: HomeState, model: HomeModel): HomePressed {
  const entry = markedEntry(state, model);
  if (entry === null) return only(state);
  const { notices } = homeWordsOf(state.language);
  if (entry.kind === 'resume') {
    const { id, scenario } = entry.drill;
    const notice = { tone: 'plain', text: notices.opening(scenario.title) } as const;
    return {
      state: { ...state, opening: true, notice },
      effect: { kind: 'resume', id, title: scenario.title },
    };
  }
  const { word, title } = entry.card;
  const choices = choicesOf(state, entry);
  const notice = { tone: 'plain', text: notices.opening(title) } as const;
  return { state: { ...state, opening: true, notice }, effect: { kind: 'start', word, title, choices } };
}

function pressChoices(state: HomeState, key: Key, model: HomeModel): HomePressed {
  switch (key.name) {
    case 'up':
      return only({ ...state, row: Math.max(0, state.row - 1) });
    case 'down':
      return only({ ...state, row: Math.min(START, state.row + 1) });
    case 'left':
      return only(turn(state, -1, model));
    case 'right':
      return only(turn(state, 1, model));
    case 'enter':
      return state.row === START ? openMarked(state, model) : only(openValues(state, state.row, model));
    case 'escape':
      return only({ ...state, page: 'list' });
    case 'text': {
      const row = digitOf(key.text) - 1;
      if (row === START) return openMarked(state, model);
      return only(row >= 0 && row < START ? openValues(state, row, model) : sayNoKey(state));
    }
    default:
      return only(state);
  }
}

/** The next or previous value of the marked choice, without its list. */
function turn(state: HomeState, by: number, model: HomeModel): HomeState {
  const listed = valuesAt(state, model).filter(({ set }) => set !== 'type');
  const at = listed.findIndex(({ chosen }) => chosen);
  const next = listed[Math.max(0, Math.min(listed.length - 1, at + by))];
  return next === undefined ? state : choose(state, next, state.row);
}

/** All values of the choice marked. */
function valuesAt(state: HomeState, model: HomeModel): readonly ChoiceValue[] {
  const entry = markedEntry(state, model);
  const field: ChoiceField | undefined = choiceFields[state.row];
  if (entry?.kind !== 'start' || field === undefined) return [];
  return choiceValues(field, state, entry.card, model, homeWordsOf(state.language));
}

/** The values that the search leaves. */
export function shownValues(state: HomeState, model: HomeModel): readonly ChoiceValue[] {
  const wanted = state.filter.toLowerCase();
  return valuesAt(state, model).filter(({ label }) => label.toLowerCase().includes(wanted));
}

/** Whether typing searches the values of the choice marked. */
export function isValueSearched(state: HomeState, model: HomeModel): boolean {
  return valuesAt(state, model).length >= SEARCHED_FROM;
}

function openValues(state: HomeState, row: number, model: HomeModel): HomeState {
  const opened: HomeState = { ...state, page: 'values', row, filter: '', value: 0 };
  return {
    ...opened,
    value: Math.max(
      0,
      valuesAt(opened, model).findIndex(({ chosen }) => chosen),
    ),
  };
}

function pressValues(state: HomeState, key: Key, model: HomeModel): HomePressed {
  const shown = shownValues(state, model);
  const take = (at: number): HomePressed => {
    const value = shown[at];
    return only(value === undefined ? sayNoKey(state) : choose(state, value, START));
  };
  const last = Math.max(0, shown.length - 1);
  switch (key.name) {
    case 'up':
      return only({ ...state, value: Math.max(0, state.value - 1) });
    case 'down':
      return only({ ...state, value: Math.min(last, state.value + 1) });
    case 'enter':
      return take(state.value);
    case 'escape':
    case 'left':
      return only({ ...state, page: 'choices', filter: '' });
    case 'backspace':
      return only({ ...state, filter: graphemes(state.filter).slice(0, -1).join(''), value: 0 });
    case 'text':
      if (digitOf(key.text) >= 0) return take(digitOf(key.text) - 1);
      if (!isValueSearched(state, model)) return only(sayNoKey(state));
      return only({ ...state, filter: state.filter + key.text, value: 0 });
    default:
      return only(state);
  }
}

/** Takes a value; the cursor goes on to a row of the page of choices. */
function choose(state: HomeState, { set }: ChoiceValue, row: number): HomeState {
  if (set === 'type') return { ...state, page: 'seed', seedField: emptyField };
  const back: HomeState = { ...state, page: 'choices', filter: '', row };
  return 'language' in set
    ? { ...back, language: set.language }
    : { ...back, choices: { ...state.choices, ...set } };
}

function pressSeed(state: HomeState, key: Key): HomeState {
  const back: HomeState = { ...state, page: 'choices', row: START };
  switch (key.name) {
    case 'escape':
      return back;
    case 'enter': {
      const seed = normalise(state.seedField.text).trim().slice(0, LONGEST_SEED);
      return seed === '' ? back : { ...back, choices: { ...state.choices, seed } };
    }
    default:
      return { ...state, seedField: typeInto(state.seedField, key) };
  }
}

function pressPage(state: HomeState, key: Key): HomeState {
  const scroll = (by: number): HomeState => ({ ...state, scroll: Math.max(0, state.scroll + by) });
  switch (key.name) {
    case 'up':
      return scroll(-1);
    case 'down':
      return scroll(1);
    case 'pageup':
      return scroll(-10);
    case 'pagedown':
      return scroll(10);
    default:
      return { ...state, page: 'list', scroll: 0 };
  }
}
