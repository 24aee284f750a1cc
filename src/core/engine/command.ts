/**
 * Unity of command: who is in command, how command changes hands, orders by whoever is not in command, and orders that cannot both
 * be obeyed. A scenario without `grades` has nobody in command; one without `excludes` has no orders that conflict.
 */
import type { Away } from '../model/absence.ts';
import type { Blueprint } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { postsOf, standsFor } from './away.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { commands } from './lines.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** StartEx: whoever leads in the first grade is in command. */
export function startCommand(run: Run): void {
  const { command } = run.blueprint;
  if (command === null) return;
  const { lead } = command.grades[run.world.response]!;
  if (lead >= 0) takeCommand(run, lead);
}

/** The response has changed: if another role leads in it, command begins to pass to that one. */
export function followGrade(run: Run): void {
  const { blueprint, world } = run;
  const grade = blueprint.command?.grades[world.response];
  if (grade === undefined || grade.lead < 0) return;
  if (grade.lead !== world.commander) passCommand(run, grade.lead, grade.handOver);
  else {
    // Back with whoever has it still.
    world.commandNext = -1;
    world.commandToken++;
  }
}

/** Command passes to a role, which has it after a time, or before by taking it. */
export function passCommand(run: Run, to: number, after: number): void {
  const { world, log } = run;
  if (world.commandNext === to) return;
  world.commandNext = to;
  world.commandToken++;
  log.record(world.time, LOG['command.passed'], to, world.commander, after);
  schedule(world, after, PRIORITY.completion, ITEM.command, to, world.commandToken);
}

/** The time to hand over is up. */
export function commandDue(run: Run, role: number, token: number): void {
  if (run.world.commandToken === token) takeCommand(run, role);
}

/** A role is in command from now on. */
export function takeCommand(run: Run, role: number): void {
  const { world, log, blueprint } = run;
  log.record(world.time, LOG['command.taken'], role, world.commander, 0);
  world.commander = role;
  world.commandNext = -1;
  world.commandToken++;
  const event = blueprint.command!.taken[role]!;
  if (event >= 0) world.eventQueue.push(event);
  touch(run, blueprint.topics.values);
}

/** Fields of an order that has not been dealt with, in `World.openOrders`. */
const ORDER_STRIDE = 4;
const ORDER_REF = 0;
const ORDER_TO = 1;
const ORDER_ACTION = 2;
const ORDER_FROM = 3;

type Absences = { readonly away: readonly Away[] };

/**
 * Whether a role, or a post that it acts for, has command in its hands; and the post for which it could take command: its own before
 * others, or −1. Whoever acts for the post in command has it already, and takes it only for its own post.
 */
export function commandOf(
  blueprint: Blueprint,
  { commander, commandNext, away }: Readonly<Pick<World, 'commander' | 'commandNext'>> & Absences,
  role: number,
): { readonly isMine: boolean; readonly taker: number } {
  const may = (post: number): boolean =>
    post !== commander && (commander < 0 || commandNext === post || commands(blueprint, post, commander));
  const others = standsFor({ away }, role);
  const isMine = commander === role || others.includes(commander);
  if (may(role)) return { isMine, taker: role };
  return { isMine, taker: isMine ? -1 : (others.find(may) ?? -1) };
}

/**
 * An order to do an action was given: whether it came from outside the command, and what it conflicts with, is logged. What a deputy
 * orders in a post's place is that post's order.
 */
export function noteOrder(run: Run, role: number, to: readonly number[], action: number, ref: number): void {
  const { blueprint, world, log } = run;
  const { commander } = world;
  const posts = postsOf(world, role);
  const isInLine = posts.some((post) => post === commander || commands(blueprint, commander, post));
  if (commander >= 0 && !isInLine) log.record(world.time, LOG['command.bypassed'], ref, role, commander);
  if (!blueprint.excludes) return;
  for (const lower of to) {
    const giver = posts.find((post) => commands(blueprint, post, lower)) ?? role;
    for (let at = 0; at < world.openOrders.length; at += ORDER_STRIDE) {
      if (world.openOrders[at + ORDER_TO] !== lower || !conflict(blueprint, world, at, action)) continue;
      if (world.openOrders[at + ORDER_FROM] === giver) {
        // Who gives an order anew takes the old one back.
        world.openOrders.splice(at, ORDER_STRIDE);
        at -= ORDER_STRIDE;
      } else log.record(world.time, LOG['orders.conflicted'], ref, lower, world.openOrders[at + ORDER_REF]!);
    }
    world.openOrders.push(ref, lower, action, giver);
  }
}

function conflict({ actions }: Blueprint, world: World, at: number, action: number): boolean {
  const other = world.openOrders[at + ORDER_ACTION]!;
  return actions[action]!.excludes.includes(other) || actions[other]!.excludes.includes(action);
}

/** Whoever got an order, or acts for whom it was given to, has done what was ordered. */
export function orderObeyed({ world }: Run, role: number, action: number): void {
  const posts = postsOf(world, role);
  dropOrders(
    world,
    (at) =>
      posts.includes(world.openOrders[at + ORDER_TO]!) && world.openOrders[at + ORDER_ACTION] === action,
  );
}

/** Whoever got an order, or acts for whom it was given to, has refused it. */
export function orderRefused({ world }: Run, role: number, ref: number): void {
  const posts = postsOf(world, role);
  dropOrders(
    world,
    (at) => posts.includes(world.openOrders[at + ORDER_TO]!) && world.openOrders[at + ORDER_REF] === ref,
  );
}

function dropOrders({ openOrders }: World, isOver: (at: number) => boolean): void {
  for (let at = openOrders.length - ORDER_STRIDE; at >= 0; at -= ORDER_STRIDE)
    if (isOver(at)) openOrders.splice(at, ORDER_STRIDE);
}
