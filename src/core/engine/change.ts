/**
 * Tells whoever watches that something in the world has changed: conditions and the chart's eventless
 * transitions are looked at again at the next quiescence, formulas are brought up to date at once.
 */
import type { Run } from './context.ts';
import { refreshFormulas } from './formulas.ts';

/** Marks the watchers of a topic. */
export function touch(run: Run, topic: number): void {
  const { topics } = run.blueprint;
  const watchers = topics.watchers[topic]!;
  const { world } = run;
  for (let i = 0; i < watchers.length; i++) {
    const watcher = watchers[i]!;
    if (world.watchFired[watcher] === 1 || world.watchFlag[watcher] === 1) continue;
    world.watchFlag[watcher] = 1;
    world.watchQueue.push(watcher);
  }
  if (topics.recheck[topic]) world.chartDue = 1;
  if (topics.refresh[topic]) refreshFormulas(run.blueprint, world);
}

/** A number by slot was written from outside the integrator. */
export function numberChanged(run: Run): void {
  refreshFormulas(run.blueprint, run.world);
  touch(run, run.blueprint.topics.values);
}
