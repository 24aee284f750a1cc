/**
 * Puts the Home screen together at a given size: the list and what is marked in it one below the other at 80 by 24, side by side
 * with the progress below on wide terminals. `EXERCISE` stands first, as on every screen.
 */
import type { HomeWords } from '../../../text/home-en.ts';
import { homeWordsOf } from '../../../text/home-words.ts';
import type { Composed, Size } from '../compose.ts';
import type { Frame } from '../layout/frame.ts';
import { beside, cutRow, fitRows, type Row, row, span, spread } from '../layout/rows.ts';
import { wrap } from '../layout/width.ts';
import { choiceRows, seedBlock, valueRows } from './choice-rows.ts';
import { detailRows, listRows } from './entry-rows.ts';
import type { HomeModel } from './home-model.ts';
import {
  choiceFields,
  choicesOf,
  type HomeState,
  markedEntry,
  SEARCHED_FROM,
  shownEntries,
} from './home-state.ts';
import { isValueSearched } from './press-home.ts';
import { progressRows, tableRows } from './progress-rows.ts';

const WIDE = 120;
const SMALLEST: Size = { columns: 40, rows: 16 };
const NOTICE = 2;

// Not the seat's own: that one comes with the schemas of scenarios, which cost the first screen a tenth of a second.
function ruleRow(width: number, mark: string): Row {
  return row(mark.repeat(width), 'dim');
}

/** At most `rows - 1` rows of at most `columns` columns; `last` is the furthest that a page can be scrolled. */
export function composeHome(state: HomeState, model: HomeModel, size: Size, frame: Frame): Composed {
  const words = homeWordsOf(state.language);
  const width = size.columns;
  if (width < SMALLEST.columns || size.rows < SMALLEST.rows) return tooSmall(words, size);
  const height = size.rows - 1 - 2 - 1 - 1 - NOTICE - 2;
  const body = bodyOf(state, model, words, width, height, frame);
  const rows = [
    ...headerRows(model, words, width),
    ruleRow(width, frame.horizontal),
    ...fitRows(body.rows, height),
    ruleRow(width, frame.horizontal),
    ...noticeRows(state, width),
    ...keyRows(state, model, words),
  ];
  const cursor = body.cursor === null ? null : { x: body.cursor.x, y: body.cursor.y + 3 };
  return { rows: rows.map((spans) => cutRow(spans, width)), cursor, last: body.last };
}

function tooSmall(words: HomeWords, { columns, rows }: Size): Composed {
  const text = [row(words.exercise, 'exercise'), row(words.small(columns, rows))];
  return {
    rows: text.slice(0, Math.max(1, rows - 1)).map((spans) => cutRow(spans, columns)),
    cursor: null,
    last: 0,
  };
}

function headerRows({ progress }: HomeModel, words: HomeWords, width: number): Row[] {
  const name: Row = [span(words.exercise, 'exercise'), span('  '), span('Tocsin', 'strong')];
  const tally = words.tally(progress.finished, progress.unfinished);
  return [spread(name, row(tally, 'dim'), width), row(words.welcome)];
}

function noticeRows({ notice }: HomeState, width: number): Row[] {
  const lines = notice === null ? [] : wrap(notice.text, width).map((line) => row(line, notice.tone));
  return fitRows(lines, NOTICE);
}

function bodyOf(
  state: HomeState,
  model: HomeModel,
  words: HomeWords,
  width: number,
  height: number,
  frame: Frame,
): Composed {
  const still = (rows: readonly Row[]): Composed => ({ rows, cursor: null, last: 0 });
  const entry = markedEntry(state, model);
  const card = entry?.kind === 'start' ? entry.card : null;
  switch (state.page) {
    case 'progress':
      return scrolled(words.progress.title, progressRows(model, words, width), state.scroll, width, height);
    case 'help':
      return scrolled(words.help.title, helpRows(words, width), state.scroll, width, height);
    case 'choices':
      return still(card === null ? [] : choiceRows(state, card, model, words, frame));
    case 'values':
      return still(card === null ? [] : valueRows(state, card, model, words, width, height, frame));
    case 'seed':
      return card === null ? still([]) : { ...seedBlock(state, card, words), last: 0 };
    default:
      return still(listBody(state, model, words, width, height, frame));
  }
}

function listBody(
  state: HomeState,
  model: HomeModel,
  words: HomeWords,
  width: number,
  height: number,
  frame: Frame,
): Row[] {
  const entry = markedEntry(state, model);
  if (width >= WIDE && height >= 24) return wideList(state, model, words, width, height, frame);
  const needed = Math.max(2, shownEntries(state, model).length + 1);
  const list = Math.min(needed, Math.max(3, Math.floor(height / 2)));
  return [
    ...listRows(state, model, words, width, list, frame),
    ruleRow(width, frame.horizontal),
    ...fitted(detailRows(entry, model, words, width), height - list - 1),
  ];
}

function wideList(
  state: HomeState,
  model: HomeModel,
  words: HomeWords,
  width: number,
  height: number,
  frame: Frame,
): Row[] {
  const left = Math.floor((width - 3) * 0.58);
  const right = width - 3 - left;
  const { scenarios } = model.progress;
  const table =
    scenarios.length === 0 ? [row(words.progress.none, 'dim')] : tableRows(scenarios, words, width);
  const lower = Math.min(table.length, Math.floor(height / 3));
  const upper = height - lower - 2;
  const list = listRows(state, model, words, left, upper, frame);
  const detail = fitted(detailRows(markedEntry(state, model), model, words, right), upper);
  return [
    ...beside(list, detail, left, right, ` ${frame.vertical} `),
    ruleRow(width, frame.horizontal),
    row(words.progress.title, 'strong'),
    ...table.slice(0, lower),
  ];
}

/** As many rows as there is room for; two dots say that there are more. */
function fitted(rows: readonly Row[], height: number): Row[] {
  const last = rows[height - 1];
  if (rows.length <= height || last === undefined) return fitRows(rows, height);
  return [...rows.slice(0, height - 1), [...last, span(' ..', 'dim')]];
}

function helpRows({ help }: HomeWords, width: number): Row[] {
  return help.lines.flatMap((line) => wrap(line, width).map((text): Row => [{ text, tone: 'plain' }]));
}

/** A page with its title; how much of it is shown is said at the right. */
function scrolled(
  title: string,
  rows: readonly Row[],
  scroll: number,
  width: number,
  height: number,
): Composed {
  const room = height - 1;
  const last = Math.max(0, rows.length - room);
  const first = Math.min(scroll, last);
  const place = last === 0 ? '' : `${first + 1}-${Math.min(rows.length, first + room)}/${rows.length}`;
  const head = spread(row(title, 'strong'), place === '' ? [] : row(place, 'dim'), width);
  return { rows: [head, ...rows.slice(first, first + room)], cursor: null, last };
}

type Hint = readonly [key: string, does: string];

/** The last two rows: what the keys do here. */
function keyRows(state: HomeState, model: HomeModel, words: HomeWords): Row[] {
  const { keys } = words;
  switch (state.page) {
    case 'list':
      return listKeys(state, model, words);
    case 'choices':
      return [
        hints([
          [keys.enter, state.row === choiceFields.length ? keys.start : keys.change],
          ['1-6', keys.change],
          [keys.upDown, keys.move],
          [keys.leftRight, keys.change],
        ]),
        hints([[keys.esc, keys.back]]),
      ];
    case 'values':
      return [
        hints([
          ['1-9', keys.choose],
          [keys.upDown, keys.move],
          [keys.enter, keys.choose],
        ]),
        hints([
          [keys.esc, keys.back],
          ...(isValueSearched(state, model) ? [['', keys.search] as const] : []),
        ]),
      ];
    case 'seed':
      return [hints([[keys.enter, keys.choose]]), hints([[keys.esc, keys.back]])];
    default:
      return [hints([[keys.upDown, keys.move]]), hints([[keys.esc, keys.back]])];
  }
}

function listKeys(state: HomeState, model: HomeModel, { keys }: HomeWords): Row[] {
  const entry = markedEntry(state, model);
  const coached = entry !== null && choicesOf(state, entry).coach === 'on';
  const enter = entry?.kind === 'resume' ? keys.resume : coached ? keys.startCoached : keys.start;
  const searched = model.entries.length >= SEARCHED_FROM;
  return [
    hints([
      ...(entry === null ? [] : [[keys.enter, enter] as const]),
      [`${keys.upDown} 1-9`, keys.pick],
      ...(entry?.kind === 'start' ? [[keys.right, keys.choices] as const] : []),
      [keys.left, keys.progress],
    ]),
    hints([
      ['0', keys.help],
      [keys.esc, state.filter === '' ? keys.leave : keys.clear],
      ...(searched ? [['', keys.search] as const] : []),
    ]),
  ];
}

function hints(list: readonly Hint[]): Row {
  return list.flatMap(([key, does], i) => [
    span(i === 0 ? '' : '  '),
    span(key, 'key'),
    span(key === '' ? does : ` ${does}`),
  ]);
}
