/** The inbox: how many are new, and the messages around the one picked. The order never moves what is picked. */
import { cleanLine } from '../../../text/clean.ts';
import type { Frame } from '../layout/frame.ts';
import { blank, column, fitRows, type Row, row, rowWidth, span, spread, type Tone } from '../layout/rows.ts';
import { cut, graphemes, padStart, widthOf } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import {
  channelWords,
  countInbox,
  findInbox,
  type ItemState,
  type ListedItem,
  listInbox,
  subjectOf,
  waitsWords,
} from '../state/inbox-list.ts';
import type { Find, SeatState } from '../state/seat-state.ts';
import { type FieldRow, fieldRow } from './field-row.ts';

const tones: Readonly<Record<ItemState, Tone>> = { fresh: 'fresh', owed: 'owed', done: 'dim' };

/** The head and as many messages as fit in the height. */
export function inboxRows(
  context: SeatContext,
  { cursor, find }: Pick<SeatState, 'cursor' | 'find'>,
  width: number,
  height: number,
  frame: Frame,
): Row[] {
  const { words } = context;
  const list = find === null ? listInbox(context) : findInbox(context, find.text);
  const room = Math.max(0, height - 1);
  const at = Math.max(
    0,
    list.findIndex(({ item }) => item.ref === cursor),
  );
  const first = firstShown(at, list.length, room);
  const channels = list.map(({ item }) => widthOf(channelWords(item, words)));
  const channel = Math.min(LONG_CHANNEL, Math.max(SHORT_CHANNEL, ...channels));
  const shown = list
    .slice(first, first + room)
    .map((listed) => itemRow(context, listed, cursor, width, channel, frame));
  const below = list.length - first - room;
  const head =
    find === null
      ? headRow(context, first, Math.max(0, below), width)
      : findField(context, find, list.length, width).row;
  if (list.length === 0) {
    const nothing = find === null ? words.inbox.empty : words.inbox.notFound;
    return fitRows([head, row(`  ${nothing}`, 'dim')], height);
  }
  return fitRows([head, ...shown], height);
}

/** The first message shown, so that the one picked is in sight, with its neighbours where there are any. */
function firstShown(at: number, count: number, room: number): number {
  return Math.max(0, Math.min(at - Math.floor(room / 2), count - room));
}

function headRow(context: SeatContext, above: number, below: number, width: number): Row {
  const { inbox } = context.words;
  const { fresh, owed } = countInbox(context);
  const counts = fresh + owed === 0 ? inbox.quiet : inbox.counts({ fresh, owed });
  const left: Row = [
    span(inbox.title, 'strong'),
    span('  '),
    span(counts, fresh + owed > 0 ? 'strong' : 'dim'),
  ];
  const hidden = above + below;
  return spread(left, hidden > 0 ? row(inbox.more({ count: hidden }), 'dim') : blank, width);
}

/** What is being looked for, with how many messages it is in. */
export function findField(
  { view, words: { inbox } }: SeatContext,
  { text }: Find,
  count: number,
  width: number,
): FieldRow {
  const found = row(inbox.found({ count, of: view.inbox.length }), 'dim');
  const head: Row = [span(inbox.title, 'strong'), span('  ')];
  const room = width - rowWidth(head) - rowWidth(found) - 1;
  const field = fieldRow(inbox.find, inbox.findHint, { text, at: graphemes(text).length }, room);
  return { row: spread([...head, ...field.row], found, width), x: rowWidth(head) + field.x };
}

/** Columns for the channel: as many as the longest in the list needs, between these. */
const SHORT_CHANNEL = 7;
const LONG_CHANNEL = 10;

function itemRow(
  context: SeatContext,
  { item, state }: ListedItem,
  cursor: string | null,
  width: number,
  channel: number,
  frame: Frame,
): Row {
  const { words, clockOf } = context;
  const picked = item.ref === cursor;
  const tagWidth = Math.max(...Object.values(words.inbox.tags).map(widthOf));
  const wide = width >= 90;
  const asks = waitsWords(item, context);
  // A sender has the column of a channel that nobody named.
  const via = channelWords(item, words);
  const start: Row = [
    span(picked ? frame.marker : ' ', 'strong'),
    span(` ${column(words.inbox.tags[state], tagWidth)} `, tones[state]),
    span(`${clockOf(item.deliveredAt)} `),
    ...(via === '' ? [] : [span(`${column(via, channel)} `, 'dim')]),
    span(`${column(item.sender, (wide ? 24 : 18) + (via === '' ? channel + 1 : 0))} `),
  ];
  const end = asks === '' ? blank : row(` ${asks}`, 'owed');
  const room = width - rowWidth(start) - rowWidth(end);
  const subject = cut(cleanLine(subjectOf(item, words)), Math.max(0, room));
  const tone = picked || state === 'fresh' ? 'strong' : 'plain';
  return [...start, { text: subject, tone }, span(padStart('', room - widthOf(subject))), ...end];
}
