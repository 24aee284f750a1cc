/** Reserves as they change: what is left is logged, running low or out is noticed, deliveries come in. */
import { roundTime } from '../kernel/time.ts';
import { schedule } from './agenda.ts';
import { numberChanged } from './change.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** StartEx: the first deliveries are on their way to being sent. */
export function scheduleSupplies(run: Run): void {
  run.blueprint.reserves.forEach(({ supply }, reserve) => {
    if (supply !== null) schedule(run.world, supply.every, PRIORITY.completion, ITEM.supply, reserve, SENT);
  });
}

const SENT = 0;
const ARRIVED = 1;

/** A delivery is sent, or arrives. */
export function supplyDue(run: Run, reserve: number, stage: number): void {
  const { world, blueprint, log } = run;
  const { supply, slot, id } = blueprint.reserves[reserve]!;
  const { every, amount, takes, upTo } = supply!;
  if (stage === SENT) {
    schedule(world, every, PRIORITY.completion, ITEM.supply, reserve, SENT);
    const way = takes === null ? 0 : Math.max(0, roundTime(finite(world, takes(world), id)));
    if (way > 0) {
      schedule(world, way, PRIORITY.completion, ITEM.supply, reserve, ARRIVED);
      return;
    }
  }
  const room = upTo === null ? Number.POSITIVE_INFINITY : upTo(world) - world.values[slot]!;
  const brought = Math.max(0, Math.min(room, finite(world, amount(world), id)));
  log.record(world.time, LOG['reserve.supplied'], reserve, 0, brought);
  setReserve(run, reserve, world.values[slot]! + brought);
  numberChanged(run);
}

/** Gives a reserve a new amount, never below zero. */
export function setReserve(run: Run, reserve: number, value: number): void {
  const { slot } = run.blueprint.reserves[reserve]!;
  run.world.values[slot] = Math.max(0, value);
  reserveChanged(run, reserve);
}

/** Logs what is left of a reserve, and that it has run low or out, once until there is more again. */
export function reserveChanged(run: Run, reserve: number): void {
  const { world, blueprint, log } = run;
  const { slot, low, lowEvent, outEvent } = blueprint.reserves[reserve]!;
  const left = world.values[slot]!;
  log.record(world.time, LOG['reserve.changed'], reserve, 0, left);
  if (low === null) return;
  const before = world.reserveShort[reserve]!;
  const now = left <= 0 ? OUT : left <= low ? LOW : ENOUGH;
  world.reserveShort[reserve] = now;
  if (now <= before) return;
  log.record(world.time, LOG[now === OUT ? 'reserve.ran-out' : 'reserve.ran-low'], reserve, 0, left);
  const event = now === OUT ? outEvent : lowEvent;
  if (event >= 0) world.eventQueue.push(event);
}

const ENOUGH = 0;
const LOW = 1;
const OUT = 2;
