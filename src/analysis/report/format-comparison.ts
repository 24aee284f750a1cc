/**
 * Drills side by side for the terminal: headline and conditions, then tasks and measures, those that differ most first. A column for each
 * drill. Lines are never wider than asked (60 columns at least).
 */

import { measureWordsOf } from '../../text/measure-words.ts';
import type { Words } from '../../text/words.ts';
import type { Comparison } from '../scoring/comparison/compare-drills.ts';
import { measures } from '../scoring/measures/index.ts';
import { formatFigure, formatScore, hoursAndMinutes } from './figures.ts';
import { columnsOf, padTo, wrap } from './layout.ts';

const NARROWEST = 60;
/** How many measures are shown: those that differ most. All of them are in the JSON. */
const FIRST_MEASURES = 12;
const GAP = 2;

type Row = readonly [name: string, ...cells: string[]];

/** The whole comparison, each line ended by a line feed. */
export function formatComparison(comparison: Comparison, words: Words, columns: number): string {
  const width = Math.max(NARROWEST, columns);
  const { comparing: says, scorecard } = words;
  const { scenario, drills, sameFiles, sameSeed, sameConditions } = comparison;
  const heads: Row = [says.figure, ...drills.map(({ id }) => id)];
  const parts: (readonly [title: string, rows: readonly Row[]])[] = [
    ['', headlineRows(comparison, words)],
    [says.tasks, taskRows(comparison, words)],
    [says.measures, measureRows(comparison, words)],
    [says.outcomes, outcomeRows(comparison, words)],
    [says.conditions, conditionRows(comparison, words)],
  ];
  const notices = [
    ...(sameFiles ? [] : [says.otherPlan]),
    ...(sameConditions ? [] : [says.otherConditions]),
    ...(sameSeed ? [] : [says.otherSeeds]),
    scorecard.neverAdded,
  ];
  const blocks = [
    wrap(says.title({ scenario: scenario.title, count: drills.length }), width),
    notices.flatMap((notice) => wrap(notice, width)),
    ...parts.flatMap(([title, rows]) =>
      rows.length === 0 ? [] : [[...(title === '' ? [] : [title]), ...sideBySide([heads, ...rows], width)]],
    ),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Rows in columns: the first takes what the others leave, and every cell is wrapped to its column. */
function sideBySide(rows: readonly Row[], width: number): string[] {
  const drills = rows[0]!.length - 1;
  const most = Math.max(...rows.map((row) => Math.max(...row.slice(1).map(columnsOf))));
  const room = Math.max(NARROWEST / 6, Math.floor((width * 2) / 3 / drills) - GAP);
  const cell = Math.min(most, room);
  const name = Math.max(NARROWEST / 6, width - drills * (cell + GAP));
  return rows.flatMap((row) => {
    const cells = row.map((text, i) => wrap(text, i === 0 ? name : cell));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines, i) => padTo(lines[at] ?? '', i === 0 ? name : cell))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
}

const scoreText = (score: number | null): string => (score === null ? '-' : formatScore(score));

function headlineRows({ drills }: Comparison, { scorecard, comparing: says }: Words): Row[] {
  return [
    [scorecard.speed, ...drills.map(({ headline }) => scoreText(headline.speed))],
    [scorecard.coordination, ...drills.map(({ headline }) => scoreText(headline.coordination))],
    [says.state, ...drills.map(({ state }) => says.states[state])],
  ];
}

function taskRows({ tasks }: Comparison, words: Words): Row[] {
  const { comparing: says, scorecard, phrases } = words;
  const differing = tasks.filter(({ difference }) => difference > 0);
  if (differing.length === 0) return [[says.nothing]];
  return differing.map(({ task, title, of, difference }): Row => {
    const points = `${says.difference} ${formatScore(difference)}`;
    return [
      phrases.aside({ text: title || task, aside: points }),
      ...of.map((each) => {
        if (each === null) return '-';
        const status = scorecard.status[each.status];
        const done = each.metAt === null ? '' : ` ${hoursAndMinutes(each.metAt)}`;
        return each.score === null ? status : `${formatScore(each.score)} ${status}${done}`;
      }),
    ];
  });
}

const headline: readonly string[] = ['speed', 'coordination'];

function measureRows({ measures: compared }: Comparison, words: Words): Row[] {
  const titles = new Map(measures.map((measure) => [measure.id, measureWordsOf(measure, words.code).title]));
  return compared
    .filter(({ measure, difference }) => (difference ?? 0) > 0 && !headline.includes(measure))
    .slice(0, FIRST_MEASURES)
    .map(
      ({ measure, unit, of }): Row => [
        titles.get(measure) ?? measure,
        ...of.map((value) => measured(value, unit, words)),
      ],
    );
}

function measured(value: number | null, unit: string, words: Words): string {
  if (value === null) return '-';
  if (unit !== 'ms') return formatFigure(Number(value.toFixed(3)));
  return value < 0 ? `−${words.duration(-value)}` : words.duration(value);
}

function outcomeRows({ outcomes }: Comparison, words: Words): Row[] {
  return outcomes.map(({ title, outcome, unit, of }): Row => {
    const name = title || outcome;
    return [
      unit === '' ? name : words.phrases.aside({ text: name, aside: unit }),
      ...of.map((value) => (value === null ? '-' : formatFigure(value))),
    ];
  });
}

function conditionRows({ drills }: Comparison, words: Words): Row[] {
  const { comparing: says } = words;
  const row = (
    name: string,
    cell: (known: NonNullable<(typeof drills)[number]['conditions']>) => string,
  ): Row => [
    name,
    ...drills.map(({ conditions }) => (conditions === null ? says.unknown : cell(conditions))),
  ];
  return [
    row(says.playedAs, ({ practice }) => (practice ? says.practice : says.scored)),
    row(says.pace, ({ paces }) => words.row(paces.map(formatFigure)) || '-'),
    row(says.pauses, ({ pauses }) => String(pauses)),
    row(says.jumps, ({ jumps }) => String(jumps)),
    row(says.withdrawals, ({ withdrawals }) => String(withdrawals)),
    [says.seed, ...drills.map(({ seed }) => seed)],
  ];
}
