/** The values that each second choice offers for a drill, and how the chosen one is put. */
import { MINUTE } from '../../../core/kernel/time.ts';
import type { HomeWords } from '../../../text/home-en.ts';
import { homeLanguages } from '../../../text/home-words.ts';
import { paceWords } from '../state/pause-options.ts';
import { type DrillCard, type HomeModel, realTime } from './home-model.ts';
import type { ChoiceField, Choices, HomeState } from './home-state.ts';

/** One value of a list. `type` asks for a line instead. */
export interface ChoiceValue {
  readonly label: string;
  readonly hint: string;
  readonly chosen: boolean;
  readonly set: Partial<Choices> | { readonly language: string } | 'type';
}

interface Chooser {
  readonly card: DrillCard;
  readonly choices: Choices;
  readonly language: string;
  readonly words: HomeWords;
  readonly model: HomeModel;
}

const REAL_MINUTES = [5, 10, 15, 20, 30, 45, 60, 90];
const LENGTHS = [10, 20, 30, 60, 120, 180, 240, 360, 720].map((minutes) => minutes * MINUTE);

const values: Readonly<Record<ChoiceField, (chooser: Chooser) => readonly ChoiceValue[]>> = {
  role: ({ card, choices, words }) => [
    { label: words.choices.busiest, hint: '', chosen: choices.role === null, set: { role: null } },
    ...card.roles.map(({ id, title }) => ({
      label: title,
      hint: '',
      chosen: choices.role === id,
      set: { role: id },
    })),
  ],
  time: timeValues,
  length: ({ card, choices, words }) => [
    {
      label: words.duration(card.length),
      hint: words.choices.whole,
      chosen: choices.length === null,
      set: { length: null },
    },
    ...LENGTHS.filter((length) => length < card.length).map((length) => ({
      label: words.choices.stopAfter(words.duration(length)),
      hint: '',
      chosen: choices.length === length,
      set: { length },
    })),
  ],
  seed: seedValues,
  coach: ({ choices, words }) =>
    (['on', 'off', 'scored'] as const).map((coach) => ({
      label: words.choices[coach],
      hint: words.choices.coachHints[coach],
      chosen: choices.coach === coach,
      set: { coach },
    })),
  language: ({ language }) =>
    Object.entries(homeLanguages).map(([code, { language: label }]) => ({
      label,
      hint: '',
      chosen: language === code,
      set: { language: code },
    })),
};

/** The values of a field for a drill, in their order; one of them is the chosen one. */
export function choiceValues(
  field: ChoiceField,
  state: HomeState,
  card: DrillCard,
  model: HomeModel,
  words: HomeWords,
): readonly ChoiceValue[] {
  const { choices, language } = state;
  return values[field]({ card, choices, language, words, model });
}

/** How long the drill lasts with these choices, in drill milliseconds. */
function lengthOf({ card, choices }: Chooser): number {
  return choices.length ?? card.length;
}

function timeValues(chooser: Chooser): readonly ChoiceValue[] {
  const { card, choices, words } = chooser;
  const length = lengthOf(chooser);
  const whole = length / MINUTE;
  const usual = Math.max(1, Math.round((realTime(card) * length) / card.length / MINUTE));
  const value = (minutes: number, set: number | null, hint: string): ChoiceValue => ({
    label: words.choices.about(
      words.duration(minutes * MINUTE),
      paceWords(set === null ? card.pace : whole / minutes),
    ),
    hint,
    chosen: choices.minutes === set,
    set: { minutes: set },
  });
  const offered = REAL_MINUTES.filter((minutes) => minutes < whole && minutes !== usual);
  const real = card.pace === 1 ? [] : [value(whole, whole, words.choices.realTime)];
  const listed = [
    value(usual, null, words.choices.asWritten),
    ...offered.map((minutes) => value(minutes, minutes, '')),
    ...real,
  ];
  // A time that was chosen for another length stays what it is.
  const { minutes } = choices;
  return listed.some(({ chosen }) => chosen) ? listed : [...listed, value(minutes!, minutes, '')];
}

function seedValues({ card, choices, words, model }: Chooser): readonly ChoiceValue[] {
  const last = model.progress.drills.find(({ drill }) => drill.scenario.id === card.id)?.drill.seed ?? null;
  const typed = choices.seed !== null && choices.seed !== last ? choices.seed : '';
  return [
    { label: words.choices.anySeed, hint: '', chosen: choices.seed === null, set: { seed: null } },
    ...(last === null
      ? []
      : [{ label: words.choices.lastSeed, hint: last, chosen: choices.seed === last, set: { seed: last } }]),
    { label: words.choices.typeSeed, hint: typed, chosen: typed !== '', set: 'type' },
  ];
}
