/** Rooms side by side for the terminal: a line for each figure, a column for each room. Lines are never wider than asked (60 columns at least). */
import type { Words } from '../../text/words.ts';
import type { Comparison, RoomScore } from '../scoring/compare-rooms.ts';
import { formatFigure, formatScore } from './figures.ts';
import { table, wrap } from './layout.ts';

const NARROWEST = 60;

/** The whole comparison as lines, each ended by a line feed. The seed comes last: until then it was hidden. */
export function formatRooms(comparison: Comparison, words: Words, columns: number): string {
  const width = Math.max(NARROWEST, columns);
  const { rooms, exercise, scenario, seed } = comparison;
  const said = words.rooms;
  const rows = [
    [said.speed, ...rooms.map(({ headline }) => scoreOf(headline.speed))],
    [said.coordination, ...rooms.map(({ headline }) => scoreOf(headline.coordination))],
    [said.inTime, ...rooms.map(({ tasks }) => said.ofCalled({ done: tasks.inTime, called: tasks.called }))],
    [said.ending, ...rooms.map((room) => endingOf(room, said.none))],
    ...outcomeRows(rooms, words),
  ];
  const heads = [said.figure, ...rooms.map(({ title }) => title)];
  const lines = table(
    heads.map((head, i) => ({ head, align: i === 0 ? ('left' as const) : ('right' as const), gives: true })),
    rows,
    width,
  );
  return [
    ...wrap(said.title({ exercise: exercise.title, scenario: scenario.title }), width),
    '',
    ...lines,
    '',
    ...wrap(said.seedWas({ seed }), width),
  ]
    .map((text) => `${text}\n`)
    .join('');
}

const scoreOf = (score: number | null): string => (score === null ? '-' : formatScore(score));

function endingOf({ ending }: RoomScore, none: string): string {
  return ending === null ? none : ending.title;
}

function outcomeRows(rooms: readonly RoomScore[], words: Words): string[][] {
  return (rooms[0]?.outcomes ?? []).map(({ title, unit, better }, i) => {
    const name = unit === '' ? title : words.phrases.aside({ text: title, aside: unit });
    const values = rooms.map(({ outcomes }) => outcomes[i]?.value ?? null);
    return [
      words.rooms.outcome({ title: name, better: words.scorecard.better[better] }),
      ...values.map((value) => (value === null ? '-' : formatFigure(value))),
    ];
  });
}
