/**
 * The plan-follower: does what the plan expects of its role, from its own seat alone. Messages and tasks that it can see
 * are called for queue up and are dealt with one at a time: a message takes its reading delay and is then acknowledged,
 * a task its acting delay. It also answers requests and carries out orders, as whoever holds a post would.
 *
 * It leaves a task out, does it wrongly, or puts it behind what comes next, at the rates its figures state. All draws
 * are at addresses of the role and the task or message, so that two plans can be compared under the same luck.
 */

import { checkableBy } from '../engine/checks.ts';
import type { Player, Seat } from '../engine/player-port.ts';
import type { Action, Decision, TaskPurpose } from '../model/blueprint.ts';
import { expectedActs } from '../model/expectations.ts';
import { refCount, refSource } from '../model/refs.ts';
import { ACTING, IDLE, type Message, READING } from '../model/world.ts';
import { answerFromKnowledge } from './answer-probe.ts';
import { answerQuestion } from './answer-question.ts';
import { blankDecision } from './blank-decision.ts';
import { keepsToBorders, seekLeave } from './borders.ts';
import { complyWith, couldMeet } from './comply.ts';
import { isReplyTask, repliesExpected } from './decide-reply.ts';
import { decideTask, decideWrongly } from './decide-task.ts';
import { askForHelp } from './requests.ts';

/** What waits in the queue: a letter, a task, or a task put behind others once. */
const LETTER = 0;
const TASK = 1;
const POSTPONED = 2;
const ASK = 3;
const KINDS = 4;
const KIND_BITS = 2;
const KIND_MASK = KINDS - 1;

export const planFollower: Player = {
  taken: takeOver,
  unanswered: (seat) => {
    retryTelling(seat);
    turnToNext(seat);
  },
  noLeave: (seat) => {
    retryWaiting(seat, keepsToBorders);
    turnToNext(seat);
  },
  returned: (seat) => {
    for (const letter of seat.letters())
      if (seat.isAcknowledged(letter) && seat.messageOf(letter).ask !== null && !seat.isAnswered(letter))
        seat.enqueue(letter * KINDS + ASK);
    takeOver(seat);
  },
  delivered: (seat, letter) => take(seat, letter * KINDS + LETTER),
  cued: (seat, task) => {
    if (canTurnTo(seat, task)) take(seat, task * KINDS + TASK);
  },
  probed: answerFromKnowledge,
  helped: (seat) => {
    retryWaiting(seat, ({ power, uses, teams }) => power >= 0 || teams > 0 || uses.length > 0);
    turnToNext(seat);
  },
  woken: (seat) => {
    const item = seat.subject();
    const busy = seat.busy();
    seat.turnTo(IDLE, -1);
    if (busy === READING) finishReading(seat, item >> KIND_BITS);
    else if (busy === ACTING) finishActing(seat, item);
    turnToNext(seat);
  },
};

/** What lies on the desk when the role changes hands: letters that nobody acknowledged, tasks called for and not done. */
function takeOver(seat: Seat): void {
  for (const letter of seat.letters())
    if (!seat.isAcknowledged(letter)) seat.enqueue(letter * KINDS + LETTER);
  for (const task of seat.tasks())
    if (seat.isCued(task) && !seat.isMet(task) && canTurnTo(seat, task)) seat.enqueue(task * KINDS + TASK);
  turnToNext(seat);
}

/** A task to reply to something comes up once that has been read: `finishReading` sees to it. */
function canTurnTo(seat: Seat, task: number): boolean {
  const expected = seat.blueprint.tasks[task]!;
  return !isReplyTask(expected) || decideTask(seat, expected) !== null;
}

function take(seat: Seat, item: number): void {
  seat.enqueue(item);
  if (seat.busy() === IDLE) turnToNext(seat);
}

/** Turns to the next item that needs doing; tasks already met or left out need nothing. */
function turnToNext(seat: Seat): void {
  if (seat.busy() !== IDLE) return;
  for (let item = seat.next(); item >= 0; item = seat.next()) {
    if (begin(seat, item)) return;
  }
}

function begin(seat: Seat, item: number): boolean {
  const { figures, blueprint, role } = seat;
  const subject = item >> KIND_BITS;
  if ((item & KIND_MASK) === LETTER) {
    const { ref } = seat.messageOf(subject);
    seat.turnTo(READING, item);
    seat.wakeAfter(seat.delay(figures.reads, blueprint.streams.reading(role, refSource(ref)), refCount(ref)));
    return true;
  }
  seat.setTries(0);
  if ((item & KIND_MASK) === ASK) {
    const { ref } = seat.messageOf(subject);
    seat.turnTo(ACTING, item);
    const stream = blueprint.streams.complying(role, refSource(ref));
    seat.wakeAfter(seat.delay(figures.acts, stream, refCount(ref)));
    return true;
  }
  if (seat.isMet(subject) || !seat.answersFor(subject)) return false;
  if ((item & KIND_MASK) === TASK) {
    if (happens(seat, figures.omits, subject, 'omits')) {
      seat.omit(subject);
      return false;
    }
    if (happens(seat, figures.reorders, subject, 'reorders')) {
      const next = seat.next();
      if (next >= 0) {
        seat.enqueue(subject * KINDS + POSTPONED);
        return begin(seat, next);
      }
    }
  }
  seat.turnTo(ACTING, item);
  seat.wakeAfter(seat.delay(figures.acts, blueprint.streams.task(subject, 'acts'), 1));
  return true;
}

/** Whether something that happens at a rate happens with this task. */
function happens(seat: Seat, rate: number, task: number, purpose: TaskPurpose): boolean {
  return rate > 0 && seat.draw(seat.blueprint.streams.task(task, purpose), 1) < rate;
}

function finishReading(seat: Seat, letter: number): void {
  seat.acknowledge(letter);
  const message = seat.messageOf(letter);
  for (const task of repliesPlanned(seat, message)) seat.enqueue(task * KINDS + TASK);
  if (message.ask !== null || asksUnplanned(seat, message) || isDoubtful(seat, message))
    seat.enqueue(letter * KINDS + ASK);
  if (message.verb === 'approve') retryWaiting(seat, (action) => action.power >= 0 || keepsToBorders(action));
  else if (message.verb === 'refuse') retryWaiting(seat, keepsToBorders);
}

/** Tasks that call for a reply to what was read. */
function repliesPlanned(seat: Seat, message: Message): readonly number[] {
  const answers = offersAnswers(seat, message) ? repliesExpected(seat, message, 'answer') : noTasks;
  if (checkableBy(seat.blueprint, message).length === 0) return answers;
  const checks = repliesExpected(seat, message, 'check').filter((task) => !answers.includes(task));
  return [...answers, ...checks];
}
const noTasks: readonly number[] = [];

/**
 * What the exercise sent and can be checked is, unless it comes from a source that is called reliable, or the plan calls for it. What
 * roles pass on is taken as it is.
 */
function isDoubtful(seat: Seat, message: Message): boolean {
  if (message.inject < 0) return false;
  const { check, reliability } = seat.blueprint.injects[message.inject]!;
  return check !== null && reliability !== 'high' && repliesExpected(seat, message, 'check').length === 0;
}

/** Whether it asks something to which the scenario has answers ready, and that no task of the role is about. */
function asksUnplanned(seat: Seat, message: Message): boolean {
  return offersAnswers(seat, message) && repliesExpected(seat, message, 'answer').length === 0;
}

/** Whether it asks something to which the scenario has answers ready. */
function offersAnswers({ blueprint }: Seat, { inject }: Message): boolean {
  if (inject < 0) return false;
  const { question } = blueprint.injects[inject]!;
  return question !== null && (question.options.length > 0 || question.points.length > 0);
}

/** Leave has been given or help has come: tasks still open whose action may have waited for it can be tried again. */
function retryWaiting(seat: Seat, waited: (action: Action) => boolean): void {
  for (const task of seat.tasks()) {
    const { expect } = seat.blueprint.tasks[task]!;
    const hasWaited = expectedActs(expect).some(
      (act) => act.kind === 'do' && waited(seat.blueprint.actions[act.action]!),
    );
    if (!hasWaited || seat.isMet(task) || !seat.isCued(task)) continue;
    if (!happens(seat, seat.figures.omits, task, 'omits')) seat.enqueue(task * KINDS + POSTPONED);
  }
}

/** Nobody answers: what was to be told, ordered or asked and is still open is tried again, by another channel if there is one. */
function retryTelling(seat: Seat): void {
  for (const task of seat.tasks()) {
    if (seat.isMet(task) || !seat.isCued(task)) continue;
    const tells = expectedActs(seat.blueprint.tasks[task]!.expect).some(
      ({ kind }) => kind === 'inform' || kind === 'order' || kind === 'request',
    );
    if (tells && !happens(seat, seat.figures.omits, task, 'omits')) seat.enqueue(task * KINDS + POSTPONED);
  }
}

function finishActing(seat: Seat, item: number): void {
  const { figures, blueprint } = seat;
  const subject = item >> KIND_BITS;
  if ((item & KIND_MASK) === ASK) {
    const message = seat.messageOf(subject);
    const question = message.ask === null ? seat.questionOf(subject) : null;
    if (isDoubtful(seat, message)) seat.submit({ ...blankDecision, verb: 'check', re: message.ref });
    if (question === null) complyWith(seat, message);
    else if (asksUnplanned(seat, message)) answerQuestion(seat, message, question);
    return;
  }
  if (seat.isMet(subject) || !seat.answersFor(subject)) return;
  const task = blueprint.tasks[subject]!;
  const wrong = happens(seat, figures.errs, subject, 'errs');
  const decision = wrong ? decideWrongly(seat, task, subject) : decideTask(seat, task);
  if (decision === null) return;
  const standing = wrong ? 'free' : seekLeave(seat, decision);
  if (standing === 'refused') handOff(seat, subject);
  if (standing !== 'free') return;
  const verdict = seat.submit(decision);
  if (verdict.accepted || wrong) return;
  // Help that was refused is not asked for a second time.
  const asked = seat.tries() === 0 && askForHelp(seat, decision, verdict.reason);
  if (verdict.reason === 'no-authority') {
    if (!asked) askForLeave(seat, decision);
  } else if (seat.tries() < figures.retries && verdict.reason !== 'already-done') {
    seat.setTries(seat.tries() + 1);
    seat.turnTo(ACTING, item);
    seat.wakeAfter(figures.retryAfter);
  } else handOff(seat, subject);
}

/** Offers a task that the role has tried in vain to the first role that may take it on and could do it. */
function handOff(seat: Seat, task: number): void {
  const heir = seat.blueprint.tasks[task]!.handOffTo.find((role) => couldMeet(seat.blueprint, role, task));
  if (heir !== undefined) seat.submit({ ...blankDecision, verb: 'hand-off', to: [heir], task });
}

/** Asks the superior for the power that a task needs. */
function askForLeave(seat: Seat, refused: Decision): void {
  const { superior } = seat.blueprint.roles[seat.role]!;
  if (superior < 0 || refused.verb !== 'do') return;
  seat.submit({ ...refused, verb: 'request', to: [superior], facts: [], text: '' });
}
