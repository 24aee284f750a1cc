/**
 * For charts written by hand: what XState makes of them, after making sure that both executors make the same
 * of them.
 */
import { type ChartConfig, type ChartDefinition, readChart } from '../../../src/core/chart/index.ts';
import { disagreement, playReference } from './agreement.ts';
import type { Command } from './random-chart.ts';
import { trialEvents } from './trial-events.ts';
import type { Observation } from './trial-run.ts';

export function send(event: string): Command {
  const index = trialEvents.indexOf(event);
  if (index < 0) throw new Error(`trial charts have no event ${event}`);
  return { send: index };
}

export function advance(time: number): Command {
  return { advance: time };
}

/** Set one number of the world and have eventless transitions looked for. */
export function set(slot: number, value: number): Command {
  return { slot, value };
}

/** What is seen at the beginning and after each command, by everyone alike; throws where they differ. */
export function witness(config: ChartConfig, ...script: readonly Command[]): Observation[] {
  const difference = disagreement(config, read(config), [script]);
  if (difference !== null) throw new Error(JSON.stringify(difference, null, 1));
  return playReference(config, script);
}

/** The chart as read; throws if there is anything wrong with it. */
export function read(config: ChartConfig, events: readonly string[] = trialEvents): ChartDefinition {
  const reading = readChart(config, events);
  if ('chart' in reading) return reading.chart;
  throw new Error(reading.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}
