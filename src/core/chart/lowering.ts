/**
 * What both executors have in common: time turned into scheduling and events, as XState itself does it, and
 * wildcards into plain lists. Whatever is said here, tests compare with XState running the author's own chart.
 */
import type { ChartDefinition, ChartNode, ChartStep } from './definition.ts';
import { matchingDescriptors } from './match-event.ts';

/** Entry actions, then the timers of `after` in the order listed. */
export function entrySteps(node: ChartNode): readonly ChartStep[] {
  const timers = node.after.map(({ timer }): ChartStep => ({ kind: 'schedule', timer }));
  return [...node.entry, ...timers];
}

/** Exit actions, then the end of the timers of `after`. */
export function exitSteps(chart: ChartDefinition, node: ChartNode): readonly ChartStep[] {
  const cancels = node.after.map(
    ({ timer }): ChartStep => ({ kind: 'cancel', sendId: chart.timers[timer]!.sendId }),
  );
  return [...node.exit, ...cancels];
}

/** The transitions to try at one node for one event, in order. */
export interface LoweredReaction {
  readonly event: number;
  readonly transitions: readonly number[];
}

/** What a node does on each event it listens to, completion excepted: by rising event number. */
export function reactionsOf(chart: ChartDefinition, node: ChartNode): readonly LoweredReaction[] {
  const written = new Map(node.on.map(({ descriptor, transitions }) => [descriptor, transitions]));
  const descriptors = [...written.keys()];
  const reactions: LoweredReaction[] = [];
  if (descriptors.length > 0) {
    for (let event = 0; event < chart.authorEvents; event++) {
      const matching = matchingDescriptors(chart.events[event]!, descriptors);
      const transitions = matching.flatMap((descriptor) => written.get(descriptor) ?? []);
      if (transitions.length > 0) reactions.push({ event, transitions });
    }
  }
  for (const { timer, transitions } of node.after) {
    reactions.push({ event: chart.timers[timer]!.event, transitions });
  }
  return reactions;
}
