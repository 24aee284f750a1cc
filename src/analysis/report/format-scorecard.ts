/**
 * A scorecard for the terminal: the two headline numbers first, then the tasks that cost most and why the plan wanted
 * them, then everything. Lines are never wider than asked (60 columns at least), and hold nothing that could move a cursor.
 */
import { type Words, wordsOf } from '../../text/words.ts';
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
  /** English if not given. */
  readonly words?: Words;
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
  readonly words: Words;
  readonly names: ScorecardNames;
  readonly width: number;
  readonly paint: Paint;
  readonly taskOf: ReadonlyMap<string, TaskScore>;
}

/** The whole scorecard as lines, each ended by a line feed. */
export function formatScorecard(card: Scorecard, format: ScorecardFormat = {}): string {
  const { width = 80, colour = false, words = wordsOf('en') } = format;
  const sheet: Sheet = {
    card,
    words,
    names: scorecardNames(card, words),
    width: Math.max(NARROWEST, width),
    paint: paintFor(colour),
    taskOf: new Map(card.tasks.map((task) => [task.id, task])),
  };
  const title = wrap(words.scorecard.title({ scenario: card.scenario.title }), sheet.width).map(
    sheet.paint.strong,
  );
  if (card.state === 'not-started') return joinLines([title, wrap(words.scorecard.notStarted, sheet.width)]);
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
  const { unfinished, failed, ended, ending: endedIn } = words.scorecard;
  const state =
    card.state === 'unfinished'
      ? unfinished({ time })
      : card.state === 'failed'
        ? failed({ time, cause })
        : ended({ time, cause });
  const ending = card.ending === null ? [] : wrap(endedIn({ title: card.ending.title }), width);
  return [...wrap(state, width), ...ending];
}

function headline({ card, words, width, paint }: Sheet): string[] {
  const { speed, coordination } = card.headline;
  const said = words.scorecard;
  const label = Math.max(columnsOf(said.speed), columnsOf(said.coordination)) + GAP;
  const row = (name: string, value: number | null, detail: string): string[] => {
    const figure = value === null ? said.nothing : formatScore(value);
    const first = `  ${padTo(name, label)}${padTo(figure, FIGURE)}`;
    return indented(detail, width, 2 + label + FIGURE, paint.strong(first));
  };
  return [
    ...row(said.speed, speed, speed === null ? said.noTasks : said.tasksDone(taskCounts(card))),
    ...row(said.coordination, coordination, coordination === null ? said.noFlows : flowCounts(card, words)),
    ...indented(said.neverAdded, width, 2).map(paint.quiet),
  ];
}

function countOf(card: Scorecard, measure: string): { count: number; of: number } | null {
  const found = card.measures.find(({ id }) => id === measure);
  return found === undefined || found.count === null ? null : { count: found.count, of: found.of };
}

function taskCounts(card: Scorecard): Parameters<Words['scorecard']['tasksDone']>[0] {
  const byDeadline = countOf(card, 'within-deadline');
  return {
    called: byDeadline?.of ?? 0,
    byDeadline: byDeadline?.count ?? 0,
    byTarget: countOf(card, 'within-target')?.count ?? 0,
    neverDone: countOf(card, 'never-done')?.count ?? 0,
    open: card.tasks.filter(({ status }) => status === 'open').length,
  };
}

function flowCounts(card: Scorecard, { scorecard, phrases }: Words): string {
  const vertical = countOf(card, 'timely-vertical-recall');
  const horizontal = countOf(card, 'timely-horizontal-recall');
  const parts = [
    ...(vertical === null ? [] : [scorecard.vertical(vertical)]),
    ...(horizontal === null ? [] : [scorecard.horizontal(horizontal)]),
  ];
  return scorecard.toldInTime({ parts: parts.join(phrases.clause) });
}

function lookFirst(sheet: Sheet): string[] {
  const { card, words, width, paint, taskOf } = sheet;
  if (card.headline.speed === null) return [];
  const head = paint.strong(words.scorecard.lookFirst);
  if (card.losses.length === 0) return [head, ...indented(words.scorecard.nothingLost, width, 2)];
  return [
    head,
    ...card.losses
      .slice(0, LOOK_AT)
      .flatMap(({ task, lost }, i) => dearTask(sheet, taskOf.get(task)!, lost, i + 1)),
  ];
}

function dearTask(sheet: Sheet, task: TaskScore, lost: number, rank: number): string[] {
  const { width, names, paint } = sheet;
  const said = sheet.words.scorecard;
  const title = said.dear({
    task: names.task(task.id),
    role: names.role(task.owner),
    status: said.status[task.status],
    points: formatScore(lost),
  });
  const first = indented(title, width, 5, `  ${rank}. `);
  const { targetAt, deadlineAt } = task.team;
  const lines = [
    ...(targetAt === null || deadlineAt === null
      ? []
      : [said.wanted({ target: formatMoment(targetAt), deadline: formatMoment(deadlineAt) })]),
    ...(task.metAt === null || targetAt === null
      ? []
      : [said.doneAt({ time: formatMoment(task.metAt), late: hoursAndMinutes(task.metAt - targetAt) })]),
    ...(task.leftOutAt === null ? [] : [said.leftOut({ time: formatMoment(task.leftOutAt) })]),
    ...darkness(sheet, task),
    ...(task.because === '' ? [] : [said.why({ reason: task.because })]),
    ...(task.basis === '' ? [] : [said.basis({ basis: task.basis })]),
  ];
  return [
    ...first.map((line) => paint.status(task.status, line)),
    ...lines.flatMap((line) => indented(line, width, 5)),
  ];
}

/** Why the owner is not to blame, if it is not. */
function darkness({ words, names, card }: Sheet, task: TaskScore): string[] {
  const lines = task.blockedBy.map(({ role, fact, task: other }) =>
    words.scorecard.blockedBy({ role: names.role(role), fact: names.fact(fact), task: names.task(other) }),
  );
  const isOver = card.state !== 'unfinished';
  const unseen = isOver && task.score === 0 && task.seat.score === null && task.cuedAt === null;
  return unseen ? [words.scorecard.inTheDark({ role: names.role(task.owner) }), ...lines] : lines;
}

/** Tasks never done, each with what the plan wanted it for; those looked at above have said it already. */
function missed({ card, words, width, names, paint, taskOf }: Sheet): string[] {
  const seen = new Set(card.losses.slice(0, LOOK_AT).map(({ task }) => task));
  const rest = card.missed.filter((id) => !seen.has(id)).map((id) => taskOf.get(id)!);
  if (rest.length === 0) return [];
  return [
    paint.strong(words.scorecard.missed),
    ...rest.flatMap((task) => {
      const reasons = [names.purpose(task), task.because].filter((text) => text !== '');
      const purpose = reasons.length === 0 ? words.scorecard.noPurpose : words.row(reasons);
      return indented(
        words.scorecard.missedWhatFor({ task: names.task(task.id), purpose }),
        width,
        4,
        '  - ',
      );
    }),
  ];
}

function outcomes({ card, words, width, paint }: Sheet): string[] {
  if (card.outcomes.length === 0) return [];
  return [
    paint.strong(words.scorecard.outcomes),
    ...card.outcomes.flatMap(({ title, value, unit, better }) => {
      const figure = value === null ? words.scorecard.notMeasured : `${formatFigure(value)} ${unit}`.trim();
      return indented(
        words.scorecard.outcome({ title, figure, better: words.scorecard.better[better] }),
        width,
        2,
      );
    }),
  ];
}

function everyTask({ card, words, width, names, paint }: Sheet): string[] {
  if (card.tasks.length === 0) return [];
  const { columns } = words.scorecard;
  const rows = card.tasks.map((task) => [
    names.task(task.id),
    names.role(task.owner),
    timeCell(task.team.deadlineAt),
    timeCell(task.metAt),
    task.score === null ? '-' : formatScore(task.score),
    words.scorecard.status[task.status],
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
  return [paint.strong(words.scorecard.everyTask), paint.quiet(lines[0]!), ...lines.slice(1)];
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
    score === null ? words.scorecard.status.open : formatScore(score);
  return [
    paint.strong(words.scorecard.clocks),
    ...split.flatMap(({ id, owner, team, seat }) => {
      const text = words.scorecard.ownClock({
        task: names.task(id),
        role: names.role(owner),
        time: formatMoment(seat.startedAt!),
        own: scoreText(seat.score),
        team: scoreText(team.score),
      });
      return indented(text, width, 2);
    }),
  ];
}

function everyFlow({ card, words, width, names, paint }: Sheet): string[] {
  const due = card.flows.filter(({ status }) => status !== 'not-called-for');
  if (due.length === 0) return [];
  const { flowColumns } = words.scorecard;
  const rows = due.map(({ from, to, fact, deadlineAt, receivedAt, status }) => [
    names.role(from),
    names.role(to),
    names.fact(fact),
    timeCell(deadlineAt),
    timeCell(receivedAt),
    words.scorecard.flowStatus[status],
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
  return [paint.strong(words.scorecard.everyFlow), paint.quiet(lines[0]!), ...lines.slice(1)];
}
