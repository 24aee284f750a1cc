/** The message picked: who sent it, its text a page at a time, and the facts in it that can be passed on. */
import type { InboxItem } from '../../../core/engine/view-inbox.ts';
import { cleanText } from '../../../text/clean.ts';
import { joinLines } from '../../../text/join-lines.ts';
import { blank, fitRows, type Row, row, span, spread } from '../layout/rows.ts';
import { shorten, wrap } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import { bodyOf, originWords, pickedItem } from '../state/inbox-list.ts';

/** Exactly `height` rows, and the number of the last page of the text, from 0; it is said which keys turn them. */
export function itemBlock(
  context: SeatContext,
  cursor: string | null,
  textPage: number,
  width: number,
  height: number,
  turns: 'arrows' | 'pages' = 'arrows',
): { readonly rows: readonly Row[]; readonly last: number } {
  const { words } = context;
  const item = pickedItem(context, cursor);
  const lines = item === null ? summaryLines(context, width) : wrap(cleanText(bodyOf(item, words)), width);
  const factLines = item === null ? [] : factsOf(item, context, width);
  // A long text takes the room of all facts but the first row: the Picture has them whole.
  const isTight = lines.length > height - 1 - factLines.length;
  const facts = shorten(factLines, isTight ? 1 : 2, width).map((line) => row(line, 'good'));
  const room = Math.max(1, height - 1 - facts.length);
  const pages = Math.max(1, Math.ceil(lines.length / room));
  const page = Math.min(textPage, pages - 1);
  const from = span(item === null ? words.duties.situation : originWords(item, context), 'strong');
  const head = spread([from], pageMarks(page, pages, turns, context), width);
  const text = lines.slice(page * room, (page + 1) * room).map((line) => row(line));
  const gap = lines.length < room && facts.length > 0 ? [blank] : [];
  const body = pages > 1 ? fitRows(text, room) : [...text, ...gap];
  return { rows: fitRows([head, ...body, ...facts], height), last: pages - 1 };
}

function pageMarks(page: number, pages: number, turns: 'arrows' | 'pages', { words }: SeatContext): Row {
  if (pages === 1) return blank;
  const { more, back } = turns === 'arrows' ? words.item : words.item.pageKeys;
  const hint = page < pages - 1 ? more : back;
  return [span(`${page + 1}/${pages}  ${hint}`, 'key')];
}

function factsOf({ facts }: InboxItem, { words }: SeatContext, width: number): string[] {
  if (facts.length === 0) return [];
  const text = facts.map(({ title }, i) => `[${i + 1}] ${title}`).join('  ');
  return wrap(`${words.item.canPassOn}${cleanText(text)}`, width);
}

/** Before the first message: what the situation is. */
function summaryLines({ view, words }: SeatContext, width: number): string[] {
  const text = joinLines(cleanText(view.exercise.summary || view.role.duties));
  return text === '' ? [words.item.none] : wrap(text, width);
}
