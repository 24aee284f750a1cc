/**
 * Tasks of the plan as the drill goes: triggered, opened (its clock runs), met, overdue. A clock starts at the trigger or,
 * if later, when each prerequisite that was called for is done or past its own deadline. Meeting a task before its
 * trigger counts only where the plan allows it. The first match counts.
 */
import type { Task } from '../model/blueprint.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { awaitDeadline, dropMet } from './deadlines.ts';
import { empty } from './lists.ts';
import { LOG } from './log-codes.ts';

/** The trigger of a task has turned true. */
export function trigger(run: Run, index: number): void {
  const { world, log } = run;
  world.taskTriggered[index] = world.time;
  log.record(world.time, LOG['task.triggered'], index, 0, 0);
  touch(run, run.blueprint.topics.tasks + index);
  if (!run.blueprint.tasks[index]!.hasCue) cue(run, index);
  world.openQueue.push(index);
}

/** Starts the clocks of what was triggered at this instant, whichever of tasks that wait for one another was first. */
export function openTriggered(run: Run): void {
  const { openQueue } = run.world;
  for (let i = 0; i < openQueue.length; i++) openIfReady(run, openQueue[i]!);
  empty(openQueue);
}

/** The owner of a task can see that it is called for. */
export function cue(run: Run, index: number): void {
  const { world, log, blueprint } = run;
  const task = blueprint.tasks[index]!;
  world.taskCued[index] = world.time;
  if (task.hasCue) log.record(world.time, LOG['task.cued'], index, 0, 0);
  run.players[world.cast[task.owner]!]!.cued(run.seats[task.owner]!, index);
}

function openIfReady(run: Run, index: number): void {
  const { world, log, blueprint } = run;
  const task = blueprint.tasks[index]!;
  if (world.taskOpened[index]! >= 0) return;
  for (let i = 0; i < task.after.length; i++) if (!isSettled(run, task.after[i]!)) return;
  world.taskOpened[index] = world.time;
  if (world.time !== world.taskTriggered[index]) log.record(world.time, LOG['task.opened'], index, 0, 0);
  if (world.taskMet[index]! < 0) awaitDeadline(world, index, world.time + task.deadline);
}

/** Whether a prerequisite holds nothing back: not called for so far, done, or past its deadline. */
function isSettled(run: Run, index: number): boolean {
  const { world } = run;
  return world.taskTriggered[index]! < 0 || world.taskMet[index]! >= 0 || world.taskOverdue[index]! >= 0;
}

function releaseDependents(run: Run, task: Task): void {
  for (const other of task.before) if (run.world.taskTriggered[other]! >= 0) openIfReady(run, other);
}

/** The deadline of a task has come. */
export function passDeadline(run: Run, index: number): void {
  const { world, log, blueprint } = run;
  const task = blueprint.tasks[index]!;
  world.taskOverdue[index] = world.time;
  log.record(world.time, LOG['task.overdue'], index, 0, 0);
  if (task.overdueEvent >= 0) world.eventQueue.push(task.overdueEvent);
  touch(run, blueprint.topics.tasks + index);
  releaseDependents(run, task);
}

/** An act that fulfils these parts of a task was accepted (or done, where that is what counts). */
function fulfil(run: Run, index: number, parts: number, ref: number): void {
  const { world, log, blueprint } = run;
  const task = blueprint.tasks[index]!;
  if (world.taskMet[index]! >= 0 || (world.taskTriggered[index]! < 0 && !task.early)) return;
  world.taskMissing[index]! &= ~parts;
  if (world.taskMissing[index] !== 0) return;
  world.taskMet[index] = world.time;
  dropMet(world);
  log.record(world.time, LOG['task.met'], index, 0, ref);
  if (task.metEvent >= 0) world.eventQueue.push(task.metEvent);
  touch(run, blueprint.topics.tasks + index);
  releaseDependents(run, task);
}

/** A role told others facts: each pair of receiver and fact is one part of an `inform` task. */
export function noteInformed(
  run: Run,
  role: number,
  to: readonly number[],
  facts: readonly number[],
  ref: number,
): void {
  for (const index of run.blueprint.expecting.inform[role]!) {
    const { expect } = run.blueprint.tasks[index]!;
    if (expect.kind !== 'inform') continue;
    let parts = 0;
    expect.to.forEach((receiver, i) => {
      expect.of.forEach((fact, j) => {
        if (to.includes(receiver) && facts.includes(fact)) parts |= 1 << (i * expect.of.length + j);
      });
    });
    if (parts !== 0) fulfil(run, index, parts, ref);
  }
}

export function noteAcknowledged(run: Run, role: number, inject: number, ref: number): void {
  const owned = run.blueprint.expecting.acknowledge[role]!;
  for (let i = 0; i < owned.length; i++) {
    const { expect } = run.blueprint.tasks[owned[i]!]!;
    if (expect.kind === 'acknowledge' && expect.inject === inject) fulfil(run, owned[i]!, 1, ref);
  }
}

/** A role's action was accepted, or with `done` completed. */
export function noteAction(
  run: Run,
  role: number,
  action: number,
  args: readonly number[],
  ref: number,
  done: boolean,
): void {
  const { actions, meetable, tasks } = run.blueprint;
  const byChoice = (done ? meetable.done : meetable.accepted)[role * actions.length + action]!;
  const waiting = byChoice[actions[action]!.args.length === 0 ? 0 : args[0]!]!;
  for (let i = 0; i < waiting.length; i++) {
    if (run.world.taskMet[waiting[i]!]! >= 0) continue;
    const { expect } = tasks[waiting[i]!]!;
    if (expect.kind === 'do' && argsMatch(expect.args, args)) fulfil(run, waiting[i]!, 1, ref);
  }
}

export function noteAsk(
  run: Run,
  role: number,
  kind: 'order' | 'request',
  to: readonly number[],
  action: number,
  args: readonly number[],
  ref: number,
): void {
  for (const index of run.blueprint.expecting.ask[role]!) {
    const { expect } = run.blueprint.tasks[index]!;
    if (expect.kind !== kind || expect.action !== action || !to.includes(expect.to)) continue;
    if (expect.kind === 'request' || argsMatch(expect.args, args)) fulfil(run, index, 1, ref);
  }
}

/** Whether what was done agrees with what was asked; −1 leaves an argument open. */
export function argsMatch(wanted: readonly number[], given: readonly number[]): boolean {
  for (let i = 0; i < wanted.length; i++) if (wanted[i]! >= 0 && wanted[i] !== given[i]) return false;
  return true;
}
