/**
 * Which of an author's events a chart listens to: sending it any other could move nothing but eventless
 * transitions.
 */
import type { ChartDefinition } from './definition.ts';
import { matchesEvent } from './match-event.ts';

/** Numbers, by name, of the author's events that some state reacts to, wildcards included. */
export function heardEvents(chart: ChartDefinition): ReadonlyMap<string, number> {
  const descriptors = new Set(chart.nodes.flatMap((node) => node.on.map(({ descriptor }) => descriptor)));
  const heard = new Map<string, number>();
  chart.events.slice(0, chart.authorEvents).forEach((event, index) => {
    if ([...descriptors].some((descriptor) => matchesEvent(event, descriptor))) heard.set(event, index);
  });
  return heard;
}
