/**
 * The words of a scorecard in the terminal. All of them are here, so that another language is another file of this shape;
 * the layout is the report's business, and the scenario's own titles and reasons come from its author. Times and numbers
 * arrive already written.
 */
import type { Cause } from '../core/engine/log-codes.ts';

/** Everything that a scorecard says in a language. */
export interface ScorecardWords {
  readonly title: (scenario: string) => string;
  readonly notStarted: string;
  readonly unfinished: (time: string) => string;
  readonly ended: (time: string, cause: string) => string;
  readonly failed: (time: string, cause: string) => string;
  readonly ending: (title: string) => string;
  readonly causes: Readonly<Record<Cause, string>>;

  readonly speed: string;
  readonly coordination: string;
  readonly nothing: string;
  readonly noTasks: string;
  readonly noFlows: string;
  readonly tasksDone: (counts: TaskCounts) => string;
  readonly flowsInTime: (vertical: Part | null, horizontal: Part | null) => string;
  readonly neverAdded: string;

  readonly lookFirst: string;
  readonly nothingLost: string;
  readonly cost: (points: string) => string;
  readonly wanted: (target: string, deadline: string) => string;
  readonly doneAt: (time: string, late: string) => string;
  readonly why: string;
  readonly basis: string;
  readonly leftOut: (time: string) => string;
  readonly inTheDark: (role: string) => string;
  readonly blockedBy: (role: string, fact: string, task: string) => string;

  readonly missed: string;
  readonly missedWhatFor: (what: string, purpose: string) => string;
  readonly noPurpose: string;

  readonly everyTask: string;
  readonly columns: Readonly<Record<'task' | 'owner' | 'due' | 'done' | 'score' | 'result', string>>;
  readonly status: Readonly<Record<TaskState, string>>;
  readonly clocks: string;
  readonly ownClock: (task: string, role: string, time: string, own: string, team: string) => string;

  readonly everyFlow: string;
  readonly flowColumns: Readonly<Record<'from' | 'to' | 'fact' | 'due' | 'came' | 'result', string>>;
  readonly flowStatus: Readonly<Record<FlowState, string>>;

  readonly outcomes: string;
  readonly better: Readonly<Record<'lower' | 'higher', string>>;
  readonly notMeasured: string;

  readonly expected: ExpectationWords;
  readonly list: (items: readonly string[]) => string;
}

/** A task in words, where its author gave it no title. */
export interface ExpectationWords {
  readonly inform: (to: string, facts: string) => string;
  readonly acknowledge: (inject: string) => string;
  readonly do: (action: string, choices: string) => string;
  readonly order: (to: string, action: string, choices: string) => string;
  readonly request: (to: string, action: string) => string;
}

export type TaskState = 'on-time' | 'late' | 'overdue' | 'missed' | 'open' | 'not-called-for' | 'early';
export type FlowState = 'timely' | 'late' | 'missed' | 'open' | 'not-called-for';

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

export interface TaskCounts {
  readonly called: number;
  readonly byDeadline: number;
  readonly byTarget: number;
  readonly neverDone: number;
  readonly open: number;
}

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** English. */
export const scorecardEnglish: ScorecardWords = {
  title: (scenario) => `${scenario}: scorecard`,
  notStarted: 'The drill has not started: there is nothing to score yet.',
  unfinished: (time) => `Unfinished: this counts what has happened up to ${time}.`,
  ended: (time, cause) => `Ended at ${time}: ${cause}.`,
  failed: (time, cause) => `The drill broke off at ${time}: ${cause}. This counts what had happened by then.`,
  ending: (title) => `Ending: ${title}`,
  causes: {
    length: 'its time was up',
    endex: 'the facilitator called EndEx',
    'chart-final': 'the crisis had run its course',
    effect: 'the course of events ended it',
    'runaway-chart': 'the scenario’s chart went round without end',
    'runaway-instant': 'too much happened at one instant',
    'not-finite': 'a calculation of the scenario gave no number',
  },

  speed: 'Speed',
  coordination: 'Coordination',
  nothing: 'none',
  noTasks: 'No task has come due: there is nothing to measure.',
  noFlows: 'No information had to be passed on: there is nothing to measure.',
  tasksDone: ({ called, byDeadline, byTarget, neverDone, open }) =>
    `${byDeadline} of ${some(called, 'task', 'tasks')} done by the deadline, ${byTarget} of them by the target; ${
      neverDone === 0 ? 'none' : neverDone
    } never done${open === 0 ? '' : `; ${open} still open, not counted`}`,
  flowsInTime: (vertical, horizontal) => {
    const parts = [
      ...(vertical === null ? [] : [`up and down ${vertical.count} of ${vertical.of}`]),
      ...(horizontal === null ? [] : [`across ${horizontal.count} of ${horizontal.of}`]),
    ];
    return `Told in time: ${parts.join(', ')}`;
  },
  neverAdded: 'Each runs from 0 to 1. They measure different things and are never added together.',

  lookFirst: 'Look at these first',
  nothingLost: 'Everything that was called for was done by its target.',
  cost: (points) => `cost ${points} of Speed`,
  wanted: (target, deadline) => `The plan wanted it by ${target}, and by ${deadline} at the latest.`,
  doneAt: (time, late) => `Done at ${time}, ${late} after the target.`,
  why: 'Why: ',
  basis: 'Basis: ',
  leftOut: (time) => `The stand-in left it out at ${time}.`,
  inTheDark: (role) => `${role} could not see that it was called for.`,
  blockedBy: (role, fact, task) => `${role} should have passed on: ${fact} (${task}).`,

  missed: 'Never done, and what it was for',
  missedWhatFor: (what, purpose) => `${what}: ${purpose}`,
  noPurpose: 'the plan gives no reason',

  everyTask: 'Every task',
  columns: { task: 'Task', owner: 'Owner', due: 'Due', done: 'Done', score: 'Score', result: 'Result' },
  status: {
    'on-time': 'on time',
    late: 'late',
    overdue: 'overdue',
    missed: 'never done',
    open: 'open',
    'not-called-for': 'not called for',
    early: 'early',
  },
  clocks: 'Where a seat could not know at once',
  ownClock: (task, role, time, own, team) =>
    `${task}: ${role} could know from ${time}; ${own} by its own clock, ${team} by the team’s.`,

  everyFlow: 'Who had to be told',
  flowColumns: { from: 'From', to: 'To', fact: 'What', due: 'Due', came: 'Came', result: 'Result' },
  flowStatus: {
    timely: 'in time',
    late: 'late',
    missed: 'never',
    open: 'open',
    'not-called-for': 'not called for',
  },

  outcomes: 'What it came to',
  better: { lower: 'less is better', higher: 'more is better' },
  notMeasured: 'measured when the drill ends',

  expected: {
    inform: (to, facts) => `Tell ${to}: ${facts}`,
    acknowledge: (inject) => `Acknowledge: ${inject}`,
    do: (action, choices) => (choices === '' ? action : `${action} (${choices})`),
    order: (to, action, choices) => `Order ${to}: ${choices === '' ? action : `${action} (${choices})`}`,
    request: (to, action) => `Ask ${to} for leave: ${action}`,
  },
  list: (items) => items.join(', '),
};
