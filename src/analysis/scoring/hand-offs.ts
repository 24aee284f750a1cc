/**
 * Work handed from one role to another: the orders and requests that the plan calls for and that were given, and what became of them. An order
 * is answered by doing what was ordered, a request by granting it, either by refusing or declining; promising alone answers nothing.
 * Replies are matched to what they reply to by the log.
 */
import { unpackArgs } from '../../core/engine/pack-args.ts';
import { argsMatch } from '../../core/engine/tasks.ts';
import { type Horizon, hasPassed } from './clock.ts';
import { oncePer } from './once-per.ts';
import type { Timeline } from './timeline.ts';
import { type ActVerb, type Traffic, trafficOf } from './traffic.ts';
import type { Verdicts } from './verdicts.ts';

export interface HandOff {
  readonly task: number;
  readonly from: number;
  readonly to: number;
  /** The message by which it was given. */
  readonly message: number;
  readonly offeredAt: number;
  /** As long after the offer as the task itself had from its opening to its deadline. */
  readonly dueAt: number;
  readonly answer: 'taken-up' | 'granted' | 'refused' | null;
  readonly answeredAt: number | null;
  /** When it was taken in hand: answered, or accepted in words before that. */
  readonly acceptedAt: number | null;
  /** Open: unanswered, with the time for it beyond the end. */
  readonly status: 'in-time' | 'late' | 'unanswered' | 'open';
}

/** Every order and request of the plan that was given, in the order of the plan's tasks. */
export const handOffsOf = oncePer((verdicts: Verdicts): readonly HandOff[] => {
  const { timeline, horizon } = verdicts;
  const { tasks } = timeline.plan.blueprint;
  const traffic = trafficOf(timeline);
  return verdicts.tasks.flatMap(({ metAt, status }, task) => {
    const { expect, owner, deadline } = tasks[task]!;
    if ((expect.kind !== 'order' && expect.kind !== 'request') || metAt === null) return [];
    if (status === 'not-called-for' || status === 'set-aside') return [];
    const message = timeline.log.x[timeline.met[task]!]!;
    const offer = { task, from: owner, to: expect.to, message, offeredAt: metAt, dueAt: metAt + deadline };
    const refusedAt = firstReply(traffic, offer, ['refuse', 'decline']);
    const workAt =
      expect.kind === 'order' ? takenUp(timeline, traffic, offer) : firstReply(traffic, offer, ['approve']);
    const isRefused = refusedAt !== null && (workAt === null || refusedAt < workAt);
    const answeredAt = isRefused ? refusedAt : workAt;
    const done = expect.kind === 'order' ? 'taken-up' : 'granted';
    return {
      ...offer,
      answer: isRefused ? 'refused' : workAt === null ? null : done,
      answeredAt,
      acceptedAt: leastOf(answeredAt, firstReply(traffic, offer, ['accept'])),
      status: statusOf(answeredAt, offer.dueAt, horizon),
    };
  });
});

function statusOf(answeredAt: number | null, dueAt: number, horizon: Horizon): HandOff['status'] {
  if (answeredAt !== null) return answeredAt <= dueAt ? 'in-time' : 'late';
  return hasPassed(dueAt, horizon) ? 'unanswered' : 'open';
}

type Offer = Pick<HandOff, 'task' | 'to' | 'message' | 'offeredAt'>;

/** When the receiver did what was ordered, at the offer or after it. */
function takenUp({ plan }: Timeline, { accepted }: Traffic, { task, to, offeredAt }: Offer): number | null {
  const { expect } = plan.blueprint.tasks[task]!;
  if (expect.kind !== 'order') return null;
  const { args } = plan.blueprint.actions[expect.action]!;
  const act = accepted.find(
    ({ role, action, at, detail }) =>
      role === to &&
      action === expect.action &&
      at >= offeredAt &&
      argsMatch(expect.args, unpackArgs(args, detail)),
  );
  return act?.at ?? null;
}

/** When the receiver first replied to it in one of these ways. */
function firstReply({ replies }: Traffic, { to, message }: Offer, verbs: readonly ActVerb[]): number | null {
  return (
    replies.find(({ ask, role, verb }) => ask === message && role === to && verbs.includes(verb))?.at ?? null
  );
}

function leastOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
