/** A role's seat in a run: the port through which whoever holds the role sees and acts. */
import { drawUniform, type NameHash, openStream } from '../kernel/chance.ts';
import { roundTime } from '../kernel/time.ts';
import type { Blueprint, Decision, Delay } from '../model/blueprint.ts';
import { IDLE } from '../model/world.ts';
import { commands } from './acts/act.ts';
import { schedule } from './agenda.ts';
import { hasPower } from './authority.ts';
import type { Run } from './context.ts';
import { submit } from './decisions.ts';
import { finite } from './failure.ts';
import { knows } from './knowledge.ts';
import { LOG } from './log-codes.ts';
import { acknowledge, messageOf } from './messages.ts';
import type { Seat, SeatMemory, Verdict } from './player-port.ts';
import { ITEM, PRIORITY } from './priorities.ts';
import { noteAcknowledged } from './tasks.ts';

/** The seat of one role. `run` is asked for each time: in live drills its world changes hands at every step. */
export function createSeat(blueprint: Blueprint, role: number, getRun: () => Run): Seat {
  return {
    role,
    blueprint,
    memory: seatMemory(role, getRun),
    get figures() {
      const run = getRun();
      return run.figures[run.world.cast[role]!]!;
    },
    time: () => getRun().world.time,
    knows: (fact) => knows(getRun(), role, fact),
    messageOf: (letter) => messageOf(getRun().world, letter),
    isMet: (task) => getRun().world.taskMet[task]! >= 0,
    isCued: (task) => getRun().world.taskCued[task]! >= 0,
    isAbove: (roles) => roles.every((upper) => commands(blueprint, upper, role)),
    holds: (condition) => condition(getRun().world),
    hasPower: (power) => hasPower(getRun(), role, power),
    draw: (name: NameHash, index: number) => drawUniform(getRun().world.key, name, index),
    stream: (name: NameHash, index: number) => openStream(getRun().world.key, name, index),
    delay: (distribution: Delay | null, name: NameHash, index: number) => {
      if (distribution === null) return 0;
      const { world } = getRun();
      const value = distribution(world, drawUniform(world.key, name, index));
      return Math.max(0, roundTime(finite(world, value, 'a stand-in’s delay')));
    },
    submit: (decision: Decision): Verdict => submit(getRun(), role, decision),
    acknowledge: (letter) => acknowledgeLetter(getRun(), role, letter),
    omit: (task) => {
      const run = getRun();
      run.log.record(run.world.time, LOG['task.omitted'], task, role, 0);
    },
    wakeAfter: (delay) => {
      const { world } = getRun();
      const token = ++world.standToken[role]!;
      schedule(world, delay, PRIORITY.standIn, ITEM.standIn, role, token);
    },
  };
}

/** Acknowledges a letter for a role, and credits it where the plan expects it. */
export function acknowledgeLetter(run: Run, role: number, letter: number): void {
  if (!acknowledge(run, letter)) return;
  const message = messageOf(run.world, letter);
  if (message.inject >= 0) noteAcknowledged(run, role, message.inject, message.ref);
}

function seatMemory(role: number, getRun: () => Run): SeatMemory {
  return {
    busy: () => getRun().world.standBusy[role]!,
    subject: () => getRun().world.standSubject[role]!,
    turnTo: (busy, subject) => {
      const { world } = getRun();
      world.standBusy[role] = busy;
      world.standSubject[role] = subject;
    },
    tries: () => getRun().world.standTries[role]!,
    setTries: (count) => {
      getRun().world.standTries[role] = count;
    },
    enqueue: (item) => {
      getRun().world.standQueue[role]!.push(item);
    },
    next: () => takeNext(getRun(), role),
  };
}

/** Takes the next item of a stand-in's queue; a queue that is used up is emptied. */
function takeNext(run: Run, role: number): number {
  const { world } = run;
  const queue = world.standQueue[role]!;
  const head = world.standHead[role]!;
  if (head < queue.length) {
    world.standHead[role] = head + 1;
    return queue[head]!;
  }
  queue.length = 0;
  world.standHead[role] = 0;
  return -1;
}

/** Lets go of whatever a role's stand-in was about: it has been replaced. */
export function clearMemory(run: Run, role: number): void {
  const { world } = run;
  world.standToken[role]!++;
  world.standBusy[role] = IDLE;
  world.standQueue[role]!.length = 0;
  world.standHead[role] = 0;
  world.standTries[role] = 0;
}
