/** Row 19 and what it runs over into: the last result or refusal, always here; below it the coach, if there is one. */
import { cleanLine } from '../../../text/clean.ts';
import { fitRows, type Row, row, type Tone } from '../layout/rows.ts';
import { wrap } from '../layout/width.ts';
import { taskWords } from '../state/coach-words.ts';
import type { SeatContext } from '../state/context.ts';
import type { Notice } from '../state/seat-state.ts';

const tones: Readonly<Record<Notice['tone'], Tone>> = { good: 'good', bad: 'bad', plain: 'plain' };

export function noticeRows(
  context: SeatContext,
  notice: Notice | null,
  sending: boolean,
  width: number,
  height: number,
): Row[] {
  const coach = coachLine(context);
  const rows: Row[] = sending ? [row(context.words.form.sending, 'dim')] : said(context, notice, width);
  const room = coach === '' ? height : height - 1;
  return [...fitRows(rows, room), ...(coach === '' || height === 0 ? [] : [row(coach, 'key')])];
}

function said(context: SeatContext, notice: Notice | null, width: number): Row[] {
  if (notice === null) return [];
  const text = `${context.clockOf(notice.at)} ${cleanLine(notice.text)}`;
  return wrap(text, width).map((line) => row(line, tones[notice.tone]));
}

function coachLine({ coach, words, clockOf, time }: SeatContext): string {
  const next = coach[0];
  if (next === undefined) return '';
  const said = { task: taskWords(next, words), time: clockOf(next.targetAt) };
  return time > next.targetAt ? words.coachLate(said) : words.coach(said);
}
