/**
 * What a facilitator can do to a running drill: fire, hold, skip, move and edit injects that have not happened yet,
 * improvise one, freeze the world, reseed chance, end. Each returns why it was refused, or null.
 */
import { eachItem, keepItems } from '../kernel/agenda.ts';
import { drawUniform, seedKey } from '../kernel/chance.ts';
import { roundTime } from '../kernel/time.ts';
import { makeRef } from '../model/refs.ts';
import { FIRED, HELD, type InjectContent, NOT_DRAWN, SKIPPED, WAITING } from '../model/world.ts';
import { schedule, worldTime } from './agenda.ts';
import type { Run } from './context.ts';
import { sayingsOfInject } from './hearsay.ts';
import { fireInject, placeInject } from './injects.ts';
import { LOG, type Refusal } from './log-codes.ts';
import { send } from './messages.ts';
import { heldByFreeze } from './priorities.ts';

/** Fires an inject now, whatever its schedule; one that has fired already fires again. */
export function fireNow(run: Run, inject: number): Refusal | null {
  run.world.injectToken[inject]!++;
  fireInject(run, inject);
  return null;
}

/** Takes an inject off the schedule until it is released; its remaining time is kept. */
export function hold(run: Run, inject: number): Refusal | null {
  const { world } = run;
  if (world.injectStatus[inject] !== WAITING) return 'too-late';
  const at = world.injectAt[inject]!;
  world.injectStatus[inject] = HELD;
  world.injectHeldFor[inject] = at < 0 ? -1 : at - worldTime(world);
  world.injectToken[inject]!++;
  run.log.record(world.time, LOG['inject.held'], inject, 0, 0);
  return null;
}

/** Puts a held inject back: with the time it had left, or waiting for its condition, if that has not turned true meanwhile. */
export function release(run: Run, inject: number): Refusal | null {
  const { world } = run;
  if (world.injectStatus[inject] !== HELD) return 'not-held';
  world.injectStatus[inject] = WAITING;
  run.log.record(world.time, LOG['inject.released'], inject, 0, 0);
  const left = world.injectHeldFor[inject]!;
  if (left >= 0) move(run, inject, world.time + left);
  return null;
}

/** Makes sure that an inject does not happen. */
export function skip(run: Run, inject: number): Refusal | null {
  const { world } = run;
  if (world.injectStatus[inject] === FIRED || world.injectStatus[inject] === SKIPPED) return 'too-late';
  world.injectStatus[inject] = SKIPPED;
  world.injectToken[inject]!++;
  run.log.record(world.time, LOG['inject.skipped'], inject, 0, 0);
  return null;
}

/** Gives an inject another time, which must not lie in the past. */
export function move(run: Run, inject: number, at: number): Refusal | null {
  const { world } = run;
  if (world.injectStatus[inject] !== WAITING || at < world.time) return 'too-late';
  placeInject(run, inject, at);
  world.injectMoved[inject] = 1;
  run.log.record(world.time, LOG['inject.moved'], inject, 0, at);
  return null;
}

/** Gives an inject that has not happened the content stated. */
export function edit(run: Run, inject: number, content: InjectContent): Refusal | null {
  const { world } = run;
  if (world.injectStatus[inject] === FIRED || world.injectStatus[inject] === SKIPPED) return 'too-late';
  world.injectEdit[inject] = content;
  run.log.record(world.time, LOG['inject.edited'], inject, 0, 0);
  return null;
}

/** Sends a message that is in no scenario. */
export function improvise(run: Run, content: InjectContent): Refusal | null {
  if (content.to.length === 0) return 'no-recipient';
  const { world, blueprint } = run;
  const ref = makeRef(blueprint.adhocSource, ++world.counts[blueprint.adhocSource]!);
  run.log.record(world.time, LOG['inject.fired'], ref, 0, 0);
  const sayings = sayingsOfInject(run, content);
  send(run, { ...content, sayings, ref, inject: -1, ask: null, re: -1, verb: 'inject', sentAt: world.time });
  return null;
}

/**
 * Stops ticks, gauges, chart delays and pending injects, which keep their remaining time. People, messages under
 * way, work under way and deadlines go on.
 */
export function freeze(run: Run): Refusal | null {
  const { world } = run;
  if (world.frozenSince >= 0) return 'already-frozen';
  const held: { order: readonly number[]; fields: readonly number[] }[] = [];
  eachItem(world.agenda, (item) => {
    if (!heldByFreeze[item.kind]) return;
    const { time, priority, sequence, kind, a, b } = item;
    held.push({ order: [time, priority, sequence], fields: [time - world.time, priority, kind, a, b] });
  });
  held.sort((one, other) => compareOrder(one.order, other.order));
  keepItems(world.agenda, (item) => !heldByFreeze[item.kind]);
  world.frozenSince = world.time;
  world.tickLeft = world.tickAt < 0 ? -1 : world.tickAt - world.time;
  world.tickAt = -1;
  world.frozen = held.flatMap(({ fields }) => fields);
  run.log.record(world.time, LOG['world.frozen'], 0, 0, 0);
  return null;
}

function compareOrder(one: readonly number[], other: readonly number[]): number {
  return one[0]! - other[0]! || one[1]! - other[1]! || one[2]! - other[2]!;
}

const FROZEN_STRIDE = 5;

/** Lets the world go on where it stopped. */
export function thaw(run: Run): Refusal | null {
  const { world } = run;
  if (world.frozenSince < 0) return 'not-frozen';
  const items = world.frozen;
  const slept = world.time - world.frozenSince;
  world.injectAt.forEach((at, inject) => {
    if (world.injectStatus[inject] === WAITING && at >= world.frozenSince)
      world.injectAt[inject] = at + slept;
  });
  world.frozenFor += slept;
  world.frozen = [];
  world.frozenSince = -1;
  world.tickAt = world.tickLeft < 0 ? -1 : world.time + world.tickLeft;
  world.tickLeft = -1;
  for (let i = 0; i < items.length; i += FROZEN_STRIDE) {
    schedule(world, items[i]!, items[i + 1]!, items[i + 2]!, items[i + 3]!, items[i + 4]!);
  }
  run.log.record(world.time, LOG['world.thawed'], 0, 0, 0);
  return null;
}

/**
 * From now on all chance comes from another seed. Random injects that have not fired are drawn again, but for those whose
 * time a facilitator has set. They are drawn given that they have not fired: the probability that one still comes is
 * p(1 − F) / (1 − pF), with F the part of its interval that has passed.
 */
export function reseed(run: Run, seed: string): Refusal | null {
  const { world, blueprint, log } = run;
  // What the world's own clock shows, which stands still while the world is frozen: intervals are measured on it.
  const now = worldTime(world) - world.frozenFor;
  world.key = seedKey(seed);
  log.record(world.time, LOG['chance.reseeded'], 0, 0, 0);
  blueprint.injects.forEach((inject, index) => {
    const status = world.injectStatus[index]!;
    const plan = inject.schedule;
    const open = (status === WAITING && world.injectMoved[index] === 0) || status === NOT_DRAWN;
    if (inject.kind !== 'random' || plan === null || !open || now >= plan.to) return;
    world.injectToken[index]!++;
    const passed = plan.from === plan.to ? 0 : Math.max(0, now - plan.from) / (plan.to - plan.from);
    const left = (inject.chance * (1 - passed)) / (1 - inject.chance * passed);
    if (inject.chance < 1 && drawUniform(world.key, inject.chanceName, 0) >= left) {
      world.injectStatus[index] = NOT_DRAWN;
      return;
    }
    world.injectStatus[index] = WAITING;
    const from = Math.max(plan.from, now);
    const at = roundTime(from + (plan.to - from) * drawUniform(world.key, plan.timeName, 0));
    placeInject(run, index, world.time + at - now);
  });
  return null;
}
