/**
 * Orders that contradict each other. Where the author says which actions exclude one another, the log has noted the orders that do;
 * otherwise the same role was told by two others to do the same thing in two ways.
 */
import { unpackArgs } from '../../../core/engine/pack-args.ts';
import { argsMatch } from '../../../core/engine/tasks.ts';
import { entriesOf, type Timeline } from '../timeline.ts';
import { type Act, type Ask, type Letter, letterKey, type Traffic, trafficOf } from '../traffic.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

function read(verdicts: Verdicts): Reading {
  const { timeline } = verdicts;
  const traffic = trafficOf(timeline);
  const of = traffic.sent.filter(({ verb, ref }) => verb === 'order' && traffic.asks.has(ref)).length;
  if (of === 0) return nothingRead;
  const count = timeline.plan.blueprint.excludes ? notedConflicts(timeline) : derivedConflicts(verdicts);
  return { value: count, count, of };
}

/** Orders that the log notes, each receiver's once, with however many others they conflict. */
function notedConflicts(timeline: Timeline): number {
  const { log } = timeline;
  const noted = entriesOf(timeline, 'orders.conflicted');
  return new Set(noted.map((entry) => letterKey(log.a[entry]!, log.b[entry]!))).size;
}

function derivedConflicts(verdicts: Verdicts): number {
  const traffic = trafficOf(verdicts.timeline);
  const doneBy = actsByDoer(traffic);
  const turnedDown = refusalTimes(traffic);
  /** By receiver and action: until when each different order of each sender stands. */
  const standing = new Map<string, Map<string, { from: number; args: number; until: number }>>();
  let count = 0;
  for (const letter of traffic.sent) {
    const ask = letter.verb === 'order' ? traffic.asks.get(letter.ref) : undefined;
    if (ask === undefined) continue;
    const key = `${letter.to}/${ask.action}`;
    const orders = standing.get(key) ?? new Map();
    standing.set(key, orders);
    const others = [...orders.values()];
    if (
      others.some(({ from, args, until }) => from !== letter.from && args !== ask.args && until > letter.at)
    )
      count++;
    const until = Math.min(
      doneAt(verdicts, doneBy.get(key) ?? [], letter, ask),
      turnedDown.get(`${letter.ref}/${letter.to}`) ?? Number.POSITIVE_INFINITY,
    );
    orders.set(`${letter.from}/${ask.args}`, { from: letter.from, args: ask.args, until });
  }
  return count;
}

/** Actions begun, by who began which. */
function actsByDoer({ accepted }: Traffic): Map<string, Act[]> {
  const acts = new Map<string, Act[]>();
  for (const act of accepted) {
    const key = `${act.role}/${act.action}`;
    const own = acts.get(key);
    if (own === undefined) acts.set(key, [act]);
    else own.push(act);
  }
  return acts;
}

/** When each receiver first declined or refused an order, by message and receiver. */
function refusalTimes({ replies }: Traffic): Map<string, number> {
  const times = new Map<string, number>();
  for (const { ask, role, at, verb } of replies) {
    const key = `${ask}/${role}`;
    if ((verb === 'decline' || verb === 'refuse') && !times.has(key)) times.set(key, at);
  }
  return times;
}

/** When an order was first done as ordered, at the order or after it; Infinity if never. `acts` are in order of time. */
function doneAt({ timeline }: Verdicts, acts: readonly Act[], letter: Letter, ask: Ask): number {
  const { args } = timeline.plan.blueprint.actions[ask.action]!;
  const wanted = unpackArgs(args, ask.args);
  for (let i = firstAtOrAfter(acts, letter.at); i < acts.length; i++)
    if (argsMatch(wanted, unpackArgs(args, acts[i]!.detail))) return acts[i]!.at;
  return Number.POSITIVE_INFINITY;
}

function firstAtOrAfter(acts: readonly Act[], time: number): number {
  let [low, high] = [0, acts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (acts[middle]!.at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const conflictingOrders: Measure = {
  id: 'conflicting-orders',
  group: 'coordination',
  title: 'Orders that contradict another',
  definition:
    'In a scenario that says which actions exclude one another: orders that the log notes as excluded by one that somebody else had given the same role (`orders.conflicted`), each once. In any other: orders to do an action with other choices than somebody else had ordered the same role. Either only while that order still stood, neither done nor declined nor refused. Orders in words alone are not looked at.',
  range: [0, null],
  unit: 'orders',
  source: 'A proposal of this project.',
  read,
};
