/**
 * A scorecard for the terminal: the two headline numbers first, then the tasks that cost most and why the plan wanted
 * them, then everything. Lines are never wider than asked (60 columns at least), and hold nothing that could move a cursor.
 */
import { type ScorecardWords, scorecardEnglish } from '../../text/scorecard.ts';
import type { Scorecard, TaskScore } from '../scoring/scorecard.ts';
import { formatFigure, formatMoment, formatScore, hoursAndMinutes } from './figures.ts';
import { columnsOf, indented, padTo, table, wrap } from './layout.ts';
import { type Paint, paintFor } from './paint.ts';
import { type ScorecardNames, scorecardNames } from './scorecard-names.ts';

export interface ScorecardFormat {
  /** Columns; 80 if not given. */
  readonly width?: number;
  /** Whether to colour by ANSI escapes; not if not given. */
  readonly colour?: boolean;
  readonly words?: ScorecardWords;
}

/** How many of the dearest tasks are looked at first. */
const LOOK_AT = 3;
const NARROWEST = 60;
/** Columns between a name and what follows it, and columns for a headline number. */
const GAP = 2;
const FIGURE = 6;

/** Everything that the parts below need. */
interface Sheet {
  readonly card: Scorecard;
  readonly words: ScorecardWords;
  readonly names: ScorecardNames;
  readonly width: number;
  readonly paint: Paint;
  readonly taskOf: ReadonlyMap<string, TaskScore>;
}

/** The whole scorecard as lines, each ended by a line feed. */
export function formatScorecard(card: Scorecard, format: ScorecardFormat = {}): string {
  const { width = 80, colour = false, words = scorecardEnglish } = format;
  const sheet: Sheet = {
    card,
    words,
    names: scorecardNames(card, words),
    width: Math.max(NARROWEST, width),
    paint: paintFor(colour),
    taskOf: new Map(card.tasks.map((task) => [task.id, task])),
  };
  const title = wrap(words.title(card.scenario.title), sheet.width).map(sheet.paint.strong);
  if (card.state === 'not-started') return joinLines([title, wrap(words.notStarted, sheet.width)]);
  return joinLines([
    [...title, ...stateLines(sheet)],
    headline(sheet),
    lookFirst(sheet),
    missed(sheet),
    outcomes(sheet),
    everyTask(sheet),
    ownClocks(sheet),
    everyFlow(sheet),
  ]);
}

function joinLines(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function stateLines({ card, words, width }: Sheet): string[] {
  const time = formatMoment(card.time);
  const cause = card.cause === null ? '' : words.causes[card.cause];
  const state =
    card.state === 'unfinished'
      ? words.unfinished(time)
      : card.state === 'failed'
        ? words.failed(time, cause)
        : words.ended(time, cause);
  const ending = card.ending === null ? [] : wrap(words.ending(card.ending.title), width);
  return [...wrap(state, width), ...ending];
}

function headline({ card, words, width, paint }: Sheet): string[] {
  const { speed, coordination } = card.headline;
  const label = Math.max(columnsOf(words.speed), columnsOf(words.coordination)) + GAP;
  const row = (name: string, value: number | null, detail: string): string[] => {
    const figure = value === null ? words.nothing : formatScore(value);
    const first = `  ${padTo(name, label)}${padTo(figure, FIGURE)}`;
    return indented(detail, width, 2 + label + FIGURE, paint.strong(first));
  };
  return [
    ...row(words.speed, speed, speed === null ? words.noTasks : words.tasksDone(taskCounts(card))),
    ...row(words.coordination, coordination, coordination === null ? words.noFlows : flowCounts(card, words)),
    ...indented(words.neverAdded, width, 2).map(paint.quiet),
  ];
}

function countOf(card: Scorecard, measure: string): { count: number; of: number } | null {
  const found = card.measures.find(({ id }) => id === measure);
  return found === undefined || found.count === null ? null : { count: found.count, of: found.of };
}

function taskCounts(card: Scorecard): Parameters<ScorecardWords['tasksDone']>[0] {
  const byDeadline = countOf(card, 'within-deadline');
  return {
    called: byDeadline?.of ?? 0,
    byDeadline: byDeadline?.count ?? 0,
    byTarget: countOf(card, 'within-target')?.count ?? 0,
    neverDone: countOf(card, 'never-done')?.count ?? 0,
    open: card.tasks.filter(({ status }) => status === 'open').length,
  };
}

function flowCounts(card: Scorecard, words: ScorecardWords): string {
  return words.flowsInTime(
    countOf(card, 'timely-vertical-recall'),
    countOf(card, 'timely-horizontal-recall'),
  );
}

function lookFirst(sheet: Sheet): string[] {
  const { card, words, width, paint, taskOf } = sheet;
  if (card.headline.speed === null) return [];
  const head = paint.strong(words.lookFirst);
  if (card.losses.length === 0) return [head, ...indented(words.nothingLost, width, 2)];
  return [
    head,
    ...card.losses
      .slice(0, LOOK_AT)
      .flatMap(({ task, lost }, i) => dearTask(sheet, taskOf.get(task)!, lost, i + 1)),
  ];
}

function dearTask(sheet: Sheet, task: TaskScore, lost: number, rank: number): string[] {
  const { words, width, names, paint } = sheet;
  const result = `${words.status[task.status]}, ${words.cost(formatScore(lost))}`;
  const first = indented(
    `${names.task(task.id)} – ${names.role(task.owner)}: ${result}`,
    width,
    5,
    `  ${rank}. `,
  );
  const { targetAt, deadlineAt } = task.team;
  const lines = [
    ...(targetAt === null || deadlineAt === null
      ? []
      : [words.wanted(formatMoment(targetAt), formatMoment(deadlineAt))]),
    ...(task.metAt === null || targetAt === null
      ? []
      : [words.doneAt(formatMoment(task.metAt), hoursAndMinutes(task.metAt - targetAt))]),
    ...(task.leftOutAt === null ? [] : [words.leftOut(formatMoment(task.leftOutAt))]),
    ...darkness(sheet, task),
    ...(task.because === '' ? [] : [words.why + task.because]),
    ...(task.basis === '' ? [] : [words.basis + task.basis]),
  ];
  return [
    ...first.map((line) => paint.status(task.status, line)),
    ...lines.flatMap((line) => indented(line, width, 5)),
  ];
}

/** Why the owner is not to blame, if it is not. */
function darkness({ words, names, card }: Sheet, task: TaskScore): string[] {
  const lines = task.blockedBy.map(({ role, fact, task: other }) =>
    words.blockedBy(names.role(role), names.fact(fact), names.task(other)),
  );
  const isOver = card.state !== 'unfinished';
  const unseen = isOver && task.score === 0 && task.seat.score === null && task.cuedAt === null;
  return unseen ? [words.inTheDark(names.role(task.owner)), ...lines] : lines;
}

/** Tasks never done, each with what the plan wanted it for; those looked at above have said it already. */
function missed({ card, words, width, names, paint, taskOf }: Sheet): string[] {
  const seen = new Set(card.losses.slice(0, LOOK_AT).map(({ task }) => task));
  const rest = card.missed.filter((id) => !seen.has(id)).map((id) => taskOf.get(id)!);
  if (rest.length === 0) return [];
  return [
    paint.strong(words.missed),
    ...rest.flatMap((task) => {
      const reasons = [names.purpose(task), task.because].filter((text) => text !== '');
      const purpose = reasons.length === 0 ? words.noPurpose : words.list(reasons);
      return indented(words.missedWhatFor(names.task(task.id), purpose), width, 4, '  - ');
    }),
  ];
}

function outcomes({ card, words, width, paint }: Sheet): string[] {
  if (card.outcomes.length === 0) return [];
  return [
    paint.strong(words.outcomes),
    ...card.outcomes.flatMap(({ title, value, unit, better }) => {
      const figure = value === null ? words.notMeasured : `${formatFigure(value)} ${unit}`.trim();
      return indented(`${title}: ${figure} (${words.better[better]})`, width, 2);
    }),
  ];
}

function everyTask({ card, words, width, names, paint }: Sheet): string[] {
  if (card.tasks.length === 0) return [];
  const { columns } = words;
  const rows = card.tasks.map((task) => [
    names.task(task.id),
    names.role(task.owner),
    timeCell(task.team.deadlineAt),
    timeCell(task.metAt),
    task.score === null ? '-' : formatScore(task.score),
    words.status[task.status],
  ]);
  const lines = table(
    [
      { head: columns.task, align: 'left', gives: true },
      { head: columns.owner, align: 'left', gives: true },
      { head: columns.due, align: 'right' },
      { head: columns.done, align: 'right' },
      { head: columns.score, align: 'right' },
      { head: columns.result, align: 'left' },
    ],
    rows,
    width,
  );
  return [paint.strong(words.everyTask), paint.quiet(lines[0]!), ...lines.slice(1)];
}

const timeCell = (time: number | null): string => (time === null ? '-' : hoursAndMinutes(time));

/** Tasks whose two clocks differ: both scores, and when the owner could know. */
function ownClocks({ card, words, width, names, paint }: Sheet): string[] {
  const split = card.tasks.filter(
    ({ team, seat }) =>
      seat.startedAt !== null && seat.startedAt !== team.startedAt && seat.score !== team.score,
  );
  if (split.length === 0) return [];
  const scoreText = (score: number | null): string =>
    score === null ? words.status.open : formatScore(score);
  return [
    paint.strong(words.clocks),
    ...split.flatMap(({ id, owner, team, seat }) => {
      const time = formatMoment(seat.startedAt!);
      const own = scoreText(seat.score);
      return indented(
        words.ownClock(names.task(id), names.role(owner), time, own, scoreText(team.score)),
        width,
        2,
      );
    }),
  ];
}

function everyFlow({ card, words, width, names, paint }: Sheet): string[] {
  const due = card.flows.filter(({ status }) => status !== 'not-called-for');
  if (due.length === 0) return [];
  const { flowColumns } = words;
  const rows = due.map(({ from, to, fact, deadlineAt, receivedAt, status }) => [
    names.role(from),
    names.role(to),
    names.fact(fact),
    timeCell(deadlineAt),
    timeCell(receivedAt),
    words.flowStatus[status],
  ]);
  const lines = table(
    [
      { head: flowColumns.from, align: 'left', gives: true },
      { head: flowColumns.to, align: 'left', gives: true },
      { head: flowColumns.fact, align: 'left', gives: true },
      { head: flowColumns.due, align: 'right' },
      { head: flowColumns.came, align: 'right' },
      { head: flowColumns.result, align: 'left' },
    ],
    rows,
    width,
  );
  return [paint.strong(words.everyFlow), paint.quiet(lines[0]!), ...lines.slice(1)];
}
