/** What the post can see, with its age: two rows at home, and a page of its own. */

import type { GaugeView } from '../../../core/engine/view-resources.ts';
import { cleanLine } from '../../../text/clean.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type Frame, sparkline } from '../layout/frame.ts';
import { blank, column, type Row, row, rowWidth, type Span, span } from '../layout/rows.ts';
import { cut, widthOf, wrap } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import { hearsayWords } from '../state/hearsay-words.ts';
import { actionWords } from '../state/inbox-list.ts';
import { warningTone } from './header.ts';

/** Rows 16 and 17: the gauges, what there is, what is under way. */
export function pictureLines(context: SeatContext, width: number): Row[] {
  return [overview(context, width), row(doing(context))];
}

/** The same where the gauges stand elsewhere. */
export function workLines(context: SeatContext, width: number): Row[] {
  const has = [...context.view.reserves, ...context.view.teams].length > 0;
  const what = has ? [cutToWidth(spaced(supplyPieces(context, width)), width)] : [];
  return [...what, row(doing(context))];
}

/** With long names there is no room for every word: trends become marks, then names are cut as far as they must; page 6 has it all. */
function overview(context: SeatContext, width: number): Row {
  const full = spaced([...gaugePieces(context), ...supplyPieces(context, width)]);
  if (full.length === 0) return row(context.words.picture.nothing, 'dim');
  if (rowWidth(full) <= width) return full;
  for (let name = LONGEST_NAME; name > SHORTEST_NAME; name--) {
    const tight = spaced([...tightGauges(context, name), ...supplyPieces(context, name)]);
    if (rowWidth(tight) <= width) return tight;
  }
  return cutToWidth(
    spaced([...tightGauges(context, SHORTEST_NAME), ...supplyPieces(context, SHORTEST_NAME)]),
    width,
  );
}

const LONGEST_NAME = 40;
const SHORTEST_NAME = 8;
const trendMarks = { '-1': '-', '0': '=', '1': '+' } as const;

function spaced(pieces: readonly Span[]): Row {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [span('   '), piece]));
}

function gaugePieces(context: SeatContext): Span[] {
  const { view, words, clockOf } = context;
  return view.gauges.map((gauge) => {
    const reading = [
      readingWords(gauge, context),
      ...(gauge.readAt === null ? [] : [words.picture.read({ time: clockOf(gauge.readAt) })]),
    ];
    return span(`${gauge.title} ${reading.join(words.phrases.clause)}`, warningTone(gauge.level));
  });
}

function tightGauges({ view, words }: SeatContext, name: number): Span[] {
  return view.gauges.map(({ title, value, unit, decimals, trend, level }) => {
    const reading =
      value === null ? words.picture.unread : `${value.toFixed(decimals)} ${unit} ${trendMarks[`${trend}`]}`;
    return span(`${cut(title, name)} ${reading}`, warningTone(level));
  });
}

function supplyPieces({ view, words }: SeatContext, name: number): Span[] {
  const reserves = view.reserves.map(({ title, amount }) =>
    span(`${cut(title, name)} ${formatNumber(amount)}`),
  );
  const busy = view.teams.filter((team) => team.busy).length;
  const teams =
    view.teams.length === 0 ? [] : [span(words.picture.teamCount({ free: view.teams.length - busy, busy }))];
  return [...reserves, ...teams];
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
    ...section(words.picture.work, workRows(context), words.picture.noWork),
    ...section(words.picture.facts, factList(context, width), words.picture.noFacts),
  ];
}

function section(title: string, rows: readonly Row[], none: string): Row[] {
  if (rows.length === 0) return none === '' ? [] : [row(title, 'strong'), row(`  ${none}`, 'dim'), blank];
  return [row(title, 'strong'), ...rows, blank];
}

/** Each gauge with its course, in one row; in two where the names leave no room for a course beside them. */
export function gaugeTable(context: SeatContext, width: number, frame: Frame): Row[] {
  const { view, words, clockOf } = context;
  const rows = view.gauges.map((gauge) => ({
    gauge,
    reading: readingWords(gauge, context),
    read: gauge.readAt === null ? '' : words.picture.read({ time: clockOf(gauge.readAt) }),
    next: nextLevel(gauge, context),
  }));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const name = widest(rows.map((line) => line.gauge.title));
  const value = widest(rows.map((line) => line.reading));
  const when = widest(rows.map((line) => line.read));
  const last = widest(rows.map((line) => line.next));
  const room = width - value - when - last - 10;
  const inTwo = room - name < SHORTEST_COURSE;
  const course = Math.max(0, Math.min(LONGEST_COURSE, inTwo ? room - 2 : room - name));
  return rows.flatMap(({ gauge, reading, read, next }) => {
    const spark = sparkline(
      gauge.history.map((point) => point.value),
      course,
      frame,
    );
    const figures = [
      span(`${column(reading, value)}  `, warningTone(gauge.level)),
      span(`${column(read, when)}  `, 'dim'),
      { text: spark.padEnd(course), tone: 'good' as const },
      span(`  ${next}`, 'dim'),
    ];
    if (inTwo) return [[span(`  ${gauge.title}`)], [span('    '), ...figures]];
    return [[span(`  ${column(gauge.title, name)}  `), ...figures]];
  });
}

const SHORTEST_COURSE = 12;
const LONGEST_COURSE = 40;

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

/** When each fact was learnt, the fact, and how it stands; the time stands first, so that no long name pushes it out. */
function factList({ view, words, clockOf }: SeatContext, width: number): Row[] {
  return view.facts.flatMap((fact) => {
    const time = clockOf(fact.since);
    const indent = widthOf(time) + 4;
    const hearsay = words.row(hearsayWords(fact, words));
    const text = hearsay === '' ? fact.title : words.phrases.aside({ text: fact.title, aside: hearsay });
    return wrap(cleanLine(text), width - indent).map((line, i) => [
      span(i === 0 ? `  ${time}  ` : ' '.repeat(indent), 'dim'),
      span(line),
    ]);
  });
}
