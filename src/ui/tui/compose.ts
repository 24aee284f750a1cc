/**
 * Puts the blocks together into one screen of a given size: at 80 by 24 one below another, on wide terminals side by side. One row
 * is left free at the bottom: Ink clears the whole screen at each change when its last row is used.
 */

import type { DiscussionView, MoveView } from '../../core/engine/view-move.ts';
import { cardRows, pickedPlace, taskPageRows, taskRows, tasksTitle } from './blocks/end-pages.ts';
import { fieldRow } from './blocks/field-row.ts';
import { formBlock } from './blocks/form-rows.ts';
import { headerRows, ruleRow } from './blocks/header.ts';
import { findField, inboxRows } from './blocks/inbox.ts';
import { itemBlock } from './blocks/item.ts';
import { keyRows } from './blocks/key-rows.ts';
import { briefingRows, briefingTitle, discussionRows } from './blocks/move-rows.ts';
import { noticeRows } from './blocks/notice.ts';
import { dutiesPage, helpPage, logLines, logPage, pausePage } from './blocks/pages.ts';
import { gaugeTable, pictureLines, picturePage, workLines } from './blocks/picture.ts';
import { probeBlock, probeHeader } from './blocks/probe-rows.ts';
import { realHeader, realPage } from './blocks/real-rows.ts';
import type { Frame } from './layout/frame.ts';
import { beside, blank, cutRow, fitRows, type Row, row, span, spread } from './layout/rows.ts';
import { wrap } from './layout/width.ts';
import type { SeatContext } from './state/context.ts';
import { findInbox } from './state/inbox-list.ts';
import type { SeatState } from './state/seat-state.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Composed {
  readonly rows: readonly Row[];
  /** Where the terminal's cursor belongs, or null to hide it. */
  readonly cursor: { readonly x: number; readonly y: number } | null;
  /** The last page of the message, or the furthest that the page can be scrolled. */
  readonly last: number;
}

/** From this width on, blocks stand side by side. */
const WIDE = 120;
const SMALLEST: Size = { columns: 40, rows: 16 };

interface Canvas {
  readonly width: number;
  /** Rows between the header's rule and the notice's. */
  readonly height: number;
  readonly frame: Frame;
}

/** The whole screen: at most `rows - 1` rows of at most `columns` columns. */
export function composeScreen(state: SeatState, context: SeatContext, size: Size, frame: Frame): Composed {
  const width = size.columns;
  if (width < SMALLEST.columns || size.rows < SMALLEST.rows) return tooSmall(context, size);
  const total = size.rows - 1;
  const noticeHeight = total >= 23 ? 3 : 2;
  const height = total - 2 - 1 - 1 - noticeHeight - 2;
  const canvas = { width, height, frame };
  if (state.page === 'real') return realScreen(state, context, canvas, noticeHeight);
  if (context.view.probe !== null) return probeScreen(state, context, canvas, noticeHeight);
  const { move } = context.view;
  const body = move?.discussion
    ? discussionBody(state, context, move, move.discussion, canvas)
    : bodyOf(state, context, canvas);
  const rows = [
    ...headerRows(context, width),
    ruleRow(width, frame.horizontal),
    ...fitRows(body.rows, height),
    ruleRow(width, frame.horizontal),
    ...noticeRows(context, state.notice, state.sending, width, noticeHeight),
    ...keyRows(state, context),
  ];
  const cursor = body.cursor === null ? null : { x: body.cursor.x, y: body.cursor.y + 3 };
  return { rows: rows.map((spans) => cutRow(spans, width)), cursor, last: body.last };
}

/** While a probe asks, nothing else is to be seen: no picture, no message, no notice. */
function probeScreen(
  state: SeatState,
  context: SeatContext,
  { width, height, frame }: Canvas,
  noticeHeight: number,
): Composed {
  const { probe } = context.view;
  const block =
    probe === null ? { rows: [], cursor: null } : probeBlock(probe, state.probe, context, width, frame);
  const rows = [
    ...probeHeader(context, width),
    ruleRow(width, frame.horizontal),
    ...fitRows(block.rows, height),
    ruleRow(width, frame.horizontal),
    ...fitRows([], noticeHeight),
    ...keyRows(state, context),
  ];
  const cursor = block.cursor === null ? null : { x: block.cursor.x, y: block.cursor.y + 3 };
  return { rows: rows.map((spans) => cutRow(spans, width)), cursor, last: 0 };
}

/** While a real emergency stops the exercise, nothing of it is to be seen. */
function realScreen(
  state: SeatState,
  context: SeatContext,
  { width, height, frame }: Canvas,
  noticeHeight: number,
): Composed {
  const rows = [
    ...realHeader(context, width),
    ruleRow(width, frame.horizontal),
    ...fitRows(realPage(context, width), height),
    ruleRow(width, frame.horizontal),
    ...fitRows([], noticeHeight),
    ...keyRows(state, context),
  ];
  return { rows: rows.map((spans) => cutRow(spans, width)), cursor: null, last: 0 };
}

function tooSmall({ words }: SeatContext, { columns, rows }: Size): Composed {
  const said = wrap(words.small({ columns, rows }), columns);
  const text = [row(words.exercise, 'exercise'), ...said.map((line) => row(line))];
  return {
    rows: text.slice(0, Math.max(1, rows - 1)).map((spans) => cutRow(spans, columns)),
    cursor: null,
    last: 0,
  };
}

function bodyOf(state: SeatState, context: SeatContext, canvas: Canvas): Composed {
  if (state.page === 'home') return homeBody(state, context, canvas);
  if (state.page === 'form') return formBody(state, context, canvas);
  return { ...pageBody(state, context, canvas), cursor: null };
}

/** What there is to talk about, what was noted, the picture and the log to talk by; below, the note being written. */
function discussionBody(
  { discussion: { field, scroll } }: SeatState,
  context: SeatContext,
  move: MoveView,
  discussion: DiscussionView,
  { width, height, frame }: Canvas,
): Composed {
  const { words } = context;
  const note = fieldRow(words.moves.note, words.moves.hint, field, width);
  const [head = [], ...about] = discussionRows(move, discussion, context, width);
  const rows = [
    ...about,
    blank,
    row(words.picture.title, 'strong'),
    ...picturePage(context, width, frame),
    blank,
    row(words.log.title, 'strong'),
    ...logPage(context, width),
  ];
  const room = height - 3;
  const last = Math.max(0, rows.length - room);
  const first = Math.min(scroll, last);
  return {
    rows: [
      head,
      ...fitRows(rows.slice(first, first + room), room),
      ruleRow(width, frame.horizontal),
      note.row,
    ],
    cursor: { x: Math.min(width - 1, note.x), y: height - 1 },
    last,
  };
}

function homeBody(state: SeatState, context: SeatContext, canvas: Canvas): Composed {
  const { width, height, frame } = canvas;
  if (width >= WIDE && height >= 20) return wideHome(state, context, canvas);
  const rule = ruleRow(width, frame.horizontal);
  const room = height - 2 - 2;
  const inboxHeight = Math.max(2, Math.min(Math.floor(room / 2), context.view.inbox.length + 1, room - 3));
  // As high as with messages in it, so that nothing jumps about; before the first one the situation has the room.
  const isEmpty = context.view.inbox.length === 0;
  const steady = isEmpty ? 2 : Math.max(inboxHeight, Math.min(5, Math.floor(room / 2)));
  const item = itemBlock(context, state.cursor, state.textPage, width, room - steady);
  const rows = [
    ...inboxRows(context, state, width, steady, frame),
    rule,
    ...item.rows,
    rule,
    ...pictureLines(context, width),
  ];
  return { rows, cursor: findCursor(state, context, width), last: item.last };
}

/** The terminal's cursor where a message is being looked for: in the inbox's head. */
function findCursor({ find }: SeatState, context: SeatContext, width: number): Composed['cursor'] {
  if (find === null) return null;
  const { length } = findInbox(context, find.text);
  return { x: Math.min(width - 1, findField(context, find, length, width).x), y: 0 };
}

/** Wide: inbox and message side by side, below them the gauges with their course, and the log. */
function wideHome(state: SeatState, context: SeatContext, { width, height, frame }: Canvas): Composed {
  const left = Math.floor((width - 3) / 2);
  const right = width - 3 - left;
  const mark = ` ${frame.vertical} `;
  const gauges = gaugeTable(context, left, frame);
  const lower = Math.min(14, Math.max(8, gauges.length + 4));
  const upper = height - lower - 1;
  const item = itemBlock(context, state.cursor, state.textPage, right, upper);
  const top = beside(inboxRows(context, state, left, upper, frame), item.rows, left, right, mark);
  const { words } = context;
  const picture = [row(words.picture.title, 'strong'), ...gauges, ...workLines(context, left)];
  const log = [row(words.log.title, 'strong'), ...logLines(context, right)];
  const rows = [
    ...fitRows(top, upper),
    ruleRow(width, frame.horizontal),
    ...beside(fitRows(picture, lower), fitRows(log, lower), left, right, mark),
  ];
  return { rows, cursor: findCursor(state, context, left), last: item.last };
}

/** A form; on wide terminals the message stays in sight beside it. */
function formBody(state: SeatState, context: SeatContext, { width, height, frame }: Canvas): Composed {
  if (state.form === null) return { rows: [], cursor: null, last: 0 };
  const message = (columns: number, room: number) =>
    itemBlock(context, state.cursor, state.textPage, columns, room, 'pages');
  if (width < WIDE) {
    const block = formBlock(state.form, context, width, frame);
    const room = height - block.rows.length - 1;
    if (room < 4 || state.cursor === null)
      return { rows: fitRows(block.rows, height), cursor: block.cursor, last: state.textPage };
    const item = message(width, room);
    const rows = [...block.rows, ruleRow(width, frame.horizontal), ...item.rows];
    return { rows, cursor: block.cursor, last: item.last };
  }
  const left = Math.floor((width - 3) / 2);
  const right = width - 3 - left;
  const block = formBlock(state.form, context, left, frame);
  const item = message(right, height);
  const rows = beside(fitRows(block.rows, height), item.rows, left, right, ` ${frame.vertical} `);
  return { rows, cursor: block.cursor, last: item.last };
}

function pageBody(state: SeatState, context: SeatContext, { width, height, frame }: Canvas): Scrolled {
  const { words } = context;
  switch (state.page) {
    case 'picture':
      return scrolled(words.picture.title, picturePage(context, width, frame), state.scroll, width, height);
    case 'duties':
      return scrolled(words.duties.title, dutiesPage(context, width), state.scroll, width, height);
    case 'log':
      return scrolled(words.log.title, logPage(context, width), state.scroll, width, height);
    case 'help':
      return scrolled(words.help.title, helpPage(context, width), state.scroll, width, height);
    case 'briefing': {
      const { move } = context.view;
      if (move === null) return { rows: [], last: 0 };
      return scrolled(
        briefingTitle(move, words),
        [blank, ...briefingRows(move, width)],
        state.scroll,
        width,
        height,
      );
    }
    case 'pause':
      return scrolled(words.pause.title, pausePage(context, state.scroll, frame), 0, width, height);
    default:
      return endBody(state, context, { width, height, frame });
  }
}

function endBody(state: SeatState, context: SeatContext, { width, height, frame }: Canvas): Scrolled {
  const { end } = context.words;
  switch (state.ending.page) {
    case 'card':
      return paged(context, cardRows(context, width), state.scroll, width, height);
    case 'tasks': {
      // The list follows the picked task, which stays in the middle where there is room on both sides.
      const first = Math.max(0, pickedPlace(state, context) - Math.floor((height - 1) / 2));
      const rows = taskRows(state, context, width, frame);
      return { ...scrolled(tasksTitle(state, context), rows, first, width, height), last: 0 };
    }
    case 'task':
      return scrolled(end.title, taskPageRows(state, context, width), state.scroll, width, height);
  }
}

interface Scrolled {
  readonly rows: readonly Row[];
  readonly last: number;
}

/** A page with its title; how much lies above and below is said at the right. */
function scrolled(
  title: string,
  rows: readonly Row[],
  scroll: number,
  width: number,
  height: number,
): Scrolled {
  const room = height - 1;
  const furthest = Math.max(0, rows.length - room);
  const first = Math.min(scroll, furthest);
  const last = Math.min(rows.length, first + room);
  const place = rows.length <= room ? '' : `${first + 1}-${last}/${rows.length}`;
  const head = spread(row(title, 'strong'), place === '' ? [] : [span(place, 'dim')], width);
  return { rows: [head, ...rows.slice(first, last)], last: furthest };
}

function paged(
  context: SeatContext,
  rows: readonly Row[],
  page: number,
  width: number,
  height: number,
): Scrolled {
  const room = height - 1;
  const pages = Math.max(1, Math.ceil(rows.length / room));
  const at = Math.min(page, pages - 1);
  const { end } = context.words;
  const head = spread(row(end.title, 'strong'), [span(end.page({ page: at + 1, pages }), 'dim')], width);
  return { rows: [head, ...rows.slice(at * room, (at + 1) * room)], last: pages - 1 };
}
