/** Row 19 and what it runs over into: the last result or refusal, always here; below it the coach, if there is one. */
import { cleanLine } from '../../../text/clean.ts';
import { fitRows, type Row, row, type Tone } from '../layout/rows.ts';
import { shorten, wrap } from '../layout/width.ts';
import { coachWords, nextTask } from '../state/coach-words.ts';
import type { SeatContext } from '../state/context.ts';
import { countInbox } from '../state/inbox-list.ts';
import type { Notice } from '../state/seat-state.ts';

const tones: Readonly<Record<Notice['tone'], Tone>> = { good: 'good', bad: 'bad', plain: 'plain' };

export function noticeRows(
  context: SeatContext,
  notice: Notice | null,
  sending: boolean,
  width: number,
  height: number,
): Row[] {
  const rows: Row[] = sending ? [row(context.words.form.sending, 'dim')] : said(context, notice, width);
  const line = coachLine(context);
  const coach = line === '' ? [] : wrap(cleanLine(line), width);
  // What has just happened comes first; the coach has one row at least.
  const kept = shorten(coach, Math.max(1, height - rows.length), width).map((text) => row(text, 'key'));
  return [...fitRows(rows, height - kept.length), ...kept].slice(0, height);
}

function said(context: SeatContext, notice: Notice | null, width: number): Row[] {
  if (notice === null) return [];
  const text = `${context.clockOf(notice.at)} ${cleanLine(notice.text)}`;
  return wrap(text, width).map((line) => row(line, tones[notice.tone]));
}

function coachLine(context: SeatContext): string {
  const next = nextTask(context);
  if (next !== undefined) return coachWords(next, context);
  return isIdle(context) ? context.words.coachIdle : '';
}

/** Whether somebody who is coached alone has nothing to do but to let time pass. */
function isIdle(context: SeatContext): boolean {
  const { coached, solo, view } = context;
  return coached && solo && view.phase === 'running' && countInbox(context).fresh === 0;
}
