/**
 * Conditions that fire once, when they turn true: triggers and cues of tasks, injects and probes that wait for something.
 * They are evaluated at quiescence, in declaration order, and only when something they read has changed.
 */
import type { Run } from './context.ts';
import { requestInject } from './injects.ts';
import { empty } from './lists.ts';
import { probeDue } from './probes.ts';
import { cue, trigger } from './tasks.ts';

/** Evaluates what is marked until nothing is: each round in declaration order. */
export function settleConditions(run: Run): void {
  const { watchQueue } = run.world;
  let done = 0;
  while (done < watchQueue.length) {
    const end = watchQueue.length;
    sortTail(watchQueue, done);
    for (; done < end; done++) evaluate(run, watchQueue[done]!);
  }
  empty(watchQueue);
}

/** Sorts a short list from `from` on, ascending, in place. */
function sortTail(list: number[], from: number): void {
  for (let i = from + 1; i < list.length; i++) {
    const value = list[i]!;
    let hole = i;
    for (; hole > from && list[hole - 1]! > value; hole--) list[hole] = list[hole - 1]!;
    list[hole] = value;
  }
}

function evaluate(run: Run, index: number): void {
  const { world, blueprint } = run;
  const watcher = blueprint.watchers[index]!;
  world.watchFlag[index] = 0;
  if (!watcher.condition(world)) return;
  world.watchFired[index] = 1;
  if (watcher.kind === 'inject') requestInject(run, watcher.subject);
  else if (watcher.kind === 'trigger') trigger(run, watcher.subject);
  else if (watcher.kind === 'grade') run.port.respond(Math.min(world.response, watcher.subject));
  else if (watcher.kind === 'probe') probeDue(run, watcher.subject);
  else cue(run, watcher.subject);
}
