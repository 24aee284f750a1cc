/**
 * One step of a drill: the next item of the agenda, then whatever it sets off at the same instant inside the engine
 * (the chart's macrosteps, conditions that turn true), until nothing moves. Time jumps from due time to due time.
 */
import { type AgendaItem, blankItem, peekPriority, peekTime, popItem } from '../kernel/agenda.ts';
import { ENDED, FAILED, RUNNING, type World } from '../model/world.ts';
import { comeBack } from './absence.ts';
import { completionDue } from './activities.ts';
import { leaveDue } from './borders.ts';
import { drainOutbox, recheckChart, timerDue } from './chart-link.ts';
import { checkDue } from './checks.ts';
import { commandDue } from './command.ts';
import { settleConditions } from './conditions.ts';
import type { Run } from './context.ts';
import { endCut, noticeSilence } from './cuts.ts';
import { nextDeadline, takeDeadline } from './deadlines.ts';
import { fail, finite } from './failure.ts';
import { publishGauge, sampleGauge } from './gauges.ts';
import { injectDue } from './injects.ts';
import { LOG } from './log-codes.ts';
import { deliver } from './messages.ts';
import { tick } from './physics.ts';
import { INSTANT_LIMIT, ITEM, PRIORITY } from './priorities.ts';
import { probeDue } from './probes.ts';
import { lapseDue } from './questions.ts';
import { helpArrives, helpReturns } from './requests.ts';
import { supplyDue } from './reserves.ts';
import { reliefArrives, relieve } from './shifts.ts';
import { dutyDue, openTriggered, passDeadline } from './tasks.ts';
import { teamDue } from './teams.ts';
import { nextWake, takeWake } from './wakes.ts';

/** Whether something is due up to and including a drill time; never once the drill is over. */
export function isDue(world: World, until: number): boolean {
  return world.phase === RUNNING && nextDue(world) <= until;
}

/** When the next item is due, the end included; Infinity if the drill is over. */
export function nextDue(world: World): number {
  return world.phase === RUNNING ? Math.min(nextItem(world), world.endsAt) : Number.POSITIVE_INFINITY;
}

/** When the world ticks, an item of the agenda is due, a stand-in wakes or a deadline passes, whichever is first. */
function nextItem(world: World): number {
  let time = peekTime(world.agenda);
  if (world.tickAt >= 0 && world.tickAt < time) time = world.tickAt;
  const wake = nextWake(world);
  if (wake < time) time = wake;
  const deadline = nextDeadline(world);
  return deadline < time ? deadline : time;
}

const item: AgendaItem = blankItem();

/** Deals with the next item; ends the drill if its time has come and nothing is due. */
export function step(run: Run): void {
  takeStep(run, Number.POSITIVE_INFINITY);
}

/** Deals with everything due up to and including a drill time. */
export function stepUntil(run: Run, until: number): void {
  const { world } = run;
  while (world.phase === RUNNING) if (!takeStep(run, until)) return;
}

/** Deals with the next item if it is due by then, or with the end of the drill; false if neither is. */
function takeStep(run: Run, until: number): boolean {
  const { world } = run;
  // As in `nextItem`; each is asked for its time once, and the earliest then goes first.
  const itemAt = peekTime(world.agenda);
  const wakeAt = nextWake(world);
  const tickAt = world.tickAt < 0 ? Number.POSITIVE_INFINITY : world.tickAt;
  const time = Math.min(tickAt, itemAt, wakeAt, nextDeadline(world));
  if (time > until && world.endsAt > until) return false;
  if (time > world.endsAt) {
    world.time = world.endsAt;
    finish(run);
    return true;
  }
  if (time > world.time) world.instant = 0;
  else if (++world.instant > INSTANT_LIMIT)
    fail(world, 'runaway-instant', `${INSTANT_LIMIT} items at one instant`);
  world.time = time;
  if (time === tickAt) {
    world.tickAt = time + run.blueprint.step;
    tick(run);
    world.chartDue = 1;
  } else if (time === itemAt && (time !== wakeAt || peekPriority(world.agenda) < PRIORITY.standIn)) {
    popItem(world.agenda, item);
    dispatch(run, item.kind, item.a, item.b);
  } else if (time === wakeAt) wake(run, takeWake(world));
  else passDeadline(run, takeDeadline(world));
  settle(run);
  return true;
}

function wake({ world, players, seats }: Run, role: number): void {
  players[world.cast[role]!]!.woken(seats[role]!);
}

/** Brings the run to rest at this instant: the chart, the outbox, conditions, and again, until nothing is left. */
export function settle(run: Run): void {
  const { world } = run;
  while (world.failure === '') {
    if (world.chartDue === 1) {
      world.chartDue = 0;
      recheckChart(run);
    }
    // Most ticks and acts leave these empty: looking costs less than calling.
    const hasOutbox = world.eventQueue.length > 0 || world.injectQueue.length > 0;
    if (hasOutbox) drainOutbox(run);
    const hasConditions = world.watchQueue.length > 0;
    if (hasConditions) settleConditions(run);
    // The chart goes before both: what it left has been dealt with in this round.
    if (!hasOutbox && !hasConditions && world.chartDue !== 1) break;
  }
  if (world.openQueue.length > 0) openTriggered(run);
  if (world.failure !== '' && world.phase === RUNNING) failRun(run);
}

function dispatch(run: Run, kind: number, a: number, b: number): void {
  switch (kind) {
    case ITEM.sample:
      sampleGauge(run, a);
      break;
    case ITEM.publish:
      publishGauge(run, a);
      break;
    case ITEM.completion:
      completionDue(run, a);
      break;
    case ITEM.delivery:
      deliver(run, a, b);
      break;
    case ITEM.chartDelay:
      timerDue(run, a);
      break;
    case ITEM.inject:
      injectDue(run, a, b, false);
      break;
    case ITEM.contingency:
      injectDue(run, a, b, true);
      break;
    case ITEM.restored:
      endCut(run, a);
      break;
    case ITEM.noAnswer:
      noticeSilence(run, a);
      break;
    case ITEM.relief:
      reliefArrives(run, a);
      break;
    case ITEM.relieved:
      relieve(run, a);
      break;
    case ITEM.back:
      comeBack(run, a);
      break;
    case ITEM.duty:
      dutyDue(run, a);
      break;
    case ITEM.check:
      checkDue(run, a);
      break;
    case ITEM.lapse:
      lapseDue(run, a);
      break;
    case ITEM.arrival:
      helpArrives(run, a);
      break;
    case ITEM.command:
      commandDue(run, a, b);
      break;
    case ITEM.team:
      teamDue(run, a, b);
      break;
    case ITEM.supply:
      supplyDue(run, a, b);
      break;
    case ITEM.probe:
      probeDue(run, a);
      break;
    case ITEM.noLeave:
      leaveDue(run, a, b);
      break;
    case ITEM.giveBack:
      helpReturns(run, a);
      break;
  }
}

/** The drill is over: outcomes are measured, the ending is named. */
function finish(run: Run): void {
  const { world, blueprint, log } = run;
  for (const outcome of blueprint.outcomes) {
    world.values[outcome.slot] = finite(world, outcome.value(world), outcome.id);
    if (world.failure !== '') {
      failRun(run);
      return;
    }
  }
  world.phase = ENDED;
  if (world.ending < 0) world.ending = blueprint.endings.findIndex((ending) => ending.when?.(world) ?? false);
  for (let i = 0; i < blueprint.outcomes.length; i++) {
    log.record(world.time, LOG['outcome.measured'], i, 0, world.values[blueprint.outcomes[i]!.slot]!);
  }
  log.record(world.time, LOG['drill.ended'], world.ending, world.cause, 0);
}

function failRun(run: Run): void {
  const { world, log } = run;
  world.phase = FAILED;
  log.record(world.time, LOG['drill.failed'], world.cause, 0, 0);
}
