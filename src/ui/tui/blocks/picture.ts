/** What the post can see, with its age: two rows at home, and a page of its own. */

import type { GaugeView } from '../../../core/engine/view-resources.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type Frame, sparkline } from '../layout/frame.ts';
import { blank, column, type Row, row, rowWidth, span } from '../layout/rows.ts';
import { cut, widthOf } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import { hearsayWords } from '../state/hearsay-words.ts';
import { actionWords } from '../state/inbox-list.ts';
import { warningTone } from './header.ts';

/** Rows 16 and 17: the gauges, what there is, what is under way. */
export function pictureLines(context: SeatContext, width: number): Row[] {
  return [cutToWidth(overview(context, width), width), row(doing(context))];
}

/** With long names there is no room for every word: names are cut and the trend is a mark; page 6 has it all. */
function overview(context: SeatContext, width: number): Row {
  const full = overviewPieces(context, false);
  return rowWidth(full) <= width ? full : overviewPieces(context, true);
}

const trendMarks = { '-1': '-', '0': '=', '1': '+' } as const;

function overviewPieces(context: SeatContext, short: boolean): Row {
  const { view, words, clockOf } = context;
  const gauges = view.gauges.map((gauge) => {
    const { title, value, readAt, unit, decimals, trend, level } = gauge;
    const tone = warningTone(level);
    if (short) {
      const reading = value === null ? '?' : `${value.toFixed(decimals)} ${unit} ${trendMarks[`${trend}`]}`;
      return span(`${cut(title, 14)} ${reading}`, tone);
    }
    const reading = [
      readingWords(gauge, context),
      ...(readAt === null ? [] : [words.picture.read({ time: clockOf(readAt) })]),
    ];
    return span(`${title} ${reading.join(words.phrases.clause)}`, tone);
  });
  const reserves = view.reserves.map(({ title, amount }) =>
    span(`${short ? cut(title, 14) : title} ${formatNumber(amount)}`),
  );
  const busy = view.teams.filter((team) => team.busy).length;
  const teams =
    view.teams.length === 0 ? [] : [span(words.picture.teamCount({ free: view.teams.length - busy, busy }))];
  const all = [...gauges, ...reserves, ...teams];
  if (all.length === 0) return row(words.picture.nothing, 'dim');
  return all.flatMap((piece, i) => (i === 0 ? [piece] : [span('   '), piece]));
}

function cutToWidth(spans: Row, width: number): Row {
  let left = width;
  return spans.map(({ text, tone }) => {
    const piece = cut(text, Math.max(0, left));
    left -= widthOf(piece);
    return { text: piece, tone };
  });
}

function readingWords({ value, unit, decimals, trend }: GaugeView, { words }: SeatContext): string {
  if (value === null) return words.picture.noReading;
  const trends = {
    '-1': words.picture.trends.down,
    '0': words.picture.trends.steady,
    '1': words.picture.trends.up,
  };
  const figure = `${value.toFixed(decimals)}${unit === '' ? '' : ` ${unit}`}`;
  return `${figure}${words.phrases.clause}${trends[`${trend}`]}`;
}

function doing({ view, words, clockOf }: SeatContext): string {
  if (view.activities.length === 0) return words.picture.doingNothing;
  const each = view.activities.map(({ action, args, endsAt }) =>
    words.picture.due({ work: actionWords(action.title, args, words), time: clockOf(endsAt) }),
  );
  return words.picture.doing({ work: each.join(words.phrases.semicolon) });
}

/** The page: every gauge with its course, reserves, teams, work under way, facts known. */
export function picturePage(context: SeatContext, width: number, frame: Frame): Row[] {
  const { view, words } = context;
  return [
    ...section(words.picture.gauges, gaugeTable(context, width, frame), words.picture.nothing),
    ...section(
      words.picture.reserves,
      view.reserves.map(({ title, unit, amount }) =>
        row(`  ${title}${words.phrases.colon}${formatNumber(amount)} ${unit}`),
      ),
      '',
    ),
    ...section(words.picture.teams, teamRows(context), ''),
    ...section(words.picture.work, workRows(context), words.picture.doingNothing),
    ...section(words.picture.facts, factList(context), words.picture.noFacts),
  ];
}

function section(title: string, rows: readonly Row[], none: string): Row[] {
  if (rows.length === 0) return none === '' ? [] : [row(title, 'strong'), row(`  ${none}`, 'dim'), blank];
  return [row(title, 'strong'), ...rows, blank];
}

export function gaugeTable(context: SeatContext, width: number, frame: Frame): Row[] {
  const { view, words, clockOf } = context;
  const rows = view.gauges.map((gauge) => ({
    gauge,
    reading: readingWords(gauge, context),
    read: gauge.readAt === null ? '' : words.picture.read({ time: clockOf(gauge.readAt) }),
    next: nextLevel(gauge, context),
  }));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const name = Math.min(24, widest(rows.map((line) => line.gauge.title)));
  const value = widest(rows.map((line) => line.reading));
  const when = widest(rows.map((line) => line.read));
  const last = widest(rows.map((line) => line.next));
  const course = Math.max(0, Math.min(40, width - name - value - when - last - 10));
  return rows.map(({ gauge, reading, read, next }) => {
    const spark = sparkline(
      gauge.history.map(({ value }) => value),
      course,
      frame,
    );
    return [
      span(`  ${column(gauge.title, name)}  `),
      span(`${column(reading, value)}  `, warningTone(gauge.level)),
      span(`${column(read, when)}  `, 'dim'),
      { text: spark.padEnd(course), tone: 'good' },
      span(`  ${next}`, 'dim'),
    ];
  });
}

function nextLevel({ level, levels }: GaugeView, { words }: SeatContext): string {
  for (let next = level + 1; next < levels.length; next++) {
    const at = levels[next];
    if (at !== null && at !== undefined)
      return words.picture.nextLevel({ colour: words.colours[next] ?? '', value: formatNumber(at) });
  }
  return level > 0 ? words.picture.reached({ colour: words.colours[level] ?? '' }) : '';
}

function teamRows({ view, words }: SeatContext): Row[] {
  const { picture } = words;
  const states = {
    free: picture.free,
    working: picture.busy,
    resting: picture.resting,
    absent: picture.absent,
  };
  return view.teams.map(({ title, state, at, skills }) => [
    span(`  ${title}${words.phrases.colon}`),
    span(
      at === null ? states[state] : picture.teamAt({ state: states[state], place: at.title }),
      state === 'free' ? 'good' : 'dim',
    ),
    span(skills.length === 0 ? '' : `  (${words.row(skills)})`, 'dim'),
  ]);
}

function workRows({ view, words, clockOf }: SeatContext): Row[] {
  return view.activities.map(({ action, args, endsAt }) =>
    row(`  ${words.picture.due({ work: actionWords(action.title, args, words), time: clockOf(endsAt) })}`),
  );
}

function factList({ view, words, clockOf }: SeatContext): Row[] {
  return view.facts.map((fact) => [
    span(`  ${fact.title}  `),
    span(
      [...hearsayWords(fact, words), words.picture.learnt({ time: clockOf(fact.since) })].join(
        words.phrases.clause,
      ),
      'dim',
    ),
  ]);
}
