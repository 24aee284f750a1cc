/**
 * Tasks of the plan as the drill goes: triggered, opened (its clock runs), met, overdue. A clock starts at the trigger or,
 * if later, when each prerequisite that was called for is done or past its own deadline. Meeting a task before its
 * trigger counts only where the plan allows it. The first match counts.
 */
import type { Expectation, SingleExpectation, Task } from '../model/blueprint.ts';
import { standsFor, tellCued } from './away.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { isBlind } from './cuts.ts';
import { awaitDeadline, dropMet } from './deadlines.ts';
import { holderOf, takenOn } from './hand-offs.ts';
import { empty } from './lists.ts';
import { LOG } from './log-codes.ts';
import { awaitNext, takesActs } from './repeats.ts';

/** The trigger of a task has turned true. */
export function trigger(run: Run, index: number): void {
  const { world, log } = run;
  world.taskTriggered[index] = world.time;
  log.record(world.time, LOG['task.triggered'], index, 0, 0);
  touch(run, run.blueprint.topics.tasks + index);
  if (!run.blueprint.tasks[index]!.hasCue) cue(run, index);
  world.openQueue.push(index);
  const { repeat } = run.blueprint.tasks[index]!;
  if (repeat !== null) awaitNext(world, repeat);
}

/** A duty is to come again, unless what ends it is true by now. */
export function dutyDue(run: Run, index: number): void {
  const { repeat } = run.blueprint.tasks[index]!;
  if (repeat?.until?.(run.world) !== true) trigger(run, index);
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
  const holder = world.handedOff.length === 0 ? task.owner : holderOf(run, index);
  if (task.byGauge && blueprint.cuts.length > 0 && isBlind(run, holder)) world.unseen.push(index);
  else tellCued(run, holder, index);
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
  if (task.repeat !== null && !takesActs(world, index, task.repeat)) return;
  world.taskMissing[index]! &= ~parts;
  if (world.taskMissing[index] !== 0 && !isOneWhole(task.expect, world.taskMissing[index]!)) return;
  world.taskMet[index] = world.time;
  dropMet(world);
  log.record(world.time, LOG['task.met'], index, 0, ref);
  if (task.metEvent >= 0) world.eventQueue.push(task.metEvent);
  touch(run, blueprint.topics.tasks + index);
  releaseDependents(run, task);
}

/** Whether one of several acts that would do has nothing missing. */
function isOneWhole(expect: Expectation, missing: number): boolean {
  return expect.kind === 'any' && expect.of.some(({ bits }) => (missing & bits) === 0);
}

/** The parts of a task that an act fulfils, given what it fulfils of a single expectation. */
function partsOf(expect: Expectation, fits: (act: SingleExpectation) => number): number {
  if (expect.kind !== 'any') return fits(expect);
  return expect.of.reduce((parts, { act, shift }) => parts | (fits(act) << shift), 0);
}

/** Tasks that an act of a role may meet: its own, those of the posts that it acts for, and those it has taken on. */
function tasksExpecting(run: Run, byOwner: readonly (readonly number[])[], role: number): readonly number[] {
  const others = standsFor(run.world, role);
  if (others.length === 0) return withTakenOn(run, byOwner[role]!, role);
  return withTakenOn(run, [...byOwner[role]!, ...others.flatMap((other) => byOwner[other]!)], role);
}

/** These tasks and those that the role has taken on, as far as they count. */
function withTakenOn(
  run: Run,
  own: readonly number[],
  role: number,
  counts: (task: number) => boolean = () => true,
): readonly number[] {
  if (run.world.handedOff.length === 0) return own;
  return [...own, ...takenOn(run, role).filter((task) => !own.includes(task) && counts(task))];
}

/** A role told others facts: each pair of receiver and fact is one part of an `inform` task. */
export function noteInformed(
  run: Run,
  role: number,
  to: readonly number[],
  facts: readonly number[],
  ref: number,
): void {
  const { inform } = run.blueprint.expecting;
  for (const index of tasksExpecting(run, inform, role)) {
    const parts = partsOf(run.blueprint.tasks[index]!.expect, (act) => pairsTold(act, to, facts));
    if (parts !== 0) fulfil(run, index, parts, ref);
  }
}

/** The pairs of receiver and fact that were told, as bits. */
function pairsTold(act: SingleExpectation, to: readonly number[], facts: readonly number[]): number {
  if (act.kind !== 'inform') return 0;
  let pairs = 0;
  act.to.forEach((receiver, i) => {
    act.of.forEach((fact, j) => {
      if (to.includes(receiver) && facts.includes(fact)) pairs |= 1 << (i * act.of.length + j);
    });
  });
  return pairs;
}

export function noteAcknowledged(run: Run, role: number, inject: number, ref: number): void {
  const owned = tasksExpecting(run, run.blueprint.expecting.acknowledge, role);
  for (let i = 0; i < owned.length; i++) {
    const parts = partsOf(run.blueprint.tasks[owned[i]!]!.expect, (act) =>
      act.kind === 'acknowledge' && act.inject === inject ? 1 : 0,
    );
    if (parts !== 0) fulfil(run, owned[i]!, parts, ref);
  }
}

/** A role answered the question of an inject; `chosen` are the options it took or the points it said. */
export function noteAnswered(
  run: Run,
  role: number,
  inject: number,
  chosen: readonly number[],
  ref: number,
): void {
  const { expecting, tasks } = run.blueprint;
  for (const index of tasksExpecting(run, expecting.answer, role)) {
    const parts = partsOf(tasks[index]!.expect, (act) => {
      if (act.kind !== 'answer' || act.inject !== inject) return 0;
      return act.with.length === 0 || act.with.some((choice) => chosen.includes(choice)) ? 1 : 0;
    });
    if (parts !== 0) fulfil(run, index, parts, ref);
  }
}

/** A role has what an inject says checked, or with `done` knows the result. */
export function noteChecked(run: Run, role: number, inject: number, ref: number, done: boolean): void {
  const { expecting, tasks } = run.blueprint;
  for (const index of tasksExpecting(run, expecting.check, role)) {
    if (tasks[index]!.byDone !== done) continue;
    const parts = partsOf(tasks[index]!.expect, (act) =>
      act.kind === 'check' && act.inject === inject ? 1 : 0,
    );
    if (parts !== 0) fulfil(run, index, parts, ref);
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
  const owned = byChoice[actions[action]!.args.length === 0 ? 0 : args[0]!]!;
  const waiting = run.world.handedOff.length === 0 ? owned : withTakenOnBy(run, owned, role, done);
  for (let i = 0; i < waiting.length; i++) {
    const index = waiting[i]!;
    if (run.world.taskMet[index]! >= 0) continue;
    const { expect } = tasks[index]!;
    const parts = expect.kind === 'do' ? doneAsAsked(expect, action, args) : partsDone(expect, action, args);
    if (parts !== 0) fulfil(run, index, parts, ref);
  }
}

// Apart from `noteAction`: a function that makes closures costs something also where it makes none.

function withTakenOnBy(run: Run, owned: readonly number[], role: number, done: boolean): readonly number[] {
  return withTakenOn(run, owned, role, (index) => run.blueprint.tasks[index]!.byDone === done);
}

function partsDone(expect: Expectation, action: number, args: readonly number[]): number {
  return partsOf(expect, (act) => doneAsAsked(act, action, args));
}

function doneAsAsked(act: SingleExpectation, action: number, args: readonly number[]): number {
  return act.kind === 'do' && act.action === action && argsMatch(act.args, args) ? 1 : 0;
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
  const waiting = run.blueprint.expecting.ask;
  for (const index of tasksExpecting(run, waiting, role)) {
    const parts = partsOf(run.blueprint.tasks[index]!.expect, (act) => {
      if (act.kind !== kind || act.action !== action || !to.includes(act.to)) return 0;
      return act.kind === 'request' || argsMatch(act.args, args) ? 1 : 0;
    });
    if (parts !== 0) fulfil(run, index, parts, ref);
  }
}

/** Whether what was done agrees with what was asked; −1 leaves an argument open. */
export function argsMatch(wanted: readonly number[], given: readonly number[]): boolean {
  for (let i = 0; i < wanted.length; i++) if (wanted[i]! >= 0 && wanted[i] !== given[i]) return false;
  return true;
}
