/**
 * Tasks handed from one role to another: offered, accepted or declined. Whoever accepted holds the task from then on: it is called
 * for there, and acts of that role meet it. What others do for it counts as before.
 */
import type { Decision } from '../model/blueprint.ts';
import type { Message, World } from '../model/world.ts';
import { postsOf } from './away.ts';
import type { Run } from './context.ts';
import { LOG, type Refusal } from './log-codes.ts';

/** The role that holds a task now: its owner, or who accepted it last. */
export function holderOf({ blueprint, world }: Run, task: number): number {
  return holderIn(world.handedOff, task, blueprint.tasks[task]!.owner);
}

/** The same, given who has taken on what. */
export function holderIn(handedOff: readonly number[], task: number, owner: number): number {
  for (let at = handedOff.length - 2; at >= 0; at -= 2) if (handedOff[at] === task) return handedOff[at + 1]!;
  return owner;
}

/** Why a role may not offer a task so, or null. */
export function judgeHandOff(run: Run, role: number, { task = -1, to }: Decision): Refusal | null {
  const { blueprint, world } = run;
  const known = blueprint.tasks[task];
  const posts = postsOf(world, role);
  if (known === undefined || !posts.includes(holderOf(run, task))) return 'not-your-task';
  if (world.taskMet[task]! >= 0) return 'already-done';
  if (to.length !== 1 || !known.handOffTo.includes(to[0]!)) return 'not-an-heir';
  return openOffer(world, role, task) === null ? null : 'already-asked';
}

/** The role's offer of a task that nobody has answered yet, or null. */
function openOffer({ messages }: World, role: number, task: number): Message | null {
  const answered = new Set<number>();
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i]!;
    if (answers(message)) answered.add(message.re);
    if (message.from !== role || message.ask?.kind !== 'hand-off' || message.ask.task !== task) continue;
    return answered.has(message.ref) ? null : message;
  }
  return null;
}

function answers({ verb }: Message): boolean {
  return verb === 'accept' || verb === 'decline' || verb === 'refuse';
}

/** Whether an offer was answered before. */
export function isAnswered({ world }: Run, { ref }: Message): boolean {
  return world.messages.some((message) => message.re === ref && answers(message));
}

/** A role takes on the task that a message offers. */
export function takeOn(run: Run, role: number, { ask, ref }: Message): void {
  const { world, log } = run;
  const task = ask!.task!;
  world.handedOff.push(task, role);
  log.record(world.time, LOG['task.handed-off'], task, role, ref);
  if (world.taskCued[task]! >= 0) run.players[world.cast[role]!]!.cued(run.seats[role]!, task);
}

/** The tasks that a role has taken on from others. */
export function takenOn({ world: { handedOff } }: Run, role: number): number[] {
  return handedOff.filter((_, at) => at % 2 === 0 && handedOff[at + 1] === role);
}

/** The tasks that a role holds now, whoever owned them at first, in the plan's order. */
export function tasksHeld(run: Run, role: number): readonly number[] {
  const { blueprint, world } = run;
  if (world.handedOff.length === 0) return blueprint.tasksOf[role]!;
  return blueprint.tasks.flatMap((_, task) => (holderOf(run, task) === role ? [task] : []));
}
