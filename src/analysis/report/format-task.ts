/**
 * One task of a scorecard on a page of its own: what the plan expected, when and why; what happened; and the entries of the log
 * behind its score, told as everywhere else. Lines are never wider than asked, and hold nothing that could move a cursor.
 */
import type { Log } from '../../core/engine/log.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { Words } from '../../text/words.ts';
import type { Scorecard, TaskScore } from '../scoring/scorecard.ts';
import { formatMoment, formatScore } from './figures.ts';
import { columnsOf, indented, padTo, wrap } from './layout.ts';
import { flowResult, type ScorecardNames, scorecardNames } from './scorecard-names.ts';
import { taskEntries } from './task-entries.ts';

/** What stands in a list of tasks. */
export interface TaskLine {
  readonly title: string;
  /** How it went, in a few words. */
  readonly note: string;
}

/** What a page is made from and how it is set. */
export interface TaskPage {
  readonly blueprint: Blueprint;
  readonly log: Log;
  /** Tells an entry of the log by its index: see `logTeller`. */
  readonly tell: (entry: number) => string;
  readonly words: Words;
  /** Columns. */
  readonly width: number;
}

interface Sheet {
  readonly card: Scorecard;
  readonly task: TaskScore;
  readonly names: ScorecardNames;
  readonly words: Words['scorecard'];
  readonly width: number;
}

const INDENT = 2;
const GAP = 2;

/** The tasks of a scorecard, in the plan's order, as a list to choose from. */
export function listTasks(card: Scorecard, words: Words): TaskLine[] {
  const names = scorecardNames(card, words);
  return card.tasks.map(({ id, owner, status, score }) => {
    const { task } = words.scorecard;
    const said = words.scorecard.status[status];
    return {
      title: `${names.task(id)} – ${names.role(owner)}`,
      note: score === null ? said : task.brief({ status: said, score: formatScore(score) }),
    };
  });
}

/** The page of the task at a place in the scorecard, as lines. */
export function formatTask(card: Scorecard, index: number, page: TaskPage): string[] {
  const { words, width } = page;
  const task = card.tasks[index]!;
  const names = scorecardNames(card, words);
  const sheet: Sheet = { card, task, names, words: words.scorecard, width };
  const said = words.scorecard.task;
  return [
    ...wrap(names.task(task.id), width),
    ...wrap(said.owner({ role: names.role(task.owner) }), width),
    '',
    said.expected,
    ...expectedLines(sheet).flatMap((line) => indented(line, width, INDENT)),
    '',
    said.happened,
    ...happenedLines(sheet).flatMap((line) => indented(line, width, INDENT)),
    ...toldLines(sheet, words),
    '',
    said.inLog,
    ...entryLines(sheet, page),
  ];
}

function expectedLines({ task, names, words }: Sheet): string[] {
  const { startedAt, targetAt, deadlineAt } = task.team;
  const purpose = names.purpose(task);
  const isCalled = startedAt !== null && targetAt !== null && deadlineAt !== null;
  return [
    isCalled
      ? words.task.window({
          from: formatMoment(startedAt),
          target: formatMoment(targetAt),
          deadline: formatMoment(deadlineAt),
        })
      : words.task.notCalledFor,
    ...(task.because === '' ? [] : [words.why({ reason: task.because })]),
    ...(task.basis === '' ? [] : [words.basis({ basis: task.basis })]),
    ...(purpose === '' ? [] : [words.task.purpose({ purpose })]),
  ];
}

function happenedLines(sheet: Sheet): string[] {
  const { task, names, words } = sheet;
  const status = words.status[task.status];
  const result =
    task.score === null
      ? words.task.notScored({ status })
      : words.task.result({ status, score: formatScore(task.score) });
  return [
    result,
    ...(task.lost > 0 ? [words.task.cost({ points: formatScore(task.lost) })] : []),
    ...clockLines(sheet),
    ...(task.leftOutAt === null ? [] : [words.leftOut({ time: formatMoment(task.leftOutAt) })]),
    ...task.blockedBy.map(({ role, fact, task: other }) =>
      words.blockedBy({ role: names.role(role), fact: names.fact(fact), task: names.task(other) }),
    ),
  ];
}

/** Both clocks, where the owner could know only later than the team’s clock began. */
function clockLines({ task: { owner, team, seat }, names, words }: Sheet): string[] {
  if (seat.startedAt === null || seat.startedAt === team.startedAt || seat.score === team.score) return [];
  const scoreText = (score: number | null): string =>
    score === null ? words.status.open : formatScore(score);
  const time = formatMoment(seat.startedAt);
  const [own, all] = [scoreText(seat.score), scoreText(team.score)];
  return [words.task.clocks({ role: names.role(owner), time, own, team: all })];
}

/** Each fact that the task is to pass on: to whom, and what became of it. */
function toldLines({ card, task, names, width }: Sheet, words: Words): string[] {
  const flows = card.flows.filter(({ task: id, status }) => id === task.id && status !== 'not-called-for');
  if (flows.length === 0) return [];
  const said = words.scorecard.task;
  const lines = flows.map((flow) => {
    const told = { to: names.role(flow.to), fact: names.fact(flow.fact), result: flowResult(flow, words) };
    return flow.receivedAt === null
      ? said.told(told)
      : said.toldAt({ ...told, time: formatMoment(flow.receivedAt) });
  });
  return ['', said.toTell, ...lines.flatMap((line) => indented(line, width, INDENT))];
}

/** What the log says of the task, in its order: drill time, the entry's number, what it was. */
function entryLines({ card, task, words, width }: Sheet, { blueprint, log, tell }: TaskPage): string[] {
  const said = words.task;
  const entries = taskEntries({ blueprint, log }, card, task);
  if (entries.length === 0) return indented(said.nothing, width, INDENT);
  const times = entries.map((entry) => formatMoment(log.times[entry]!));
  const numbers = entries.map((entry) => said.entry({ number: entry }));
  const [timeWidth, numberWidth] = [times, numbers].map((cells) => Math.max(...cells.map(columnsOf)) + GAP);
  return entries.flatMap((entry, i) => {
    const first = `  ${padTo(times[i]!, timeWidth!)}${padTo(numbers[i]!, numberWidth!)}`;
    return indented(tell(entry), width, columnsOf(first), first);
  });
}
