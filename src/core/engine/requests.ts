/**
 * Requests of the scenario: asked by those they are for, passed on where the scenario says so, approved or refused by whoever is
 * asked, on their way, there, and given back if they were a loan. Asking, approving and refusing are acts (`acts/`); this is what
 * they mean for a request that brings something.
 */
import { roundTime } from '../kernel/time.ts';
import type { Action, Decision, Help, NumberOf } from '../model/blueprint.ts';
import {
  APPROVED,
  ARRIVED,
  ASKED,
  type Claim,
  ELSEWHERE,
  ENTRUSTED,
  LETTER_DELIVERED,
  REFUSED,
  RETURNED,
} from '../model/world.ts';
import { spendReserves } from './activities.ts';
import { schedule } from './agenda.ts';
import { numberChanged, touch } from './change.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { requestInject } from './injects.ts';
import { letterTo } from './letters.ts';
import { LOG, type Refusal } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';
import { setReserve } from './reserves.ts';
import { teamArrives, teamDeparts } from './teams.ts';

/** What the request brings that an act is about, or null. */
export function helpOf(run: Run, action: number): Help | null {
  return run.blueprint.actions[action]?.help ?? null;
}

/** Why a role may not ask for it so now, or null. Who passes it on can do so when somebody's request has arrived. */
export function judgeRequest(run: Run, role: number, decision: Decision, help: Help): Refusal | null {
  const passes = role === help.via;
  if (!passes && !help.from[role]) return 'not-your-request';
  if (decision.to.length !== 1 || decision.to[0] !== nextStop(help, role)) return 'wrong-way';
  if (passes) return claimToPassOn(run, role, decision.action) < 0 ? 'not-your-request' : null;
  const isOpen = run.world.claims.some(
    ({ action, asker, status }) => action === decision.action && asker === role && status === ASKED,
  );
  return isOpen ? 'already-asked' : null;
}

/** The role that a request goes to next when this role sends it. */
export function nextStop(help: Help, role: number): number {
  return help.via < 0 || role === help.via ? help.to : help.via;
}

/** Notes that a request was sent: a new claim, or the oldest that waits to be passed on. */
export function noteRequest(run: Run, role: number, decision: Decision, help: Help, ref: number): void {
  const { world, log } = run;
  const { action } = decision;
  if (role === help.via) {
    const at = claimToPassOn(run, role, action);
    world.claims[at] = { ...world.claims[at]!, passedOn: ref };
    log.record(world.time, LOG['request.passed-on'], world.claims[at]!.ref, role, ref);
    return;
  }
  world.claims.push({ ref, action, asker: role, passedOn: -1, status: ASKED, given: [], taken: [] });
  log.record(world.time, LOG['request.made'], ref, role, action);
  announce(run, help.askedEvent);
}

function claimToPassOn({ world }: Run, role: number, action: number): number {
  return world.claims.findIndex(
    (claim) =>
      claim.action === action &&
      claim.status === ASKED &&
      claim.passedOn < 0 &&
      letterTo(world, role, claim.ref) >= 0,
  );
}

/** The claim that a message is about: the one it made, or passed on. */
function claimBy(run: Run, message: number): number {
  return run.world.claims.findIndex(({ ref, passedOn }) => ref === message || passedOn === message);
}

/** Why a role cannot approve the request that a message made, or null. */
export function judgeHelp(
  run: Run,
  role: number,
  message: number,
  action: Action,
  help: Help,
): Refusal | null {
  const { world } = run;
  if (role !== help.to) return 'cannot-grant';
  if (world.claims[claimBy(run, message)]?.status !== ASKED) return 'already-answered';
  if (action.when !== null && !action.when(world)) return 'not-now';
  for (const { slot, amount } of action.uses)
    if (finite(world, amount(world), action.id) > world.values[slot]!) return 'not-enough';
  const isHere = (team: number): boolean =>
    world.teamActivity[team] !== ELSEWHERE || world.teamRests[team] === 1;
  return help.teams.some((team) => isHere(team) || isPromised(run, team)) ? 'no-team' : null;
}

/** Whether a team is on its way to somebody already. */
function isPromised({ blueprint, world }: Run, team: number): boolean {
  return world.claims.some(
    ({ action, status }) => status === APPROVED && blueprint.actions[action]!.help!.teams.includes(team),
  );
}

/** The request is granted: what it takes is taken now, and help sets out when the time to decide is over. Gives the asker. */
export function grantHelp(run: Run, role: number, message: number, help: Help): number {
  const { world, log, blueprint } = run;
  const at = claimBy(run, message);
  const claim = world.claims[at]!;
  const action = blueprint.actions[claim.action]!;
  log.record(world.time, LOG['request.approved'], claim.ref, role, claim.action);
  world.claims[at] = { ...claim, status: APPROVED, taken: spendReserves(run, action) };
  world.actionAccepted[claim.action]!++;
  touch(run, blueprint.topics.actions + claim.action);
  announce(run, action.startedEvent);
  const arrived = world.letters[letterTo(world, role, message) + LETTER_DELIVERED]!;
  const setsOut = Math.max(0, arrived + wait(run, help.decide, action.id) - world.time);
  schedule(world, setsOut + wait(run, help.travel, action.id), PRIORITY.completion, ITEM.arrival, at, 0);
  return claim.asker;
}

function wait({ world }: Run, duration: NumberOf | null, name: string): number {
  return duration === null ? 0 : Math.max(0, roundTime(finite(world, duration(world), name)));
}

/** The request is refused, by whoever was asked or should have passed it on; one that was decided stays so. Gives the asker, or −1. */
export function refuseHelp(run: Run, role: number, message: number, help: Help): number {
  const { world, log } = run;
  const at = claimBy(run, message);
  const claim = world.claims[at];
  if (claim?.status !== ASKED) return -1;
  world.claims[at] = { ...claim, status: REFUSED };
  log.record(world.time, LOG['request.refused'], claim.ref, role, claim.action);
  announce(run, help.refusedEvent);
  if (help.ifRefused >= 0) requestInject(run, help.ifRefused);
  return claim.asker;
}

/** What was asked for is there. */
export function helpArrives(run: Run, at: number): void {
  const { world, log, blueprint } = run;
  const claim = world.claims[at]!;
  const action = blueprint.actions[claim.action]!;
  const help = action.help!;
  const given = help.gives.map(({ amount }) => Math.max(0, finite(world, amount(world), action.id)));
  world.claims[at] = { ...claim, status: ARRIVED, given };
  log.record(world.time, LOG['help.arrived'], claim.ref, claim.asker, claim.action);
  help.gives.forEach((gift, i) => {
    changeReserve(run, gift, given[i]!);
  });
  for (const team of help.teams) teamArrives(run, team);
  if (help.power >= 0) entrust(run, claim.asker, help.power);
  if (given.length > 0) numberChanged(run);
  world.actionDone[claim.action]!++;
  world.actionDoneAt[claim.action] = world.time;
  for (const effect of action.effects) effect(world, run.port);
  announce(run, action.doneEvent);
  touch(run, blueprint.topics.actions + claim.action);
  if (help.lends >= 0) schedule(world, help.lends, PRIORITY.completion, ITEM.giveBack, at, 0);
  run.players[world.cast[claim.asker]!]!.helped(run.seats[claim.asker]!);
}

/** A loan is over: teams leave when their work is done, of reserves goes back what is left of them. */
export function helpReturns(run: Run, at: number): void {
  const { world, log, blueprint } = run;
  const claim: Claim = world.claims[at]!;
  const { help, uses } = blueprint.actions[claim.action]!;
  world.claims[at] = { ...claim, status: RETURNED };
  log.record(world.time, LOG['help.returned'], claim.ref, claim.asker, claim.action);
  let given = 0;
  let back = 0;
  help!.gives.forEach((gift, i) => {
    const left = Math.min(claim.given[i]!, world.values[gift.slot]!);
    given += claim.given[i]!;
    back += left;
    changeReserve(run, gift, -left);
  });
  // What was used up cannot go back to where it came from.
  const share = given > 0 ? back / given : 1;
  uses.forEach((use, i) => {
    changeReserve(run, use, claim.taken[i]! * share);
  });
  for (const team of help!.teams) teamDeparts(run, team);
  if (help!.power >= 0) withdraw(run, claim.asker, help!.power);
  if (claim.given.length + claim.taken.length > 0) numberChanged(run);
  announce(run, help!.returnedEvent);
}

function changeReserve(run: Run, { slot, reserve }: Help['gives'][number], by: number): void {
  setReserve(run, reserve, run.world.values[slot]! + by);
}

function entrust({ world, blueprint, log }: Run, role: number, power: number): void {
  const at = role * blueprint.powers.length + power;
  if (world.powers[at] !== 1) world.powers[at] = ENTRUSTED;
  log.record(world.time, LOG['power.entrusted'], power, role, 0);
}

function withdraw({ world, blueprint, log }: Run, role: number, power: number): void {
  const at = role * blueprint.powers.length + power;
  if (world.powers[at] !== ENTRUSTED) return;
  world.powers[at] = 0;
  log.record(world.time, LOG['power.withdrawn'], power, role, 0);
}

function announce({ world }: Run, event: number): void {
  if (event >= 0) world.eventQueue.push(event);
}
