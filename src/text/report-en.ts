/**
 * Every word of an after-action report in English. This file sets the shape: another language has the same keys with the same
 * arguments, or it does not compile. Titles and reasons come from the scenario's author; definitions of measures, from
 * the measures; states of tasks and causes of ends, from the words of the scorecard. Times and figures arrive already written.
 */
import type { LogCodeName } from '../core/engine/log-codes.ts';

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What a log entry is about, already in words; empty where an entry has nothing of the kind. */
export interface Told {
  readonly role: string;
  readonly to: string;
  readonly sender: string;
  readonly channel: string;
  /** An act or an action, with its choices. */
  readonly act: string;
  readonly text: string;
  /** The thing that the entry names: a fact, an inject, a task, a gauge, a state, a team and so on. */
  readonly thing: string;
  readonly value: string;
  readonly reason: string;
}

const inQuotes = (text: string): string => (text === '' ? '' : ` “${text}”`);
const colon = (text: string): string => (text === '' ? '' : `: ${text}`);

/** What stands between an act and whom it is addressed to, where it is not ‘to’. */
const addressing: Readonly<Record<string, string>> = {
  tells: ' ',
  orders: ' ',
  answers: ' ',
  'accepts the order': ' of ',
  'declines the order': ' of ',
};

/** How each kind of entry is told. A kind without words does not compile. */
const tell: Readonly<Record<LogCodeName, (told: Told) => string>> = {
  'drill.started': () => 'StartEx',
  'drill.ended': ({ thing, reason }) => `EndEx: ${reason}.${thing === '' ? '' : ` Ending: ${thing}.`}`,
  'drill.failed': ({ reason }) => `The drill broke off: ${reason}.`,
  'role.cast': ({ role, thing }) => `${role} is held by: ${thing}`,
  'world.ticked': ({ value }) => `Step ${value} of the world`,
  'world.frozen': () => 'The facilitator stops the world',
  'world.thawed': () => 'The world goes on',
  'chance.reseeded': () => 'Chance starts anew from another seed',
  'gauge.published': ({ thing, value }) => `${thing}: ${value}`,
  'gauge.reached': ({ thing, value }) => `${thing} has reached ${value}`,
  'gauge.cleared': ({ thing, value }) => `${thing} is back past ${value}`,
  'state.entered': ({ thing }) => `Now: ${thing}`,
  'state.left': ({ thing }) => `No longer: ${thing}`,
  'inject.fired': ({ thing, sender, to, channel, text }) => {
    const way = [sender, to === '' ? '' : `to ${to}`].filter((part) => part !== '').join(' ');
    const by = [way, channel === '' ? '' : `by ${channel}`].filter((part) => part !== '').join(', ');
    return `${thing}${by === '' ? '' : ` ${by}`}${colon(text)}`;
  },
  'inject.not-drawn': ({ thing }) => `Inject ${thing} does not come: chance decided so`,
  'inject.not-needed': ({ thing }) => `Inject ${thing} is not needed`,
  'inject.held': ({ thing }) => `The facilitator holds inject ${thing}`,
  'inject.released': ({ thing }) => `The facilitator releases inject ${thing}`,
  'inject.skipped': ({ thing }) => `The facilitator skips inject ${thing}`,
  'inject.moved': ({ thing, value }) => `The facilitator moves inject ${thing} to ${value}`,
  'inject.edited': ({ thing }) => `The facilitator rewrites inject ${thing}`,
  'message.sent': ({ sender, to, thing, text }) => `${sender} to ${to}: ${thing}${inQuotes(text)}`,
  'message.delivered': ({ thing, to }) => `${thing} reaches ${to}`,
  'message.opened': ({ thing, role }) => `${role} opens ${thing}`,
  'message.acknowledged': ({ thing, role }) => `${role} acknowledges ${thing}`,
  'fact.learnt': ({ role, thing }) => `${role} now knows: ${thing}`,
  'fact.repeated': ({ role, thing }) => `${role} is told again: ${thing}`,
  'fact.disputed': ({ role, thing }) => `${role}: sources differ on: ${thing}`,
  'fact.confirmed': ({ role, thing }) => `${role} has checked that it is so: ${thing}`,
  'fact.refuted': ({ role, thing }) => `${role} has checked that it is not so: ${thing}`,
  'fact.misreported': ({ role, thing }) => `${role} passes on what is not so: ${thing}`,
  'decision.accepted': ({ role, act, text }) => `${role}: ${act}${inQuotes(text)}`,
  'decision.refused': ({ role, act, reason }) => `${role}: ${act}, refused: ${reason}`,
  'activity.done': ({ role, act }) => `${role}: ${act}, done`,
  'reserve.changed': ({ thing, value }) => `${thing}: ${value} left`,
  'team.left': ({ thing }) => `${thing} goes to work`,
  'team.returned': ({ thing }) => `${thing} is free again`,
  'power.granted': ({ role, thing }) => `${role} may now, once: ${thing}`,
  'task.triggered': ({ thing }) => `The plan calls for: ${thing}`,
  'task.cued': ({ thing }) => `Can be seen to be called for: ${thing}`,
  'task.opened': ({ thing }) => `The clock starts for: ${thing}`,
  'task.met': ({ thing }) => `Task met: ${thing}`,
  'task.overdue': ({ thing }) => `Deadline passed: ${thing}`,
  'task.omitted': ({ thing, role }) => `The stand-in of ${role} leaves out: ${thing}`,
  'warning.changed': ({ value }) => `Public warning: ${value}`,
  'public.warned': ({ value }) => `${value} % of the public heed the warning`,
  'response.changed': ({ value }) => `Response level ${value}`,
  'outcome.measured': ({ thing, value }) => `${thing}: ${value}`,
  'input.refused': ({ reason }) => `An input was refused: ${reason}`,
  'question.answered': ({ role, thing, value }) => `${role} answers ${thing}${colon(value)}`,
  'question.lapsed': ({ role, thing, value }) => `${role} has not answered ${thing} in time${colon(value)}`,
  'point.said': ({ role, value }) => `${role} says: ${value}`,
  'point.covered': ({ role, value }) => `${role} says, as it must: ${value}`,
  'point.missed': ({ role, value }) => `${role} leaves unsaid what it must say: ${value}`,
  'point.breached': ({ role, value }) => `${role} says what it must not: ${value}`,
  'move.began': ({ value, thing }) => `Move ${value} begins: ${thing}`,
  'discussion.opened': ({ value, thing }) => `Move ${value} is over and talked about: ${thing}`,
  'discussion.closed': ({ value }) => `The discussion of move ${value} is over`,
  'request.made': ({ role, thing }) => `${role} asks for: ${thing}`,
  'request.passed-on': ({ role, act }) => `${role} passes on: ${act}`,
  'request.approved': ({ role, thing }) => `${role} grants: ${thing}`,
  'request.refused': ({ role, thing }) => `${role} refuses: ${thing}`,
  'help.arrived': ({ role, thing }) => `It reaches ${role}: ${thing}`,
  'help.returned': ({ role, thing }) => `${role} gives back: ${thing}`,
  'team.arrived': ({ thing }) => `${thing} is there`,
  'team.departed': ({ thing }) => `${thing} goes away`,
  'power.entrusted': ({ role, thing }) => `${role} may now: ${thing}`,
  'power.withdrawn': ({ role, thing }) => `${role} may no longer: ${thing}`,
  'role.left': ({ role, to, value }) =>
    `${role} is away until ${value}${to === '' ? '' : `; ${to} acts for it`}`,
  'shift.began': ({ role, value }) => `The relief of ${role} is there and has the post at ${value}`,
  'shift.relieved': ({ role, value }) => `${role} is relieved; facts that the relief knows: ${value}`,
  'fact.lost': ({ role, thing }) => `${role} knows no longer: ${thing}`,
  'task.lost': ({ role, thing }) => `The relief of ${role} does not know of: ${thing}`,
  'line.cut': ({ thing, value }) => `A line is cut until ${value}: ${thing}`,
  'line.restored': ({ thing }) => `The line is there again: ${thing}`,
  'message.lost': ({ to, thing }) => `${thing} does not reach ${to}`,
  'message.unanswered': ({ sender, to, thing }) => `${sender} gets no answer from ${to}: ${thing}`,
  'role.returned': ({ role }) => `${role} is back`,
  'task.voided': ({ thing }) => `An evaluator sets aside: ${thing}`,
  'clock.jumped': ({ value }) => `The facilitator lets the clock go on to ${value} at once`,
  'ask.made': ({ role, thing }) => `${role} now waits for an answer: ${thing}`,
  'consent.given': ({ role, act, thing }) => `${role} may act at ${thing}: ${act}`,
  'consent.refused': ({ role, act, thing }) => `${role} may not act at ${thing}: ${act}`,
  'consent.used': ({ role, act }) => `${role} acts outside its jurisdiction, with leave: ${act}`,
  'ask.answered': ({ role, act }) => `${role} has answered what was asked: ${act}`,
  'task.offered': ({ to, thing }) => `${to} is offered: ${thing}`,
  'task.handed-off': ({ role, thing }) => `${role} takes on: ${thing}`,
  'task.declined': ({ role, thing }) => `${role} does not take on: ${thing}`,
  'command.passed': ({ to }) => `Command is passing to ${to}`,
  'command.taken': ({ role }) => `${role} is in command`,
  'command.bypassed': ({ role, to, act }) => `${role} gives an order past ${to}, who is in command: ${act}`,
  'orders.conflicted': ({ role, act }) => `${role} has orders that cannot both be obeyed: ${act}`,
  'team.moved': ({ thing, to }) => `${thing} is on its way to ${to}`,
  'team.tired': ({ thing }) => `${thing} has to rest`,
  'team.rested': ({ thing }) => `${thing} has rested`,
  'reserve.supplied': ({ thing, value }) => `${thing}: a delivery of ${value}`,
  'reserve.ran-low': ({ thing, value }) => `${thing} is running low: ${value} left`,
  'reserve.ran-out': ({ thing }) => `${thing} has run out`,
  'probe.asked': ({ role, thing, value }) =>
    `${role} is asked “${thing}”; ${value === '' ? 'nothing is right' : `right is ${value}`}`,
  'probe.answered': ({ role, thing, value }) => `${role} answers “${thing}”: ${value}`,
  'probe.passed': ({ role, thing }) => `${role} does not know: “${thing}”`,
  'annotation.added': ({ sender, thing, text }) => `${sender}${thing === '' ? '' : `, on ${thing}`}: ${text}`,
};

export const reportEnglish = {
  language: 'en' as string,
  exercise: 'EXERCISE',
  tell,
  title: (scenario: string) => `After-action report: ${scenario}`,
  labels: { contents: 'Contents', entries: 'log', asTable: 'The same as a table' },
  evaluator: (number: number) => `Evaluator ${number}`,
  fillIn: '(to be filled in)',
  none: '–',
  list: (items: readonly string[]) => items.join(', '),
  /** Sentences one after another. */
  run: (sentences: readonly string[]) => sentences.join(' '),
  sentence: (text: string) => (/[.?!。？！]$/.test(text) ? text : `${text}.`),
  levels: ['village', 'township', 'county', 'city', 'province', 'nation'] as readonly string[],
  categories: {
    'natural-disaster': 'Natural disaster',
    accident: 'Accident',
    'public-health': 'Public health',
    'social-security': 'Social security',
  } as Readonly<Record<string, string>>,
  colours: { none: 'none', blue: 'blue', yellow: 'yellow', orange: 'orange', red: 'red' } as Readonly<
    Record<string, string>
  >,
  /** What a role did, by the act's name; what is not here is an action of the scenario, which has a title. */
  acts: {
    report: 'reports',
    order: 'orders',
    notify: 'tells',
    request: 'makes a request',
    approve: 'gives its approval',
    refuse: 'sends a refusal',
    accept: 'accepts the order',
    decline: 'declines the order',
    answer: 'answers',
    log: 'notes',
    check: 'has it checked',
    'hand-off': 'offers a task',
    'take-command': 'takes command',
    'hand-command': 'hands over command',
    'hand-over': 'hands over',
  } as Readonly<Record<string, string>>,
  /** An act with its choices, whom it was addressed to, and what it is about: facts passed on, an action ordered or asked for. */
  act: (name: string, choices: string, to: string, about: string) =>
    `${name}${choices === '' ? '' : ` (${choices})`}${to === '' ? '' : `${addressing[name] ?? ' to '}${to}`}${colon(about)}`,
  players: {
    person: 'a person',
    agent: 'a program',
    nobody: 'nobody',
    'plan-follower': 'a stand-in that follows the plan',
    absent: 'a stand-in that does nothing',
    random: 'a stand-in that acts at random',
  } as Readonly<Record<string, string>>,
  standIn: (id: string) => `stand-in “${id}”`,
  noticed: (point: string) => `noticed: ${point}`,
  unnoticed: (point: string) => `not noticed: ${point}`,
  /** A letter by whoever sent it and what it did. */
  letter: (sender: string, act: string) => `“${sender}: ${act}”`,
  /** What something is in, and which state of it. */
  state: (whole: string, now: string) => `${whole}: ${now}`,

  overview: {
    title: 'Exercise overview',
    name: 'Exercise name',
    drill: 'Drill',
    dates: 'Exercise dates',
    played: (date: string) => `Played on ${date}.`,
    notKept: 'Run without being kept.',
    storyTime: (from: string, to: string, span: string) => `In the story: ${from} to ${to} (${span}).`,
    scope: 'Scope',
    scopeText: (roles: string, people: string) => `${roles}, of whom ${people}.`,
    roles: (count: number) => some(count, 'role', 'roles'),
    heldByPeople: (count: number) =>
      count === 0 ? 'none was held by a person' : `${some(count, 'was', 'were')} held by people or programs`,
    mission: 'Mission area',
    missionText: 'Response',
    capabilities: 'Core capabilities',
    objectives: 'Objectives',
    hazard: 'Threat or hazard',
    scenario: 'Scenario',
    sponsor: 'Sponsor',
    organisations: 'Participating organisations',
    contact: 'Point of contact',
    state: 'How it ended',
    conduct: 'How it was conducted',
    conductText: (sittings: number, pauses: number, jumps: number, withdrawals: number) =>
      `${some(sittings, 'sitting', 'sittings')}, ${some(pauses, 'pause', 'pauses')}, ${some(jumps, 'jump ahead', 'jumps ahead')}, ${some(withdrawals, 'act taken back', 'acts taken back')}.`,
    headless: 'Without waiting, by stand-ins.',
  },

  summary: {
    title: 'Executive summary',
    unfinished: 'This drill has not ended. The report counts what has happened so far.',
    notStarted: 'This drill has not started: there is nothing to report yet.',
    speed: (figure: string) => `Speed ${figure}`,
    coordination: (figure: string) => `Coordination ${figure}`,
    headline: 'Speed and Coordination are two numbers, from 0 to 1, that are never added together.',
    decisions: (count: number, credit: string, harmful: number) =>
      `${some(count, 'question was', 'questions were')} to be decided among options: the answers are worth ${credit} on average (1 is best, no answer is 0), and ${harmful === 0 ? 'none' : harmful} of them harmful.`,
    awareness: (right: number, asked: number) =>
      `Asked in play how things stood, ${right} of ${some(asked, 'answer was', 'answers were')} right.`,
    capabilities: (list: string) => `Core capabilities, as a rule proposes to rate them: ${list}.`,
    capability: (capability: string, rating: string) => `${capability} ${rating}`,
    nothingDue: 'No task has come due: there is nothing to judge.',
    strengths: 'What went well',
    noStrengths: 'No task was done by its target.',
    improvements: 'What to improve first',
    noImprovements: 'Everything that was called for was done by its target.',
    more: (count: number) => `${count} more under “Analysis of core capabilities”.`,
    strength: (task: string, role: string, time: string, deadline: string) =>
      `${task} – ${role}: done at ${time}, due by ${deadline}.`,
    early: (task: string, role: string, time: string) =>
      `${task} – ${role}: done at ${time}, before it was called for.`,
    improvement: (task: string, role: string, status: string, cost: string) =>
      `${task} – ${role}: ${status}; cost ${cost} of Speed.`,
    refused: (role: string, count: number, reason: string) =>
      `${role}: ${some(count, 'act was', 'acts were')} refused, because ${reason}.`,
    outcomes: 'What it came to',
    outcomeTable: 'Outcomes that the scenario measures',
    outcomeColumns: {
      outcome: 'Outcome',
      value: 'Value',
      better: 'Better is',
      absent: 'Doing nothing',
      plan: 'Following the plan',
      scale: 'Scale',
    },
    luckDecided: 'luck decided',
    better: { lower: 'less', higher: 'more' },
  },

  pictures: {
    title: 'The drill at a glance',
    time: 'Time since StartEx',
    gantt: 'Tasks by role: expected windows and what was done, with injects and decisions',
    ganttText: (tasks: number, done: number, missed: number) =>
      `For each role a line of injects that reached it and decisions it took; below it, for each of its tasks that was called for, a bar from when its clock started to its deadline with a tick at the target, and a mark where it was done. ${some(tasks, 'task was', 'tasks were')} called for, ${done} done, ${missed} never done.`,
    legend: {
      window: 'window to deadline',
      target: 'target',
      onTime: 'done by target',
      late: 'done by deadline',
      overdue: 'done later',
      missed: 'never done',
      inject: 'inject',
      decision: 'decision',
      warning: 'level or warning changed',
      planned: 'required and told in time',
      tardy: 'required and told late',
      lost: 'required and never told',
      extra: 'told without being required',
      known: 'known',
      required: 'had to be told',
    },
    ganttColumns: {
      role: 'Role',
      task: 'Task',
      start: 'Clock from',
      target: 'Target',
      deadline: 'Deadline',
      done: 'Done',
      status: 'Result',
    },
    gauge: (title: string) => `${title}, and what was decided when`,
    gaugeText: (title: string, first: string, highest: string, at: string, last: string, warns: boolean) =>
      `${title} as published: it begins at ${first}, is highest with ${highest} at ${at} and ends at ${last}. ${warns ? 'Dashed lines are its warning lines; marks' : 'Marks'} below are decisions, vertical lines are changes of the response level or the public warning.`,
    gaugeColumns: { time: 'Time', what: 'What', value: 'Value' },
    gaugeMoments: {
      first: 'First reading',
      lowest: 'Lowest reading',
      highest: 'Highest reading',
      last: 'Last reading',
      reached: (level: string) => `Reaches ${level}`,
      cleared: (level: string) => `Back past ${level}`,
    },
    network: 'Who had to tell whom, and who did',
    networkText: (required: number, timely: number, late: number, lost: number, extra: number) =>
      `Roles from the highest level on top to the lowest; arrows go from who tells to who is told. ${some(required, 'link was', 'links were')} required by tasks called for: ${timely} used in time, ${late} late, ${lost} never or only in part. ${some(extra, 'link was', 'links were')} used without being required.`,
    networkColumns: {
      from: 'From',
      to: 'To',
      required: 'Required',
      timely: 'In time',
      late: 'Late',
      extra: 'Besides',
    },
    knowledge: 'Where each fact was known, and when',
    knowledgeText: (facts: number, roles: number) =>
      `${some(facts, 'fact', 'facts')} by ${some(roles, 'role', 'roles')}: each cell has the time from which the role knew the fact; darker is earlier. A frame means that the plan wanted the role to be told; a crossed frame, that it never was.`,
    knowledgeFact: 'Fact',
    knowledgeBy: 'Known by, from',
    never: 'never',
    survival: 'How many tasks were still undone after so long',
    survivalText: (tasks: number, done: number, median: string) =>
      `Share of ${some(tasks, 'task', 'tasks')} called for that were not yet done, by the time since their clocks had started (Kaplan–Meier). ${done} were done; the others are censored at the end of the drill, marked by a tick. Half were done after ${median}.`,
    survivalColumns: { time: 'After', atRisk: 'Still to be done', done: 'Done then', share: 'Share undone' },
    survivalShare: 'Share of tasks undone',
  },

  analysis: {
    title: 'Analysis of core capabilities',
    table: 'Objectives, core capabilities and how their tasks went',
    columns: {
      objective: 'Objective',
      capability: 'Core capability',
      called: 'Called for',
      byTarget: 'By target',
      byDeadline: 'By deadline',
      never: 'Never done',
      speed: 'Speed',
      rating: 'Ratings',
    },
    noObjective: 'Without an objective',
    noCapability: 'Without a capability',
    group: (objective: string, capability: string) =>
      capability === '' ? objective : `${objective} (${capability})`,
    strengths: 'Strengths',
    improvements: 'Areas for improvement',
    noStrengths: 'None found.',
    noImprovements: 'None found.',
    open: (tasks: string) => `Still open at the end and not counted: ${tasks}.`,
    setAside: (tasks: string) =>
      `Set aside, by an evaluator or because the clock jumped over their time, and in no figure: ${tasks}.`,
    final: (rating: string, count: number) =>
      `${count === 1 ? 'The evaluator' : `Most of ${count} evaluators`}: ${rating}.`,
    /** `kappa` is empty for more than two. */
    agreement: (raters: number, compared: number, alpha: string, kappa: string) =>
      `${raters} evaluators rated; ${some(compared, 'task was', 'tasks were')} rated by at least two of them. Agreement: Krippendorff’s alpha (ordinal) ${alpha}${kappa === '' ? '' : `, quadratic kappa ${kappa}`}; 1 is full agreement, 0 what chance would give.`,
    notTested: (tasks: string) => `Not called for in this drill, and so not tested: ${tasks}.`,
    reference: 'Reference',
    because: 'Why the plan asks for it',
    noBasis: 'The plan names no legal basis.',
    analysis: 'Analysis',
    wanted: (target: string, deadline: string) =>
      `The plan wanted it by ${target}, at the latest by ${deadline}.`,
    done: (time: string) => `It was done at ${time}.`,
    doneEarly: (time: string) => `It was done at ${time}, before it was called for.`,
    late: (span: string) => `That is ${span} after the target.`,
    overdue: (span: string) => `That is ${span} after the deadline.`,
    never: 'It was never done.',
    cost: (points: string) => `It cost ${points} of Speed.`,
    knewAt: (role: string, time: string) => `${role} could know from ${time}.`,
    seatScore: (score: string) => `By its own clock the task scores ${score}.`,
    reasons: {
      'kept-in-the-dark': 'Its owner was kept in the dark:',
      'not-seen': 'Nothing in the log shows that its owner could know.',
      'left-out-by-stand-in': 'The role was held by a stand-in, which left it out as its figures have it.',
      refused: 'Its owner tried and was refused:',
      'not-begun': 'Its owner could know and did not begin.',
      slow: '',
    },
    blocked: (role: string, fact: string, task: string) =>
      `${role} should have passed on “${fact}” (${task}).`,
    refusals: 'Acts that were refused',
    refused: (role: string, count: number, reason: string) =>
      `${role}: ${some(count, 'act', 'acts')} refused, because ${reason}.`,
    note: (by: string, text: string) => `${by}: ${text}`,
    rated: (by: string, rating: string, reason: string) =>
      `${by} rates it ${rating}${reason === '' ? '.' : `: ${reason}`}`,
    given: (by: string, rating: string) => `${rating} (${by})`,
    rating: 'Rating',
    proposedLetter: (rating: string) => `${rating} (proposed)`,
    proposed: (rating: string, reason: string) => `Proposed: ${rating}, ${reason}.`,
    ratingReasons: {
      'by-target': 'done by its target',
      'after-target': 'done after its target',
      'after-deadline': 'done after its deadline',
      'beyond-authority': 'tried without the authority for it',
      'never-done': 'never done',
      'not-called-for': 'not called for',
      open: 'still open',
      'set-aside': 'set aside',
    },
    ratingKey:
      'Ratings marked as proposed come from a rule of this project, the others from evaluators, who may see it otherwise: P performed without challenges, S with some challenges, M with major challenges, U unable to be performed.',
  },

  /** Reports that went wrong. */
  reports: {
    title: 'Reports that went wrong',
    lead: 'Art. 61 of the Emergency Response Law of the People’s Republic of China (2024) keeps reports that are late, false, left out or held back apart. A finding says what to look into, not what anybody meant: who told what was not so may have been told so.',
    caption: 'What had to be passed on, and was not as the plan wants it',
    columns: { finding: 'Finding', from: 'From', to: 'To', fact: 'What', due: 'Due', came: 'Came' },
    findings: {
      late: 'Late: received after its deadline',
      false: 'False: not so when it was told',
      omitted: 'Left out: known, and told to nobody',
      concealed: 'Held back: known, and told to others only',
      'not-known': 'Not known: the sender never had it',
    },
  },

  /** What injects and probes asked of roles, and what became of it. */
  judgement: {
    title: 'Decisions, statements and awareness',
    lead: 'What injects and probes asked of roles, and what they answered. What an option is worth, what has to be said and what is right at which moment is the judgement of the scenario’s author.',
    decisions: {
      title: 'Decisions',
      caption: 'Each decision among options, and what its author thinks of it',
    },
    decisionColumns: {
      question: 'What was asked',
      role: 'Decided by',
      decision: 'Decision',
      judged: 'Worth',
      because: 'Why',
      better: 'Better would have been',
    },
    /** An option, with the reason that was given for it. */
    decided: (option: string, reason: string) => (reason === '' ? option : `${option} – “${reason}”`),
    silent: 'No answer',
    silentThen: (option: string) => `No answer, so that it went as with: ${option}`,
    worth: (judged: string, credit: string) => `${judged} (${credit})`,
    judged: { good: 'good', fair: 'fair', bad: 'bad', harmful: 'harmful' },
    noSide: 'the author takes no side',
    discussions: { title: 'Discussions', caption: 'Each question to be talked about, with the answers' },
    discussionColumns: {
      question: 'What was asked',
      answers: 'Answers',
      points: 'What evaluators listen for',
    },
    answered: (role: string, text: string) => (text === '' ? `${role}: answered` : `${role}: “${text}”`),
    silentRole: (role: string) => `${role}: no answer`,
    listenFor: (point: string, seen: string) => `${point}${seen === '' ? '' : ` (${seen})`}`,
    mustNot: (point: string, seen: string) => `Not: ${point}${seen === '' ? '' : ` (${seen})`}`,
    seen: (by: string) => `noticed by ${by}`,
    unseen: (by: string) => `not noticed by ${by}`,
    quoted: (words: string) => `“${words}”`,
    statements: {
      title: 'Interviews and public statements',
      caption: 'What was said of what had to be said, and of what must not',
    },
    statementColumns: {
      question: 'Occasion',
      role: 'Speaker',
      covered: 'Said, as it must be',
      missed: 'Left unsaid',
      breached: 'Said, and must not be',
    },
    probes: { title: 'What was believed', caption: 'Answers to probes, against what was so at that moment' },
    probeColumns: {
      question: 'What was asked',
      level: 'Level',
      role: 'Asked of',
      at: 'At',
      right: 'Right was',
      answer: 'Answer',
      result: 'Result',
    },
    levels: { 1: '1, what is there', 2: '2, what it means', 3: '3, what comes of it' },
    nothingRight: 'nothing',
    results: { right: 'right', wrong: 'wrong', unknown: 'did not know', none: 'no answer' },
  },

  improvement: {
    title: 'Appendix A: Improvement plan',
    lead: 'Filled in from the findings by rule, as a start: what it proposes is for the team to weigh, and every cell is there to be changed.',
    none: 'Nothing to improve was found.',
    caption: 'Improvement plan',
    columns: {
      capability: 'Core capability',
      issue: 'Issue or area for improvement',
      action: 'Corrective action',
      element: 'Capability element',
      owner: 'Primary responsible organisation',
      contact: 'Point of contact',
      start: 'Start',
      completion: 'Completion',
    },
    elements: {
      planning: 'Planning',
      organisation: 'Organisation',
      equipment: 'Equipment',
      training: 'Training',
      exercises: 'Exercises',
    },
    earlierColumns: {
      verdict: 'Now',
      issue: 'Issue then',
      action: 'Corrective action',
      owner: 'Responsible',
      due: 'Due',
      from: 'From',
    },
    from: (drill: string, action: string) => `${drill}, ${action}`,
    issue: (task: string, status: string) => `${task}: ${status}`,
    actions: {
      'kept-in-the-dark': (role: string, task: string, fact: string) =>
        `Agree on a second way by which ${role} learns “${fact}”, and rehearse “${task}” from that message on.`,
      'not-seen': (role: string, task: string) =>
        `Write into the plan by what sign ${role} knows that “${task}” is due, and who tells it.`,
      'left-out-by-stand-in': (role: string, task: string) =>
        `Repeat the drill with a person as ${role}: a stand-in left out “${task}”, which says nothing about people.`,
      refused: (role: string, task: string) =>
        `Settle beforehand what “${task}” needs (powers, teams, stocks), and put it on the checklist of ${role}.`,
      'not-begun': (role: string, task: string, limit: string) =>
        `Put “${task}” on the checklist of ${role} with its limit of ${limit}, and practise it.`,
      slow: (role: string, task: string, limit: string) =>
        `Practise “${task}” with ${role} until it is done within ${limit}; look at what comes before it.`,
    },
    refusal: (role: string, reason: string) => `${role}: acts refused, because ${reason}`,
    refusalActions: {
      powers: (role: string) =>
        `Make clear to ${role} which powers it holds and whom it asks for the others; lend them early.`,
      means: (role: string) => `Check stocks and teams that ${role} can draw on, and from whom it gets more.`,
    },
  },

  participants: {
    title: 'Appendix B: Participants',
    caption: 'Roles, and who held them',
    columns: {
      role: 'Role',
      level: 'Level',
      superior: 'Reports to',
      held: 'Held by',
      tasks: 'Tasks',
      speed: 'Speed',
      own: 'By its own clock',
    },
    heldFrom: (player: string, time: string) => `${player} from ${time}`,
    evaluators: (names: string) => `Evaluators: ${names}.`,
  },

  notes: {
    title: 'Evaluators’ notes',
    lead: 'What was written down during the drill or after it, and belongs to no single task.',
  },

  selfRating: {
    columns: {
      role: 'Role',
      understanding: 'Understanding (3 to 21)',
      demand: 'Demand (3 to 21)',
      supply: 'Supply (4 to 28)',
      sart: 'Understanding − (demand − supply)',
    },
  },

  timeline: {
    title: 'Appendix C: Timeline',
    lead: 'What happened, in order, with the number of its log entry. Steps of the world, readings of gauges and the stamps of single messages are left out unless another part of this report points at them.',
    caption: 'Timeline',
    columns: { entry: 'Entry', time: 'T+', clock: 'Clock', what: 'What happened' },
  },

  method: {
    title: 'Appendix D: Method',
    lead: 'Every figure of this report is computed from the log of the drill and the plan of the scenario, and nothing else; the same log gives the same report. Numbers in brackets are entries of the log, counted from 0.',
    curve:
      'A task’s score is 1 if it is done by its target, falls in a straight line to 0.5 at its deadline, and halves with each further stretch as long as from target to deadline; never done is 0. This curve is a proposal of this project.',
    clocks:
      'A task’s clock starts with the event that calls for it, and not before its prerequisites are settled, so that lateness upstream is charged once. A seat’s own clock starts when the seat could know.',
    measures: 'Measures',
    columns: {
      measure: 'Measure',
      value: 'Value',
      of: 'Made of',
      definition: 'Definition',
      range: 'Range',
      source: 'Source',
    },
    made: (count: string, of: string) => `${count} of ${of}`,
    unlimited: '∞',
    origin: 'What this report was made from',
    scenario: 'Scenario',
    hash: 'Hash of the scenario and its plans (SHA-256)',
    seed: 'Seed',
    seedHidden: 'hidden until the drill has ended',
    versions: 'Versions',
    versionText: (log: number, semantics: number, scorecard: number, report: number) =>
      `log ${log}, semantics ${semantics}, scorecard ${scorecard}, report ${report}`,
    entries: 'Log entries',
  },
};

export type ReportWords = typeof reportEnglish;
