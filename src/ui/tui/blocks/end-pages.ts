/** What is on the screen once the drill is over: the scorecard, the list of tasks, one task. */
import { cleanLine, cleanText } from '../../../text/clean.ts';
import type { Frame } from '../layout/frame.ts';
import { type Row, row, span, spread } from '../layout/rows.ts';
import { cut, wrap } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import { findTasks } from '../state/debrief.ts';
import type { SeatState } from '../state/seat-state.ts';

/** The scorecard's lines as they are; how it ended, where there is no scorecard to say it. */
export function cardRows(context: SeatContext, width: number): Row[] {
  const lines = context.debrief.card(width);
  return lines.length === 0 ? endedRows(context, width) : lines.map((line) => verbatim(line, width));
}

function endedRows({ view, words, clockOf }: SeatContext, width: number): Row[] {
  const ending = view.ending?.title ?? '';
  const tone =
    view.ending === null
      ? 'plain'
      : ({ good: 'good', fair: 'plain', bad: 'bad' } as const)[view.ending.judged];
  const time = clockOf(view.time);
  const ended = ending === '' ? words.end.ended({ time }) : words.end.endedAs({ time, ending });
  const said = view.phase === 'failed' ? words.end.failed : ended;
  return wrap(cleanLine(said), width).map((line) => row(line, tone));
}

/** A line that is set already: its spaces stay. */
function verbatim(line: string, width: number): Row {
  return [{ text: cut(cleanText(line).replaceAll('\n', ' '), width), tone: 'plain' }];
}

/** The tasks found, one a row, with numbers to pick the first nine by; the picked one stands out. */
export function taskRows(
  { ending }: SeatState,
  { words, debrief }: SeatContext,
  width: number,
  frame: Frame,
): Row[] {
  const found = findTasks(debrief, ending.search);
  if (found.length === 0) return [row(cleanLine(words.end.noTask({ search: ending.search })), 'dim')];
  return found.map((index, place) => {
    const { title, note } = debrief.tasks[index]!;
    const isPicked = index === ending.picked;
    const number = place < 9 ? `${place + 1} ` : '  ';
    const left = [
      span(isPicked ? `${frame.marker} ` : '  ', 'strong'),
      span(number, 'key'),
      span(cleanLine(title), isPicked ? 'strong' : 'plain'),
    ];
    return spread(left, [span(cleanLine(note), 'dim')], width);
  });
}

/** Where the picked task stands among those found. */
export function pickedPlace({ ending }: SeatState, { debrief }: SeatContext): number {
  return Math.max(0, findTasks(debrief, ending.search).indexOf(ending.picked));
}

export function tasksTitle({ ending }: SeatState, { words }: SeatContext): string {
  return ending.search === '' ? words.end.allTasks : words.end.searched({ search: cleanLine(ending.search) });
}

/** One task: its name stands in the title above. */
export function taskPageRows({ ending }: SeatState, { debrief }: SeatContext, width: number): Row[] {
  return debrief.task(ending.picked, width).map((line) => verbatim(line, width));
}
