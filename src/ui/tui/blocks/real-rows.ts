/** The screen while a real emergency stops the exercise: nothing of the exercise is on it but its name and its time. */
import { blank, type Row, row, span, spread } from '../layout/rows.ts';
import { wrap } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';

export function realHeader({ view, words, clockOf, time }: SeatContext, width: number): Row[] {
  const start: Row = [span(words.real.header, 'red'), span('  '), span(view.exercise.title, 'strong')];
  return [
    spread(start, [span(`${clockOf(time)} ${words.stopped}`, 'stop')], width),
    [span(words.you, 'dim'), span(view.role.title, 'strong')],
  ];
}

export function realPage({ words, clockOf, time }: SeatContext, width: number): Row[] {
  const { real } = words;
  const said = (text: string): Row[] => wrap(text, width).map((line) => row(line));
  return [
    blank,
    row(real.title, 'red'),
    row(real.notExercise, 'bad'),
    blank,
    ...said(real.stands({ time: clockOf(time) })),
    blank,
    [span('1 ', 'key'), span(real.goOn)],
    [span('2 ', 'key'), span(real.leave)],
  ];
}
