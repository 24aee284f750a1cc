/**
 * A scorecard for the terminal: the two headline numbers first, then the tasks that cost most and why the plan wanted
 * them, then every task in a line and what was not told as the plan wants. It is short: the page of a task (`format-task.ts`) has the
 * rest. Lines are never wider than asked (60 columns at least), and hold nothing that could move a cursor.
 */
import { type Words, wordsOf } from '../../text/words.ts';
import type { FlowScore, Scorecard, TaskScore } from '../scoring/scorecard.ts';
import { formatFigure, formatMoment, formatScale, formatScore, hoursAndMinutes } from './figures.ts';
import { coordinationWords, speedWords } from './headline-words.ts';
import { columnsOf, firstLine, indented, padTo, tableRows, wrap } from './layout.ts';
import { type Paint, paintFor } from './paint.ts';
import { flowResult, type ScorecardNames, scorecardNames } from './scorecard-names.ts';

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
/** How far tasks stand in from the role that they belong to. */
const GROUP = 2;

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
    flowsAmiss(sheet),
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
    ...row(said.speed, speed, speedWords(card, words)),
    ...row(said.coordination, coordination, coordinationWords(card, words)),
    ...indented(said.neverAdded, width, 2).map(paint.quiet),
  ];
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

/** Tasks never done, each in a line with what it serves; those looked at above have said it already. */
function missed({ card, words, width, names, paint, taskOf }: Sheet): string[] {
  const seen = new Set(card.losses.slice(0, LOOK_AT).map(({ task }) => task));
  const rest = card.missed.filter((id) => !seen.has(id)).map((id) => taskOf.get(id)!);
  if (rest.length === 0) return [];
  return [
    paint.strong(words.scorecard.missed),
    ...rest.map((task) => {
      const objective = task.objective === null ? '' : card.names.objectives[task.objective];
      const purpose = objective || task.capability || task.because || words.scorecard.noPurpose;
      const text = words.scorecard.missedWhatFor({ task: names.task(task.id), purpose });
      return `  - ${firstLine(text, width - 4)}`;
    }),
  ];
}

function outcomes({ card, words, width, paint }: Sheet): string[] {
  if (card.outcomes.length === 0) return [];
  const said = words.scorecard;
  const isCompared = card.outcomes.some(({ against }) => against !== null);
  return [
    paint.strong(said.outcomes),
    ...card.outcomes.flatMap((outcome) => {
      const { title, value, unit, better } = outcome;
      const figure = value === null ? said.notMeasured : `${formatFigure(value)} ${unit}`.trim();
      const line = said.outcome({ title, figure, better: said.better[better] });
      return indented([line, ...againstWords(outcome, words)].join(said.between), width, 4, '  - ');
    }),
    ...(isCompared ? indented(said.scaleMeans, width, 2).map(paint.quiet) : []),
  ];
}

/** Where an outcome lies between doing nothing and following the plan. */
function againstWords({ against }: Scorecard['outcomes'][number], { scorecard }: Words): string[] {
  if (against === null) return [];
  const ends = { absent: formatFigure(against.absent), plan: formatFigure(against.plan) };
  if (against.scale === null) return [scorecard.luckDecided(ends)];
  return [scorecard.against({ ...ends, scale: formatScale(against.scale) })];
}

/** What was called for, by who had to do it; then in a sentence what was not. */
function everyTask({ card, words, width, names, paint }: Sheet): string[] {
  if (card.tasks.length === 0) return [];
  const said = words.scorecard;
  const called = card.tasks.filter(({ status }) => status !== 'not-called-for');
  const idle = card.tasks.filter(({ status }) => status === 'not-called-for');
  const groups = card.roles
    .map(({ id }) => called.filter(({ owner }) => owner === id))
    .filter((tasks) => tasks.length > 0);
  const hasOwn = called.some(hasOwnClock);
  const { columns } = said;
  const [head = [], ...rows] = tableRows(
    [
      { head: columns.task, align: 'left', gives: true },
      { head: columns.due, align: 'right' },
      { head: columns.done, align: 'right' },
      { head: columns.score, align: 'right' },
      ...(hasOwn ? [{ head: columns.own, align: 'right' } as const] : []),
      { head: columns.result, align: 'left' },
    ],
    groups
      .flat()
      .map((task) => [
        names.task(task.id),
        timeCell(task.team.deadlineAt),
        timeCell(task.metAt),
        scoreCell(task.score),
        ...(hasOwn ? [hasOwnClock(task) ? scoreCell(task.seat.score) : ''] : []),
        said.status[task.status],
      ]),
    width - GROUP,
  );
  const indent = (lines: readonly string[]): string[] => lines.map((line) => ' '.repeat(GROUP) + line);
  const list = groups.flatMap((tasks) => [
    ...wrap(names.role(tasks[0]!.owner), width),
    ...rows.splice(0, tasks.length).flatMap(indent),
  ]);
  const notCalledFor = said.notCalledFor({ tasks: words.row(idle.map(({ id }) => names.task(id))) });
  return [
    paint.strong(said.everyTask),
    ...(called.length === 0 ? [] : indent(head).map(paint.quiet)),
    ...list,
    ...(hasOwn ? wrap(said.ownClocks, width).map(paint.quiet) : []),
    ...(idle.length === 0 ? [] : wrap(notCalledFor, width)),
  ];
}

/** Whether its owner could know only later than the team’s clock began, and it makes a difference. */
function hasOwnClock({ team, seat }: TaskScore): boolean {
  return seat.startedAt !== null && seat.startedAt !== team.startedAt && seat.score !== team.score;
}

const scoreCell = (score: number | null): string => (score === null ? '-' : formatScore(score));

const timeCell = (time: number | null): string => (time === null ? '-' : hoursAndMinutes(time));

/** What was not told in time, or not as it was, with what to look into; the rest only as a number. */
function flowsAmiss({ card, words, width, names, paint }: Sheet): string[] {
  const due = card.flows.filter(({ status }) => status !== 'not-called-for');
  if (due.length === 0) return [];
  const amiss = due.filter(({ status, finding }) => status !== 'timely' || finding !== null);
  const said = words.scorecard;
  const inTime = said.toldInTime({ count: due.length - amiss.length, of: due.length });
  const lines = withOneFate(amiss).map((flows) => {
    const { from, fact, deadlineAt, receivedAt } = flows[0]!;
    const fate = {
      from: names.role(from),
      to: words.row(flows.map(({ to }) => names.role(to))),
      fact: names.fact(fact),
      result: flowResult(flows[0]!, words),
      due: deadlineAt === null ? said.nothing : formatMoment(deadlineAt),
    };
    return receivedAt === null ? said.flow(fate) : said.flowCame({ ...fate, came: formatMoment(receivedAt) });
  });
  return [
    paint.strong(said.everyFlow),
    ...indented(inTime, width, 2),
    ...lines.flatMap((line) => indented(line, width, 4, '  - ')),
  ];
}

/** Flows that differ in nothing but to whom, together, in their order. */
function withOneFate(flows: readonly FlowScore[]): FlowScore[][] {
  const groups = new Map<string, FlowScore[]>();
  for (const flow of flows) {
    const { task, fact, status, finding, receivedAt } = flow;
    const key = JSON.stringify([task, fact, status, finding, receivedAt]);
    groups.set(key, [...(groups.get(key) ?? []), flow]);
  }
  return [...groups.values()];
}
