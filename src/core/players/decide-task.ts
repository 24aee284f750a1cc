/** What the plan-follower decides for a task: the act that meets it, or a plausible wrong one. */

import type { Seat } from '../engine/player-port.ts';
import type { Decision, Expectation, SingleExpectation, Task } from '../model/blueprint.ts';
import { blankDecision } from './blank-decision.ts';
import { decideAnswer, decideCheck, decideOtherAnswer } from './decide-reply.ts';

/** The decision to do an action. Written out: this is made often, and copying a blank one costs several times as much. */
export function decideAction(action: number, args: readonly number[]): Decision {
  return {
    verb: 'do',
    to: blankDecision.to,
    facts: blankDecision.facts,
    action,
    args,
    re: -1,
    option: -1,
    text: '',
  };
}

/** The decision that meets a task, or null if the role cannot make it now (it does not know the facts). */
export function decideTask(seat: Seat, { expect }: Task): Decision | null {
  return expect.kind === 'any' ? decideAny(seat, expect) : decideAct(seat, expect);
}

/** The first of several acts that would be accepted now; if none would, the first that it can make at all. */
function decideAny(seat: Seat, { of }: Extract<Expectation, { kind: 'any' }>): Decision | null {
  let first: Decision | null = null;
  for (const { act } of of) {
    const decision = decideAct(seat, act);
    if (decision !== null && seat.judge(decision) === null) return decision;
    first ??= decision;
  }
  return first;
}

function decideAct(seat: Seat, expect: SingleExpectation): Decision | null {
  switch (expect.kind) {
    case 'inform': {
      const facts = expect.of.filter((fact) => seat.knows(fact));
      if (facts.length === 0) return null;
      return { ...blankDecision, verb: seat.isAbove(expect.to) ? 'report' : 'notify', to: expect.to, facts };
    }
    case 'do':
      return decideAction(expect.action, choose(seat, expect.action, expect.args));
    case 'order':
      return {
        ...blankDecision,
        verb: 'order',
        to: [expect.to],
        action: expect.action,
        args: choose(seat, expect.action, expect.args),
      };
    case 'request':
      return {
        ...blankDecision,
        verb: 'request',
        to: [expect.to],
        action: expect.action,
        args: choose(seat, expect.action, []),
      };
    case 'answer':
      return decideAnswer(seat, expect.inject, expect.with);
    case 'check':
      return decideCheck(seat, expect.inject);
    case 'acknowledge':
      return null;
  }
}

/** Arguments that the plan leaves open get their first choice. */
function choose(seat: Seat, action: number, wanted: readonly number[]): readonly number[] {
  const { args } = seat.blueprint.actions[action]!;
  if (wanted.length === args.length && isComplete(wanted)) return wanted;
  return args.map((_, i) => Math.max(0, wanted[i] ?? 0));
}

function isComplete(wanted: readonly number[]): boolean {
  for (let i = 0; i < wanted.length; i++) if (wanted[i]! < 0) return false;
  return true;
}

/** A slip: the facts go to another role, the action is done with another choice, another option is taken; where nothing of
 * that is possible, nothing. */
export function decideWrongly(seat: Seat, task: Task, index: number): Decision | null {
  const right = decideTask(seat, task);
  if (right === null) return null;
  const u = seat.draw(seat.blueprint.streams.task(index, 'slip'), 1);
  if (right.verb === 'do') return otherChoice(seat, right, u);
  if (right.verb === 'answer') return decideOtherAnswer(seat, right, u);
  const others = seat.blueprint.roles
    .map((_, role) => role)
    .filter((role) => role !== seat.role && !right.to.includes(role));
  if (others.length === 0 || right.facts.length === 0) return null;
  return { ...right, verb: 'notify', action: -1, args: [], to: [others[Math.floor(u * others.length)]!] };
}

function otherChoice(seat: Seat, right: Decision, u: number): Decision | null {
  const { args } = seat.blueprint.actions[right.action]!;
  const at = args.findIndex(({ choices }) => choices.length > 1);
  if (at < 0) return null;
  const count = args[at]!.choices.length;
  const shift = 1 + Math.floor(u * (count - 1));
  return { ...right, args: right.args.map((choice, i) => (i === at ? (choice + shift) % count : choice)) };
}
