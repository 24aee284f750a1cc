/**
 * Who should have spoken to whom, and who did: the network that the plan called for and the one that was, over all roles of the
 * scenario. A tie is a fact told, an order or a request; replies that carry no fact make none.
 */
import { type Network, networkOf } from '../network/index.ts';
import { oncePer } from './once-per.ts';
import type { Timeline } from './timeline.ts';
import { trafficOf } from './traffic.ts';
import { isScored, type Verdicts } from './verdicts.ts';

export interface Networks {
  /** From the tasks that were called for; the same ones as Speed counts. */
  readonly planned: Network;
  readonly actual: Network;
}

/** Both networks of a drill. */
export const networksOf = oncePer((verdicts: Verdicts): Networks => {
  const size = verdicts.timeline.plan.blueprint.roles.length;
  return {
    planned: networkOf(size, plannedTies(verdicts)),
    actual: networkOf(size, actualTies(verdicts.timeline)),
  };
});

function plannedTies({ timeline, tasks }: Verdicts): [number, number][] {
  return timeline.plan.blueprint.tasks.flatMap(({ owner, expect }, task): [number, number][] => {
    if (!isScored(tasks[task]!)) return [];
    if (expect.kind === 'inform') return expect.to.map((to) => [owner, to]);
    return expect.kind === 'order' || expect.kind === 'request' ? [[owner, expect.to]] : [];
  });
}

function actualTies(timeline: Timeline): [number, number][] {
  const { roles, facts } = timeline.plan.blueprint;
  const told = [...timeline.told].map((key): [number, number] => {
    const pair = Math.floor(key / facts.length);
    return [Math.floor(pair / roles.length), pair % roles.length];
  });
  const asked = trafficOf(timeline)
    .sent.filter(({ verb }) => verb === 'order' || verb === 'request')
    .map(({ from, to }): [number, number] => [from, to]);
  return [...told, ...asked];
}

/**
 * The group of each role for ties within and between: bureaus joined by their lines of profession are one group, all others together, the general
 * line of command, another.
 */
export function lineGroups({ plan }: Timeline): number[] {
  const { roles } = plan.blueprint;
  const group = roles.map((_, role) => role);
  const find = (role: number): number => (group[role] === role ? role : find(group[role]!));
  const inLine = new Set<number>();
  roles.forEach(({ line }, role) => {
    if (line < 0) return;
    inLine.add(role).add(line);
    group[find(role)] = find(line);
  });
  return roles.map((_, role) => (inLine.has(role) ? find(role) : -1));
}
