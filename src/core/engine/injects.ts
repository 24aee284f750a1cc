/**
 * Injects: drawn and scheduled at StartEx, decided when they are due, delivered. Whether a random one happens is a
 * draw at its own address, so no other inject ever changes it.
 */
import { drawUniform, type SeedKey } from '../kernel/chance.ts';
import { roundTime } from '../kernel/time.ts';
import type { Inject } from '../model/blueprint.ts';
import { makeRef } from '../model/refs.ts';
import { FIRED, HELD, NOT_DRAWN, NOT_NEEDED, WAITING, type World } from '../model/world.ts';
import { leave } from './absence.ts';
import { schedule, worldTime } from './agenda.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { beginCut } from './cuts.ts';
import { fillIn, sayingsOfInject } from './hearsay.ts';
import { LOG } from './log-codes.ts';
import { send } from './messages.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** Puts what is scheduled, random or contingent on the agenda. */
export function scheduleInjects(run: Run): void {
  const { blueprint, world } = run;
  blueprint.injects.forEach((inject, index) => {
    if (inject.schedule === null) return;
    if (inject.chance < 1 && !isDrawn(inject, world.key)) {
      world.injectStatus[index] = NOT_DRAWN;
      run.log.record(world.time, LOG['inject.not-drawn'], index, 0, 0);
      return;
    }
    const { from, to, timeName } = inject.schedule;
    const at = from === to ? from : roundTime(from + (to - from) * drawUniform(world.key, timeName, 0));
    placeInject(run, index, at);
  });
}

function isDrawn(inject: Inject, key: SeedKey): boolean {
  return drawUniform(key, inject.chanceName, 0) < inject.chance;
}

/** Puts an inject on the agenda at a drill time; what stood there for it before is void. A contingency is weighed when it is due. */
export function placeInject(run: Run, index: number, at: number): void {
  const { unless } = run.blueprint.injects[index]!;
  place(run.world, index, Math.max(0, at - run.world.time), unless === null ? ITEM.inject : ITEM.contingency);
}

function place(world: World, index: number, left: number, kind: number): void {
  world.injectAt[index] = worldTime(world) + left;
  const token = ++world.injectToken[index]!;
  schedule(world, left, PRIORITY.inject, kind, index, token);
}

/** An agenda item for an inject is due; it counts only if nobody moved, held or skipped the inject since. */
export function injectDue(run: Run, index: number, token: number, contingency: boolean): void {
  const { world, blueprint } = run;
  if (world.injectToken[index] !== token || world.injectStatus[index] !== WAITING) return;
  if (contingency && blueprint.injects[index]!.unless!(world)) {
    world.injectStatus[index] = NOT_NEEDED;
    run.log.record(world.time, LOG['inject.not-needed'], index, 0, 0);
    return;
  }
  fireInject(run, index);
}

/** A condition or an effect asks for an inject: it becomes due at this instant, unless it is off the table. */
export function requestInject(run: Run, index: number): void {
  const { world, blueprint } = run;
  const inject = blueprint.injects[index]!;
  const status = world.injectStatus[index]!;
  if (status !== WAITING && status !== FIRED) {
    if (status === HELD) world.injectHeldFor[index] = 0;
    return;
  }
  if (inject.schedule === null && inject.chance < 1 && !isDrawn(inject, world.key)) {
    world.injectStatus[index] = NOT_DRAWN;
    run.log.record(world.time, LOG['inject.not-drawn'], index, 0, 0);
    return;
  }
  world.injectStatus[index] = WAITING;
  // What is asked for is wanted: a contingency is not weighed.
  place(world, index, 0, ITEM.inject);
}

/** The inject happens now: its message is sent and its effects take place. */
export function fireInject(run: Run, index: number): void {
  const { blueprint, world, log } = run;
  const inject = blueprint.injects[index]!;
  const ref = makeRef(index, ++world.counts[index]!);
  world.injectStatus[index] = FIRED;
  world.injectFiredAt[index] = world.time;
  log.record(world.time, LOG['inject.fired'], ref, 0, 0);
  touch(run, blueprint.topics.injects + index);
  const content = world.injectEdit[index] ?? inject;
  if (content.to.length > 0) {
    const sayings = sayingsOfInject(run, content);
    send(run, {
      ref,
      from: content.from,
      sender: content.sender,
      via: content.via,
      text: fillIn(run, content.text, sayings),
      inject: index,
      facts: content.facts,
      sayings,
      ask: null,
      re: -1,
      verb: 'inject',
      sentAt: world.time,
      to: content.to,
    });
  }
  if (inject.absence !== null) leave(run, inject.absence);
  blueprint.cuts.forEach((cut, at) => {
    if (cut.inject === index) beginCut(run, at);
  });
  for (let i = 0; i < inject.effects.length; i++) inject.effects[i]!(world, run.port);
}
