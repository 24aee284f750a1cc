/**
 * Work handed from one role to another: the orders and requests that the plan calls for and that were given, and what became of them. An order
 * is answered by doing what was ordered, a request by granting it, either by refusing or declining; promising alone answers nothing.
 *
 * The log does not say which message a refusal answers. It is taken for the oldest hand-off between the two roles that is still unanswered.
 */
import { unpackArgs } from '../../core/engine/pack-args.ts';
import { argsMatch } from '../../core/engine/tasks.ts';
import { type Horizon, hasPassed } from './clock.ts';
import { oncePer } from './once-per.ts';
import type { Timeline } from './timeline.ts';
import { type ActVerb, grantKey, type Letter, type Traffic, trafficOf } from './traffic.ts';
import type { Verdicts } from './verdicts.ts';

export interface HandOff {
  readonly task: number;
  readonly from: number;
  readonly to: number;
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

interface Answer {
  readonly answer: HandOff['answer'];
  readonly at: number;
}

/** Every order and request of the plan that was given, in the order of the plan's tasks. */
export const handOffsOf = oncePer((verdicts: Verdicts): readonly HandOff[] => {
  const { timeline, horizon } = verdicts;
  const { tasks } = timeline.plan.blueprint;
  const traffic = trafficOf(timeline);
  const used = new Set<Letter>();
  const offers = verdicts.tasks
    .flatMap(({ metAt, status }, task) => {
      const { expect, owner, deadline } = tasks[task]!;
      if ((expect.kind !== 'order' && expect.kind !== 'request') || metAt === null) return [];
      if (status === 'not-called-for') return [];
      return [{ task, from: owner, to: expect.to, offeredAt: metAt, dueAt: metAt + deadline }];
    })
    .sort((one, other) => one.offeredAt - other.offeredAt || one.task - other.task);
  const answered = offers.map((offer): HandOff => {
    const work = isOrder(timeline, offer.task)
      ? takenUp(timeline, traffic, offer)
      : granted(timeline, traffic, offer);
    const refusal = firstReply(traffic, offer, ['refuse', 'decline'], used);
    const isRefused = refusal !== null && (work === null || refusal.at < work.at);
    if (isRefused) used.add(refusal);
    const accepted = firstReply(traffic, offer, ['accept'], used);
    if (accepted !== null) used.add(accepted);
    const answeredAt = isRefused ? refusal.at : (work?.at ?? null);
    return {
      ...offer,
      answer: isRefused ? 'refused' : (work?.answer ?? null),
      answeredAt,
      acceptedAt: leastOf(answeredAt, accepted?.at ?? null),
      status: statusOf(answeredAt, offer.dueAt, horizon),
    };
  });
  return answered.sort((one, other) => one.task - other.task);
});

function statusOf(answeredAt: number | null, dueAt: number, horizon: Horizon): HandOff['status'] {
  if (answeredAt !== null) return answeredAt <= dueAt ? 'in-time' : 'late';
  return hasPassed(dueAt, horizon) ? 'unanswered' : 'open';
}

type Offer = Pick<HandOff, 'task' | 'from' | 'to' | 'offeredAt'>;

function isOrder({ plan }: Timeline, task: number): boolean {
  return plan.blueprint.tasks[task]!.expect.kind === 'order';
}

/** The receiver did what was ordered, at the offer or after it. */
function takenUp({ plan }: Timeline, { accepted }: Traffic, { task, to, offeredAt }: Offer): Answer | null {
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
  return act === undefined ? null : { answer: 'taken-up', at: act.at };
}

/** The power that the asker lacked was lent to it; or, where none was needed, the receiver approved. */
function granted({ plan }: Timeline, traffic: Traffic, { task, from, to, offeredAt }: Offer): Answer | null {
  const { expect } = plan.blueprint.tasks[task]!;
  if (expect.kind !== 'request') return null;
  const { power } = plan.blueprint.actions[expect.action]!;
  const approval = traffic.sent.find(
    (letter) =>
      letter.verb === 'approve' &&
      letter.from === to &&
      letter.to === from &&
      letter.at >= offeredAt &&
      (power < 0 || traffic.granted.has(grantKey(letter.at, power, from))),
  );
  return approval === undefined ? null : { answer: 'granted', at: approval.at };
}

/** The first reply of this kind from the receiver back to the sender that no earlier hand-off has taken. */
function firstReply(
  { sent }: Traffic,
  { from, to, offeredAt }: Offer,
  verbs: readonly ActVerb[],
  used: ReadonlySet<Letter>,
): Letter | null {
  const found = sent.find(
    (letter) =>
      letter.from === to &&
      letter.to === from &&
      letter.at >= offeredAt &&
      letter.verb !== null &&
      verbs.includes(letter.verb) &&
      !used.has(letter),
  );
  return found ?? null;
}

function leastOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
