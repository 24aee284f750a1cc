/** The page of second choices, the list of one choice's values, and the line a seed is typed into. */
import type { HomeWords } from '../../../text/home-en.ts';
import type { Frame } from '../layout/frame.ts';
import { blank, type Row, row, span } from '../layout/rows.ts';
import { cut, pad, widthOf } from '../layout/width.ts';
import { cursorColumn } from '../state/text-field.ts';
import { type ChoiceValue, choiceValues } from './choice-values.ts';
import type { DrillCard, HomeModel } from './home-model.ts';
import { type ChoiceField, choiceFields, type HomeState } from './home-state.ts';
import { shownValues } from './press-home.ts';

/** How many values have a digit of their own to be chosen by. */
const DIGITS = 9;

/** Rows, and where the terminal's cursor belongs within them, or null. */
export interface ChoiceBlock {
  readonly rows: readonly Row[];
  readonly cursor: { readonly x: number; readonly y: number } | null;
}

/** One row a choice, with its digit and its value; the last starts the drill. */
export function choiceRows(
  state: HomeState,
  card: DrillCard,
  model: HomeModel,
  words: HomeWords,
  frame: Frame,
): Row[] {
  const { choices } = words;
  const width = Math.max(...choiceFields.map((field) => widthOf(choices[field]))) + 2;
  const marker = (row: number): Row => [
    span(state.row === row ? `${frame.marker} ` : '  ', 'strong'),
    span(`${row + 1} `, 'key'),
  ];
  const fields = choiceFields.map((field, i): Row => {
    const value = chosenValue(field, state, card, model, words);
    return [
      ...marker(i),
      span(pad(choices[field], width), 'dim'),
      span(value.label, state.row === i ? 'strong' : 'plain'),
      span(value.hint === '' ? '' : `  ${value.hint}`, 'dim'),
    ];
  });
  const start: Row = [...marker(choiceFields.length), span(choices.start, 'strong')];
  return [row(card.title, 'strong'), blank, ...fields, blank, start];
}

function chosenValue(
  field: ChoiceField,
  state: HomeState,
  card: DrillCard,
  model: HomeModel,
  words: HomeWords,
): Pick<ChoiceValue, 'label' | 'hint'> {
  const listed = choiceValues(field, state, card, model, words);
  const value = listed.find(({ chosen }) => chosen) ?? { label: '', hint: '', set: {} };
  // A seed that was typed is the value itself, not the offer to type one.
  return value.set === 'type' ? { label: value.hint, hint: '' } : value;
}

/** The values of the choice marked, with the search above them where there is one. */
export function valueRows(
  state: HomeState,
  card: DrillCard,
  model: HomeModel,
  words: HomeWords,
  width: number,
  height: number,
  frame: Frame,
  numbered = DIGITS,
): Row[] {
  const field = choiceFields[state.row];
  const shown = shownValues(state, model);
  const room = height - 3;
  const first = Math.max(0, Math.min(state.value - Math.floor(room / 2), shown.length - room));
  const rows = shown.slice(first, first + room).map((value, i): Row => {
    const at = first + i;
    return [
      span(at === state.value ? `${frame.marker} ` : '  ', 'strong'),
      span(at < numbered ? `${at + 1} ` : '  ', 'key'),
      span(cut(value.label, width - 4), value.chosen ? 'strong' : 'plain'),
      span(value.hint === '' ? '' : `  ${value.hint}`, 'dim'),
    ];
  });
  const title = field === undefined ? '' : words.choices[field];
  return [
    row(card.title, 'strong'),
    row(state.filter === '' ? title : words.search(state.filter)),
    blank,
    ...(rows.length === 0 ? [row(`  ${words.noMatch}`, 'dim')] : rows),
  ];
}

export function seedBlock({ seedField }: HomeState, card: DrillCard, { choices }: HomeWords): ChoiceBlock {
  const label = `${choices.typedSeed} `;
  const hint = seedField.text === '' ? ` ${choices.seedHint}` : '';
  return {
    rows: [
      row(card.title, 'strong'),
      blank,
      [span(label), span(seedField.text, 'strong'), span(hint, 'dim')],
    ],
    cursor: { x: widthOf(label) + cursorColumn(seedField), y: 2 },
  };
}
