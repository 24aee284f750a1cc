/** The network of information as the plan wanted it and as it was: links between roles, each with the flows that it is made of. */

import { actorOf } from '../../../scoring/index.ts';
import { flowKey } from '../../../scoring/scoring-plan.ts';
import type { Brief } from '../source.ts';

/** From a role to a role. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Required flows that were due, and of these those that came in time or late. */
  readonly required: number;
  readonly timely: number;
  readonly late: number;
  /** Deliveries of facts that the plan did not require of the sender. */
  readonly extra: number;
  /** Deliveries in the log: of required flows, and of others. */
  readonly entries: readonly number[];
  readonly extraEntries: readonly number[];
}

/** A link while it is counted. */
interface Draft {
  required: number;
  timely: number;
  late: number;
  extra: number;
  readonly entries: number[];
  readonly extraEntries: number[];
}

/** Links with anything required or told, by sender, then receiver, in the scenario's order. */
export function linksOf({ blueprint, log, verdicts }: Brief): Link[] {
  const { timeline, flows } = verdicts;
  const { plan } = timeline;
  const count = blueprint.roles.length;
  const links = new Map<number, Draft>();
  const linkAt = (from: number, to: number): Draft => {
    const key = from * count + to;
    const found = links.get(key) ?? {
      required: 0,
      timely: 0,
      late: 0,
      extra: 0,
      entries: [],
      extraEntries: [],
    };
    links.set(key, found);
    return found;
  };
  flows.forEach(({ status }, i) => {
    if (status === 'not-called-for' || status === 'open') return;
    const { from, to } = plan.flows[i]!;
    const link = linkAt(from, to);
    link.required++;
    if (status === 'timely') link.timely++;
    if (status === 'late') link.late++;
    if (timeline.flowed[i]! >= 0) link.entries.push(timeline.flowed[i]!);
  });
  for (const entry of timeline.deliveries) {
    const from = actorOf(timeline, log.x[entry]!);
    const to = log.b[entry]!;
    const wanted = plan.flowsByKey.get(flowKey(blueprint, from, to, log.a[entry]!)) ?? [];
    if (wanted.some((flow) => flows[flow]!.status !== 'not-called-for')) continue;
    const link = linkAt(from, to);
    link.extra++;
    link.extraEntries.push(entry);
  }
  return [...links]
    .sort(([one], [other]) => one - other)
    .map(([key, link]) => ({ from: Math.floor(key / count), to: key % count, ...link }));
}

export type LinkState = 'timely' | 'late' | 'lost' | 'extra';

/** What is worst about a link. */
export function stateOf({ required, timely, late }: Link): LinkState {
  if (required === 0) return 'extra';
  if (timely === required) return 'timely';
  return timely + late === required ? 'late' : 'lost';
}
