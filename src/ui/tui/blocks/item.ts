/** The message picked: who sent it, its text a page at a time, and the facts in it that can be passed on. */
import { cleanText } from '../../../text/clean.ts';
import { joinLines } from '../../../text/join-lines.ts';
import { blank, fitRows, type Row, row, span, spread } from '../layout/rows.ts';
import { wrap } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import { bodyOf, originWords, pickedItem } from '../state/inbox-list.ts';

/** Exactly `height` rows, and the number of the last page of the text, from 0. */
export function itemBlock(
  context: SeatContext,
  cursor: string | null,
  textPage: number,
  width: number,
  height: number,
): { readonly rows: readonly Row[]; readonly last: number } {
  const { words } = context;
  const item = pickedItem(context, cursor);
  if (item === null) return { rows: fitRows(summaryRows(context, width), height), last: 0 };
  const facts = factRows(
    item.facts.map(({ title }) => title),
    context,
    width,
  );
  const lines = wrap(cleanText(bodyOf(item, words)), width);
  const room = Math.max(1, height - 1 - facts.length);
  const pages = Math.max(1, Math.ceil(lines.length / room));
  const page = Math.min(textPage, pages - 1);
  const from = span(originWords(item, context), 'strong');
  const head = spread([from], pageMarks(page, pages, context), width);
  const text = lines.slice(page * room, (page + 1) * room).map((line) => row(line));
  return { rows: fitRows([head, ...fitRows(text, room), ...facts], height), last: pages - 1 };
}

function pageMarks(page: number, pages: number, { words }: SeatContext): Row {
  if (pages === 1) return blank;
  const hint = page < pages - 1 ? words.item.more : words.item.back;
  return [span(`${page + 1}/${pages}  ${hint}`, 'key')];
}

/** At most two rows: what does not fit is cut, the Picture has all of it. */
function factRows(titles: readonly string[], { words }: SeatContext, width: number): Row[] {
  if (titles.length === 0) return [];
  const text = titles.map((title, i) => `[${i + 1}] ${title}`).join('  ');
  return wrap(`${words.item.canPassOn} ${cleanText(text)}`, width)
    .slice(0, 2)
    .map((line) => row(line, 'good'));
}

/** Before the first message: what the situation is. */
function summaryRows({ view, words }: SeatContext, width: number): Row[] {
  const text = joinLines(cleanText(view.exercise.summary || view.role.duties));
  return text === '' ? [row(words.item.none, 'dim')] : wrap(text, width).map((line) => row(line));
}
