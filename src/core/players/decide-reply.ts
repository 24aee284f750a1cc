/**
 * How a plan-follower meets tasks that expect it to answer a question or to have something checked: only of what it has read, and as the
 * plan says where it names options.
 */

import { checkableBy } from '../engine/checks.ts';
import type { Seat } from '../engine/player-port.ts';
import type { Decision, SingleExpectation, Task } from '../model/blueprint.ts';
import { expectedActs } from '../model/expectations.ts';
import type { Question } from '../model/question.ts';
import type { Message } from '../model/world.ts';
import { bestOption, openOptions, optionDecision, wiselySaid } from './answer-question.ts';
import { blankDecision } from './blank-decision.ts';

type Reply = Extract<SingleExpectation, { kind: 'answer' | 'check' }>;

/** The answer to the question of an inject that is still open; null without one, or if it would have to be in words. */
export function decideAnswer(seat: Seat, inject: number, wanted: readonly number[]): Decision | null {
  for (const letter of seat.letters()) {
    const message = seat.messageOf(letter);
    const question =
      message.inject === inject && seat.isAcknowledged(letter) ? seat.questionOf(letter) : null;
    if (question !== null) return answerAsPlanned(seat, message, question, wanted);
  }
  return null;
}

function answerAsPlanned(
  seat: Seat,
  message: Message,
  question: Question,
  wanted: readonly number[],
): Decision | null {
  const fits = (choice: number): boolean => wanted.length === 0 || wanted.includes(choice);
  if (question.points.length > 0) {
    const said = wiselySaid(question, -1);
    const points = said.some(fits) ? said : [...said, wanted[0]!];
    return points.length === 0 ? null : { ...blankDecision, verb: 'answer', re: message.ref, points };
  }
  const option = bestOption(question, openOptions(seat, question).filter(fits));
  return option === undefined ? null : optionDecision(message, question, option);
}

/** A slip: another option that is open, or one point more of those that must not be said. */
export function decideOtherAnswer(seat: Seat, right: Decision, u: number): Decision | null {
  const letter = seat.letters().find((candidate) => seat.messageOf(candidate).ref === right.re)!;
  const question = seat.questionOf(letter)!;
  if (right.points !== undefined) return { ...right, points: wiselySaid(question, u) };
  const others = openOptions(seat, question).filter((option) => option !== right.option);
  if (others.length === 0) return null;
  return optionDecision(seat.messageOf(letter), question, others[Math.floor(u * others.length)]!);
}

/** To have a message checked that says what the inject says; null if it has read none, or asked already. */
export function decideCheck(seat: Seat, inject: number): Decision | null {
  for (const letter of seat.letters()) {
    const message = seat.messageOf(letter);
    if (!seat.isAcknowledged(letter) || !checkableBy(seat.blueprint, message).includes(inject)) continue;
    const decision = { ...blankDecision, verb: 'check' as const, re: message.ref };
    if (seat.judge(decision) === null) return decision;
  }
  return null;
}

/** Whether a task is met by nothing but replies to messages of the exercise, and so waits until one was read. */
export function isReplyTask({ expect }: Task): boolean {
  // Asked of every task that is called for: most expect a single act.
  return expect.kind === 'any' ? expect.of.every(({ act }) => isReply(act)) : isReply(expect);
}

function isReply(act: SingleExpectation): act is Reply {
  return act.kind === 'answer' || act.kind === 'check';
}

/** The reply tasks of a role that are called for and not met, and that a reply of this kind to the message would meet. */
export function repliesExpected(seat: Seat, message: Message, kind: Reply['kind']): number[] {
  const injects = kind === 'answer' ? [message.inject] : checkableBy(seat.blueprint, message);
  return seat.tasks().filter((index) => {
    const task = seat.blueprint.tasks[index]!;
    if (!seat.isCued(index) || seat.isMet(index) || !isReplyTask(task)) return false;
    return expectedActs(task.expect).some(
      (act) => act.kind === kind && isReply(act) && injects.includes(act.inject),
    );
  });
}
