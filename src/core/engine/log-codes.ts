/**
 * What a drill can record. An entry is (time, code, a, b, x); this table says what the three numbers mean, so that
 * an entry can be written as JSON and read back by anyone. Codes are past tense and never change their meaning;
 * a new kind of entry is a new line.
 */

/** What a number in an entry stands for. `ref` is a stable id such as `I-05#1`. */
export type FieldKind =
  | 'ref'
  | 'role'
  | 'fact'
  | 'inject'
  | 'action'
  | 'task'
  | 'gauge'
  | 'state'
  | 'team'
  | 'place'
  | 'reserve'
  | 'power'
  | 'outcome'
  | 'ending'
  | 'cast'
  | 'colour'
  | 'grade'
  | 'refusal'
  | 'cause'
  | 'arguments'
  | 'choices'
  | 'option'
  | 'probe'
  | 'answer'
  | 'answers'
  | 'point'
  | 'move'
  | 'number';

export interface LogField {
  readonly name: string;
  readonly kind: FieldKind;
}

export interface LogCode {
  readonly code: string;
  readonly a?: LogField;
  readonly b?: LogField;
  readonly x?: LogField;
}

const field = (name: string, kind: FieldKind): LogField => ({ name, kind });

const decision = field('decision', 'ref');
const message = field('message', 'ref');
const role = field('role', 'role');
const to = field('to', 'role');
const task = field('task', 'task');
const inject = field('inject', 'inject');
const claim = field('request', 'ref');
const about = field('for', 'action');

/** The codes in use; a code's number is its place in this list. */
export const logCodes = [
  { code: 'drill.started' },
  { code: 'drill.ended', a: field('ending', 'ending'), b: field('cause', 'cause') },
  { code: 'drill.failed', a: field('cause', 'cause') },
  { code: 'role.cast', a: role, b: field('player', 'cast') },
  { code: 'world.ticked', x: field('tick', 'number') },
  { code: 'world.frozen' },
  { code: 'world.thawed' },
  { code: 'chance.reseeded' },
  { code: 'gauge.published', a: field('gauge', 'gauge'), x: field('value', 'number') },
  { code: 'gauge.reached', a: field('gauge', 'gauge'), b: field('level', 'colour') },
  { code: 'gauge.cleared', a: field('gauge', 'gauge'), b: field('level', 'colour') },
  { code: 'state.entered', a: field('state', 'state') },
  { code: 'state.left', a: field('state', 'state') },
  { code: 'inject.fired', a: field('inject', 'ref') },
  { code: 'inject.not-drawn', a: inject },
  { code: 'inject.not-needed', a: inject },
  { code: 'inject.held', a: inject },
  { code: 'inject.skipped', a: inject },
  { code: 'inject.moved', a: inject, x: field('at', 'number') },
  { code: 'inject.edited', a: inject },
  { code: 'message.sent', a: message, b: to, x: field('from', 'role') },
  { code: 'message.delivered', a: message, b: to },
  { code: 'message.opened', a: message, b: role },
  { code: 'message.acknowledged', a: message, b: role },
  { code: 'fact.learnt', a: field('fact', 'fact'), b: role, x: field('by', 'ref') },
  { code: 'fact.repeated', a: field('fact', 'fact'), b: role, x: field('by', 'ref') },
  { code: 'decision.accepted', a: decision, b: role, x: field('args', 'arguments') },
  { code: 'decision.refused', a: decision, b: role, x: field('reason', 'refusal') },
  { code: 'activity.done', a: decision, b: role },
  { code: 'reserve.changed', a: field('reserve', 'reserve'), x: field('stock', 'number') },
  { code: 'team.left', a: field('team', 'team'), b: field('activity', 'ref') },
  { code: 'team.returned', a: field('team', 'team') },
  { code: 'power.granted', a: field('power', 'power'), b: role },
  { code: 'task.triggered', a: task },
  { code: 'task.cued', a: task },
  { code: 'task.opened', a: task },
  { code: 'task.met', a: task, x: field('by', 'ref') },
  { code: 'task.overdue', a: task },
  { code: 'task.omitted', a: task, b: role },
  { code: 'warning.changed', a: field('warning', 'colour') },
  { code: 'response.changed', a: field('response', 'grade') },
  { code: 'outcome.measured', a: field('outcome', 'outcome'), x: field('value', 'number') },
  { code: 'input.refused', x: field('reason', 'refusal') },
  { code: 'annotation.added', x: field('input', 'number') },
  { code: 'inject.released', a: inject },
  {
    code: 'question.answered',
    a: field('question', 'ref'),
    b: field('decision', 'ref'),
    x: field('option', 'option'),
  },
  { code: 'question.lapsed', a: field('question', 'ref'), b: role, x: field('option', 'option') },
  { code: 'request.made', a: claim, b: role, x: about },
  { code: 'request.passed-on', a: claim, b: role, x: field('by', 'ref') },
  { code: 'request.approved', a: claim, b: role, x: about },
  { code: 'request.refused', a: claim, b: role, x: about },
  { code: 'help.arrived', a: claim, b: role, x: about },
  { code: 'help.returned', a: claim, b: role, x: about },
  { code: 'team.arrived', a: field('team', 'team') },
  { code: 'team.departed', a: field('team', 'team') },
  { code: 'power.entrusted', a: field('power', 'power'), b: role },
  { code: 'power.withdrawn', a: field('power', 'power'), b: role },
  { code: 'role.left', a: role, b: field('deputy', 'role'), x: field('until', 'number') },
  { code: 'role.returned', a: role },
  { code: 'fact.disputed', a: field('fact', 'fact'), b: role, x: field('by', 'ref') },
  { code: 'fact.confirmed', a: field('fact', 'fact'), b: role, x: field('by', 'ref') },
  { code: 'fact.refuted', a: field('fact', 'fact'), b: role, x: field('by', 'ref') },
  { code: 'fact.misreported', a: field('fact', 'fact'), b: role, x: field('by', 'ref') },
  { code: 'task.voided', a: task, x: field('input', 'number') },
  { code: 'clock.jumped', x: field('to', 'number') },
  { code: 'ask.made', a: message, b: about, x: field('args', 'choices') },
  { code: 'ask.answered', a: message, b: role, x: field('by', 'ref') },
  { code: 'task.offered', a: task, b: to, x: field('by', 'ref') },
  { code: 'task.handed-off', a: task, b: role, x: field('offer', 'ref') },
  { code: 'task.declined', a: task, b: role, x: field('offer', 'ref') },
  { code: 'command.passed', a: to, b: field('from', 'role'), x: field('after', 'number') },
  { code: 'command.taken', a: role, b: field('from', 'role') },
  { code: 'command.bypassed', a: field('order', 'ref'), b: role, x: field('commander', 'role') },
  { code: 'orders.conflicted', a: field('order', 'ref'), b: role, x: field('with', 'ref') },
  { code: 'public.warned', a: field('warning', 'colour'), x: field('compliance', 'number') },
  { code: 'shift.began', a: role, x: field('until', 'number') },
  { code: 'shift.relieved', a: role, x: field('facts', 'number') },
  { code: 'fact.lost', a: field('fact', 'fact'), b: role },
  { code: 'task.lost', a: task, b: role },
  { code: 'team.moved', a: field('team', 'team'), b: field('place', 'place'), x: field('way', 'number') },
  { code: 'team.tired', a: field('team', 'team') },
  { code: 'team.rested', a: field('team', 'team') },
  { code: 'reserve.supplied', a: field('reserve', 'reserve'), x: field('brought', 'number') },
  { code: 'reserve.ran-low', a: field('reserve', 'reserve'), x: field('stock', 'number') },
  { code: 'reserve.ran-out', a: field('reserve', 'reserve'), x: field('stock', 'number') },
  {
    code: 'probe.asked',
    a: field('question', 'probe'),
    b: role,
    x: field('truth', 'answers'),
  },
  { code: 'probe.answered', a: field('question', 'probe'), b: role, x: field('answer', 'answer') },
  { code: 'probe.passed', a: field('question', 'probe'), b: role },
  { code: 'line.cut', a: inject, x: field('until', 'number') },
  { code: 'line.restored', a: inject },
  { code: 'message.lost', a: message, b: to },
  { code: 'message.unanswered', a: message, b: to, x: field('from', 'role') },
  { code: 'point.said', a: field('question', 'ref'), b: role, x: field('point', 'point') },
  { code: 'point.covered', a: field('question', 'ref'), b: role, x: field('point', 'point') },
  { code: 'point.missed', a: field('question', 'ref'), b: role, x: field('point', 'point') },
  { code: 'point.breached', a: field('question', 'ref'), b: role, x: field('point', 'point') },
  { code: 'consent.given', a: field('by', 'ref'), b: to, x: field('place', 'place') },
  { code: 'consent.refused', a: field('by', 'ref'), b: to, x: field('place', 'place') },
  { code: 'consent.used', a: decision, b: role, x: field('by', 'ref') },
  { code: 'move.began', a: field('move', 'move') },
  { code: 'discussion.opened', a: field('move', 'move') },
  { code: 'discussion.closed', a: field('move', 'move') },
] as const satisfies readonly LogCode[];

export type LogCodeName = (typeof logCodes)[number]['code'];

const numbers = Object.fromEntries(logCodes.map((entry, index) => [entry.code, index])) as Record<
  LogCodeName,
  number
>;

/** The number of a code, for recording and for folds over the log. */
export const LOG: Readonly<Record<LogCodeName, number>> = numbers;

/** Why a drill ended or failed. */
export const causes = [
  'length',
  'endex',
  'chart-final',
  'effect',
  'runaway-chart',
  'runaway-instant',
  'not-finite',
] as const;
export type Cause = (typeof causes)[number];

/** Why an input or a decision was refused. The wording for people is in the message catalogues. */
export const refusals = [
  'drill-over',
  'unknown-message',
  'not-received',
  'nothing-to-answer',
  'fact-not-known',
  'no-recipient',
  'to-itself',
  'no-superior',
  'not-superior',
  'not-subordinate',
  'not-your-action',
  'no-authority',
  'cannot-grant',
  'not-now',
  'not-enough',
  'no-team',
  'already-done',
  'bad-argument',
  'empty-message',
  'too-late',
  'not-held',
  'not-frozen',
  'already-frozen',
  'unknown-entry',
  'unknown-name',
  'already-answered',
  'option-closed',
  'no-reason',
  'not-your-request',
  'wrong-way',
  'already-asked',
  'away',
  'nothing-to-check',
  'not-your-task',
  'not-an-heir',
  'no-command',
  'in-command',
  'not-the-lead',
  'no-relief',
  'outside-jurisdiction',
  'no-discussion',
] as const;
export type Refusal = (typeof refusals)[number];
export const refusalNumber = Object.fromEntries(refusals.map((name, index) => [name, index])) as Record<
  Refusal,
  number
>;
