/** The calendar of drills for the terminal: each rule with when it is due, whom it binds, what was last drilled, and its source. */
import type { Words } from '../../text/words.ts';
import type { DueDrill } from '../scoring/calendar/due-drills.ts';
import { indented, wrap } from './layout.ts';

/** Lines, each ended by a line feed; none is wider than asked. */
export function formatCalendar(due: readonly DueDrill[], today: string, words: Words, width: number): string {
  const { calendar: says } = words;
  const blocks = due.map((each) => [
    ...wrap(headline(each, words), width),
    ...details(each, words).flatMap((line) => indented(line, width, 4)),
  ]);
  const body = blocks.length === 0 ? [[says.none]] : blocks;
  return `${[wrap(says.title({ date: today }), width), ...body].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headline({ rule: { title }, due, daysLeft, state }: DueDrill, { calendar: says }: Words): string {
  const date = due ?? '';
  switch (state) {
    case 'never':
      return says.never({ title });
    case 'overdue':
      return says.overdue({ title, date });
    case 'soon':
      return says.soon({ title, date, days: daysLeft ?? 0 });
    case 'due-later':
      return says.due({ title, date });
  }
}

function details({ rule, last }: DueDrill, { calendar: says, row }: Words): string[] {
  const { who, months, categories = [], scenarios = [], source } = rule;
  return [
    says.who({ who, months }),
    ...(last === null ? [] : [says.last(last)]),
    says.counts({ what: row([...categories, ...scenarios]) || says.anyDrill }),
    says.source({ source }),
  ];
}
