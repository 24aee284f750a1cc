/** The state of the Home screen: which page, what is marked, what was chosen. Pure data; nothing of it is on disk. */
import type { CoachMode } from '../../../analysis/scoring/progress/index.ts';
import { emptyField, type TextField } from '../state/text-field.ts';
import { entryTitle, type HomeEntry, type HomeModel } from './home-model.ts';

export type HomePage = 'list' | 'choices' | 'values' | 'seed' | 'progress' | 'help';

/** Second choices for a drill that is to be started; null leaves a choice as the drill is meant. */
export interface Choices {
  /** A role's id; null takes the busiest. */
  readonly role: string | null;
  /** Real minutes for the whole drill. */
  readonly minutes: number | null;
  /** Drill milliseconds after which it is ended. */
  readonly length: number | null;
  /** Null makes one up. */
  readonly seed: string | null;
  readonly coach: CoachMode;
}

export const choiceFields = ['role', 'time', 'length', 'seed', 'coach', 'language'] as const;
export type ChoiceField = (typeof choiceFields)[number];

export interface HomeNotice {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly text: string;
}

export interface HomeState {
  readonly page: HomePage;
  /** The key of the entry marked, or null for the first there is. */
  readonly cursor: string | null;
  /** What was typed to search the list, or the values. */
  readonly filter: string;
  /** The row marked on the page of choices: a field, or behind them `Start`. */
  readonly row: number;
  /** The value marked in a field's list. */
  readonly value: number;
  /** First row shown of a page longer than the screen. */
  readonly scroll: number;
  readonly choices: Choices;
  /** The key of the entry that the choices were made for. */
  readonly chosenFor: string | null;
  readonly seedField: TextField;
  readonly language: string;
  readonly notice: HomeNotice | null;
  /** A drill is being opened; keys wait. */
  readonly opening: boolean;
}

export const firstChoices: Choices = { role: null, minutes: null, length: null, seed: null, coach: 'on' };

export function firstHomeState(language: string, notice: HomeNotice | null = null): HomeState {
  return {
    page: 'list',
    cursor: null,
    filter: '',
    row: choiceFields.length,
    value: 0,
    scroll: 0,
    choices: firstChoices,
    chosenFor: null,
    seedField: emptyField,
    language,
    notice,
    opening: false,
  };
}

/** What a key asks of the world outside the screen. */
export type HomeEffect =
  | { readonly kind: 'start'; readonly word: string; readonly title: string; readonly choices: Choices }
  | { readonly kind: 'resume'; readonly id: string; readonly title: string }
  | { readonly kind: 'leave' };

export interface HomePressed {
  readonly state: HomeState;
  readonly effect: HomeEffect | null;
}

/** From so many entries on, typing searches the list instead of giving commands. */
export const SEARCHED_FROM = 10;

/** The entries that the search of the list leaves; on other pages what is typed searches something else. */
export function shownEntries({ page, filter }: HomeState, { entries }: HomeModel): readonly HomeEntry[] {
  const wanted = page === 'list' ? filter.toLowerCase() : '';
  return entries.filter((entry) => entryTitle(entry).toLowerCase().includes(wanted));
}

/** The entry marked, or null where there is none. */
export function markedEntry(state: HomeState, model: HomeModel): HomeEntry | null {
  const shown = shownEntries(state, model);
  return shown.find(({ key }) => key === state.cursor) ?? shown[0] ?? null;
}

/** The choices that an entry is started with: those made for it, or none. */
export function choicesOf({ choices, chosenFor }: HomeState, { key }: HomeEntry): Choices {
  return chosenFor === key ? choices : firstChoices;
}
