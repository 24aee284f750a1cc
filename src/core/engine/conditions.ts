/**
 * Conditions that fire once, when they turn true: triggers and cues of tasks, injects that wait for something.
 * They are evaluated at quiescence, in declaration order, and only when something they read has changed.
 */
import type { Run } from './context.ts';
import { requestInject } from './injects.ts';
import { cue, trigger } from './tasks.ts';

/** Evaluates what is marked until nothing is. */
export function settleConditions(run: Run): void {
  const { world } = run;
  while (world.watchQueue.length > 0) {
    const due = world.watchQueue.length === 1 ? world.watchQueue : world.watchQueue.slice().sort(ascending);
    const count = due.length;
    for (let i = 0; i < count; i++) evaluate(run, due[i]!);
    world.watchQueue.splice(0, count);
  }
}

const ascending = (a: number, b: number): number => a - b;

function evaluate(run: Run, index: number): void {
  const { world, blueprint } = run;
  const watcher = blueprint.watchers[index]!;
  world.watchFlag[index] = 0;
  if (!watcher.condition(world)) return;
  world.watchFired[index] = 1;
  if (watcher.kind === 'inject') requestInject(run, watcher.subject);
  else if (watcher.kind === 'trigger') trigger(run, watcher.subject);
  else cue(run, watcher.subject);
}
