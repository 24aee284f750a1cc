/** The scorecard in English. Times and numbers arrive already written; titles and reasons come from the scenario's author. */
import type { Cause } from '../../core/engine/log-codes.ts';
import type { FlowState, TaskState } from '../scorecard-states.ts';

export const scoring = {
  causes: {
    length: 'its time was up',
    endex: 'the facilitator called EndEx',
    'chart-final': 'the crisis had run its course',
    effect: 'the course of events ended it',
    'runaway-chart': 'the scenario’s chart went round without end',
    'runaway-instant': 'too much happened at one instant',
    'not-finite': 'a calculation of the scenario gave no number',
  } as const satisfies Readonly<Record<Cause, string>>,
  scorecard: {
    title: '{scenario}: scorecard',
    notStarted: 'The drill has not started: there is nothing to score yet.',
    unfinished: 'Unfinished: this counts what has happened up to {time}.',
    ended: 'Ended at {time}: {cause}.',
    failed: 'The drill broke off at {time}: {cause}. This counts what had happened by then.',
    ending: 'Ending: {title}',

    speed: 'Speed',
    coordination: 'Coordination',
    nothing: 'none',
    noTasks: 'No task has come due: there is nothing to measure.',
    noFlows: 'No information had to be passed on: there is nothing to measure.',
    tasksDone:
      '{byDeadline} of {called, plural, one {{called} task} other {{called} tasks}} done by the deadline, {byTarget} of them by the target; {neverDone, plural, =0 {none} other {{neverDone}}} never done{open, plural, =0 {} other {; {open} still open, not counted}}',
    vertical: 'told in time up and down {count} of {of}',
    horizontal: 'told in time across {count} of {of}',
    handedOver: 'orders and requests answered in time {count} of {of}',
    command: 'line of command {share} ({of, plural, one {{of} order} other {{of} orders}} due)',
    between: '; ',
    neverAdded: 'Each runs from 0 to 1. They measure different things and are never added together.',

    lookFirst: 'Look at these first',
    nothingLost: 'Everything that was called for was done by its target.',
    dear: '{task} – {role}: {status}, cost {points} of Speed',
    wanted: 'The plan wanted it by {target}, and by {deadline} at the latest.',
    doneAt: 'Done at {time}, {late} after the target.',
    why: 'Why: {reason}',
    basis: 'Basis: {basis}',
    leftOut: 'The stand-in left it out at {time}.',
    inTheDark: '{role} could not see that it was called for.',
    blockedBy: '{role} should have passed on: {fact} ({task}).',

    missed: 'Never done, and what it was for',
    missedWhatFor: '{task}: {purpose}',
    noPurpose: 'the plan gives no reason',

    /** One task on a page of its own. */
    task: {
      owner: 'Owner: {role}',
      expected: 'What the plan expected',
      window: 'Called for at {from}; by {target}, and by {deadline} at the latest.',
      notCalledFor: 'It was not called for in this drill, so nothing was expected.',
      happened: 'What happened',
      result: '{status}; score {score}',
      /** In a list of tasks. */
      brief: '{status} {score}',
      notScored: '{status}; not scored',
      cost: 'It cost {points} of Speed.',
      purpose: 'It serves: {purpose}.',
      clocks: '{role} could know from {time}; {own} by its own clock, {team} by the team’s.',
      toTell: 'Who had to be told',
      told: '{to}: {fact} – {result}',
      toldAt: '{to}: {fact} – {result}, {time}',
      inLog: 'In the log',
      entry: 'no. {number}',
      nothing: 'Nothing about it.',
    },

    everyTask: 'Every task',
    columns: {
      task: 'Task',
      due: 'Due',
      done: 'Done',
      score: 'Score',
      own: 'Own',
      result: 'Result',
    },
    ownClocks: 'Own: by the seat’s own clock, which starts when the seat could know.',
    notCalledFor: 'Not called for: {tasks}.',
    status: {
      'on-time': 'on time',
      late: 'late',
      overdue: 'overdue',
      missed: 'never done',
      open: 'open',
      'not-called-for': 'not called for',
      early: 'early',
      'set-aside': 'set aside',
    } as const satisfies Readonly<Record<TaskState, string>>,

    everyFlow: 'Who had to be told',
    toldInTime: '{count} of {of} told in time.',
    flow: '{from} to {to}: {fact} – {result}, due {due}',
    flowCame: '{from} to {to}: {fact} – {result}, {came}, due {due}',
    flowStatus: {
      timely: 'in time',
      late: 'late',
      missed: 'never',
      open: 'open',
      'not-called-for': 'not called for',
    } as const satisfies Readonly<Record<FlowState, string>>,
    /** What to look into where a report went wrong. */
    findings: {
      late: 'late',
      false: 'not as it was',
      omitted: 'told nobody',
      concealed: 'told others only',
      'not-known': 'did not know',
    },

    outcomes: 'What it came to',
    outcome: '{title}: {figure} ({better})',
    against: 'scale {scale} (doing nothing {absent}, following the plan {plan})',
    luckDecided: 'luck decided (doing nothing {absent}, following the plan {plan})',
    scaleMeans:
      'Scale: 0 is no better than doing nothing, 1 as good as stand-ins who follow the plan, under the same luck. Where following the plan makes no difference that matters, luck decided.',
    better: { lower: 'less is better', higher: 'more is better' },
    notMeasured: 'measured when the drill ends',

    expected: {
      inform: 'Tell {to}: {facts}',
      acknowledge: 'Acknowledge: {inject}',
      answer: 'Answer: {inject}',
      answerWith: 'Answer: {inject}: {answers}',
      check: 'Have it checked: {inject}',
      order: 'Order {to}: {action}',
      request: 'Ask {to} for leave: {action}',
    },
  },
} as const;
