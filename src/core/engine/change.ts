/**
 * Tells whoever watches that something in the world has changed: conditions and the chart's eventless
 * transitions are looked at again at the next quiescence, formulas are brought up to date at once.
 */
import type { Run } from './context.ts';
import { refreshFormulas } from './formulas.ts';

/** Marks the watchers of a topic, and of numbers where formulas follow it. Most topics have nobody who listens. */
export function touch(run: Run, topic: number): void {
  if (run.heard[topic]) spread(run, topic);
}

function spread(run: Run, topic: number): void {
  const { topics } = run.blueprint;
  mark(run, topic);
  if (!topics.refresh[topic]) return;
  refreshFormulas(run.blueprint, run.world);
  if (topic !== topics.values) mark(run, topics.values);
}

/** Marks the watchers of a topic, and that the chart has to look again where it reads it. */
export function mark({ blueprint, world }: Run, topic: number): void {
  const { topics } = blueprint;
  const watchers = topics.watchers[topic]!;
  for (let i = 0; i < watchers.length; i++) {
    const watcher = watchers[i]!;
    if (world.watchFired[watcher] === 1 || world.watchFlag[watcher] === 1) continue;
    world.watchFlag[watcher] = 1;
    world.watchQueue.push(watcher);
  }
  if (topics.recheck[topic]) world.chartDue = 1;
}

/** A number by slot was written from outside the integrator. */
export function numberChanged(run: Run): void {
  refreshFormulas(run.blueprint, run.world);
  mark(run, run.blueprint.topics.values);
}
