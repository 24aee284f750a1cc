/**
 * Acting outside one's jurisdiction: whether a role is, who can give it leave, leave that was given, used up and lapsed. Leave is
 * the consent of whoever answers for the place, or the decision of a common superior: a request approved, or an order.
 */
import type { Decision } from '../model/blueprint.ts';
import type { Border, Leave } from '../model/border.ts';
import type { Ask, Message, World } from '../model/world.ts';
import { rulingsOn } from './acts/rulings.ts';
import { schedule } from './agenda.ts';
import { postsOf } from './away.ts';
import type { Run } from './context.ts';
import { LOG } from './log-codes.ts';
import { siteOf } from './places.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** What is looked at here: a live world is read by screens as well. */
type Scene = Pick<Run, 'blueprint' | 'world'>;

/** Fields of a leave that was given, in `World.permits`: who may do what where, until when (−1: for good), and by which act. */
const PERMIT_STRIDE = 5;
const PERMIT_ROLE = 0;
const PERMIT_ACTION = 1;
const PERMIT_PLACE = 2;
const PERMIT_UNTIL = 3;
const PERMIT_BY = 4;

/** A role that can give leave, and how. */
export interface Giver {
  readonly role: number;
  readonly way: Leave;
}

/** Whether a role would act outside its jurisdiction, and without leave. */
export function isOutside(scene: Scene, role: number, action: number, args: readonly number[]): boolean {
  const place = crossing(scene, role, action, args);
  return place >= 0 && permitOf(scene.world, postsOf(scene.world, role), action, place) < 0;
}

/** The place at which a role would act outside its jurisdiction, leave or no leave; −1 if it would not. */
function crossing(scene: Scene, role: number, action: number, args: readonly number[]): number {
  const { actions } = scene.blueprint;
  const place = actions[action]!.border === null ? -1 : siteOf(actions[action]!, args);
  return place < 0 || isAtHome(scene, role, place) ? -1 : place;
}

/** Whether a role, or a post that it acts for, has jurisdiction at a place. */
export function isAtHome(scene: Scene, role: number, place: number): boolean {
  const { covers, holder } = scene.blueprint.territory!;
  return postsOf(scene.world, role).some((post) => covers[post * holder.length + place]);
}

/** Who can be asked for leave to act at a place, in the order in which the scenario names the ways; nobody twice. */
export function giversOf(scene: Scene, role: number, { ways }: Border, place: number): readonly Giver[] {
  const holder = scene.blueprint.territory!.holder[place]!;
  const own = postsOf(scene.world, role);
  const givers = ways.map(
    (way): Giver => ({ role: way === 'consent' ? holder : commonSuperior(scene, role, holder), way }),
  );
  return givers.filter(
    (giver, i) =>
      giver.role >= 0 &&
      !own.includes(giver.role) &&
      givers.findIndex(({ role: first }) => first === giver.role) === i,
  );
}

/** The lowest role that stands above both, or is one of them and above the other; −1 if there is none. */
function commonSuperior({ blueprint }: Pick<Scene, 'blueprint'>, one: number, other: number): number {
  const above = upwards(blueprint, other);
  return upwards(blueprint, one).find((role) => above.includes(role)) ?? -1;
}

function upwards({ roles }: Scene['blueprint'], role: number): number[] {
  const way: number[] = [];
  for (let at = role; at >= 0; at = roles[at]!.superior) way.push(at);
  return way;
}

/** Whether a role may give another leave: it answers for the place, or for both as their superior. */
function mayGive(scene: Scene, giver: number, asker: number, { ways }: Border, place: number): boolean {
  const { decides, holder } = scene.blueprint.territory!;
  return postsOf(scene.world, giver).some((post) => {
    if (!decides[post * holder.length + place]) return false;
    const isAbove = upwards(scene.blueprint, asker).includes(post);
    return (
      (isAbove && ways.includes('common_superior')) ||
      ((!isAbove || post === holder[place]) && ways.includes('consent'))
    );
  });
}

/** Where a request asks for leave to act, of one who can give it: the place; otherwise −1. */
export function leaveAskedOf(run: Run, role: number, message: Message): number {
  const { ask, from } = message;
  const border = run.blueprint.actions[ask?.action ?? -1]?.border;
  if (ask === null || !border) return -1;
  const place = crossing(run, from, ask.action, ask.args);
  return place >= 0 && mayGive(run, role, from, border, place) ? place : -1;
}

/** Whether a request is about an action that whoever asks would do outside its jurisdiction. */
export function asksForLeave(run: Run, { ask, from }: Message): boolean {
  return ask !== null && crossing(run, from, ask.action, ask.args) >= 0;
}

/** A role may act at a place from now on, once or as often as the scenario says. */
export function giveLeave(run: Run, to: number, action: number, place: number, by: number): void {
  const { world, log, blueprint } = run;
  const { lapses } = blueprint.actions[action]!.border!;
  world.permits.push(to, action, place, lapses < 0 ? -1 : world.time + lapses, by);
  log.record(world.time, LOG['consent.given'], by, to, place);
}

/** Leave was refused by one who could have given it. */
export function noteLeaveRefused(run: Run, role: number, message: Message, by: number): void {
  const place = leaveAskedOf(run, role, message);
  if (place >= 0) run.log.record(run.world.time, LOG['consent.refused'], by, message.from, place);
}

/** An order of one who could give leave is leave for those whom it reaches. */
export function leaveByOrder(run: Run, role: number, to: readonly number[], ask: Ask, ref: number): void {
  const { border } = run.blueprint.actions[ask.action]!;
  if (border === null) return;
  for (const lower of to) {
    const place = crossing(run, lower, ask.action, ask.args);
    if (place >= 0 && mayGive(run, role, lower, border, place)) giveLeave(run, lower, ask.action, place, ref);
  }
}

/** An action was accepted: leave that it needed is noted, and used up if it serves once. */
export function spendLeave(run: Run, role: number, { action, args }: Decision, ref: number): void {
  const { world, log, blueprint } = run;
  const place = crossing(run, role, action, args);
  const at = place < 0 ? -1 : permitOf(world, postsOf(run.world, role), action, place);
  if (at < 0) return;
  log.record(world.time, LOG['consent.used'], ref, role, world.permits[at + PERMIT_BY]!);
  if (blueprint.actions[action]!.border!.once) world.permits.splice(at, PERMIT_STRIDE);
}

/** The first leave that holds now, as its place in `World.permits`, or −1. */
function permitOf({ permits, time }: World, roles: readonly number[], action: number, place: number): number {
  for (let at = 0; at < permits.length; at += PERMIT_STRIDE) {
    const until = permits[at + PERMIT_UNTIL]!;
    if (
      roles.includes(permits[at + PERMIT_ROLE]!) &&
      permits[at + PERMIT_ACTION] === action &&
      permits[at + PERMIT_PLACE] === place &&
      (until < 0 || time < until)
    )
      return at;
  }
  return -1;
}

/** What `whomToAsk` gives where it names no role. */
export const NO_LEAVE_NEEDED = -1;
export const ANSWER_DUE = -2;
export const NOBODY_LEFT = -3;

/**
 * Whom a role asks next for leave to do an action: the first who can give it and has neither refused nor let the time to answer
 * pass. ANSWER_DUE while one of them may still answer.
 */
export function whomToAsk(run: Run, role: number, index: number, args: readonly number[]): number {
  if (!isOutside(run, role, index, args)) return NO_LEAVE_NEEDED;
  const action = run.blueprint.actions[index]!;
  const border = action.border!;
  const place = siteOf(action, args);
  for (const giver of giversOf(run, role, border, place)) {
    const asked = lastRequest(run, role, giver.role, index, place);
    if (asked === null) return giver.role;
    const rulings = rulingsOn(run, asked.ref);
    // Leave was given and is used up or has lapsed.
    if (rulings.some(({ verb }) => verb === 'approve')) return giver.role;
    if (rulings.length === 0 && run.world.time < asked.sentAt + border.wait) return ANSWER_DUE;
  }
  return NOBODY_LEFT;
}

function lastRequest(run: Run, role: number, to: number, action: number, place: number): Message | null {
  const own = postsOf(run.world, role);
  const { actions } = run.blueprint;
  return (
    run.world.messages.findLast(
      ({ from, ask, to: asked }) =>
        own.includes(from) &&
        ask?.kind === 'request' &&
        ask.action === action &&
        asked.includes(to) &&
        siteOf(actions[action]!, ask.args) === place,
    ) ?? null
  );
}

/** A request was sent: if it asks for leave, whoever asked looks again when the time to answer is over. */
export function awaitLeave(run: Run, role: number, { action, args }: Decision, ref: number): void {
  if (crossing(run, role, action, args) < 0) return;
  schedule(run.world, run.blueprint.actions[action]!.border!.wait, PRIORITY.standIn, ITEM.noLeave, role, ref);
}

/** The time to answer a request for leave is over: whoever asked is told, if nobody has answered. */
export function leaveDue(run: Run, role: number, request: number): void {
  if (rulingsOn(run, request).length > 0) return;
  const { world, players, seats } = run;
  players[world.cast[role]!]!.noLeave(seats[role]!);
}
