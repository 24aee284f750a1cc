/**
 * A post changes hands between shifts. The relief arrives, both are there for a while, then the relief has the post and knows what
 * was handed over and what still lies unread on the desk; everything else is lost to it. A stand-in hands over what the scenario
 * says; people hand over facts by an act, and their tasks and orders go with the desk.
 */
import { inputPlayers } from '../model/input-players.ts';
import type { Shift } from '../model/shift.ts';
import { LETTER_ACKNOWLEDGED } from '../model/world.ts';
import { endAbsence } from './absence.ts';
import { schedule } from './agenda.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { tasksHeld } from './hand-offs.ts';
import { messageOf } from './letters.ts';
import { LOG } from './log-codes.ts';
import { dropWork } from './memory.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** Puts all reliefs on the agenda. They come by people's clocks, also while the world is frozen. */
export function scheduleShifts({ blueprint, world }: Run): void {
  blueprint.shifts.forEach(({ at }, index) => {
    for (const time of at) schedule(world, time, PRIORITY.inject, ITEM.relief, index, 0);
  });
}

/** A relief has arrived. */
export function reliefArrives(run: Run, index: number): void {
  const { world, blueprint, log } = run;
  const { role, overlap } = blueprint.shifts[index]!;
  const until = world.time + overlap;
  world.handOvers.push({ role, until, facts: [] });
  log.record(world.time, LOG['shift.began'], role, 0, until);
  schedule(world, overlap, PRIORITY.inject, ITEM.relieved, index, 0);
}

/** The relief has the post from now on. */
export function relieve(run: Run, index: number): void {
  const { world, blueprint, log } = run;
  const shift = blueprint.shifts[index]!;
  const { role } = shift;
  const at = world.handOvers.findIndex((handOver) => handOver.role === role);
  const told = world.handOvers[at]!.facts;
  world.handOvers.splice(at, 1);
  endAbsence(run, role);
  dropWork(world, role);
  clearDesk(run, shift);
  forgetFacts(run, shift, told);
  if (!shift.tasks) forgetTasks(run, role);
  log.record(world.time, LOG['shift.relieved'], role, 0, countFacts(run, role));
  run.players[world.cast[role]!]!.returned(run.seats[role]!);
}

/** Letters that were dealt with go with whoever dealt with them; orders and requests stay if they are handed over. */
function clearDesk({ world }: Run, { role, orders }: Shift): void {
  world.inbox[role] = world.inbox[role]!.filter(
    (letter) =>
      world.letters[letter + LETTER_ACKNOWLEDGED]! < 0 || (orders && messageOf(world, letter).ask !== null),
  );
}

function forgetFacts(run: Run, { role, facts }: Shift, told: readonly number[]): void {
  const { world, blueprint, log } = run;
  const byHand = isHeldByHand(run, role);
  const onDesk = new Set(world.inbox[role]!.flatMap((letter) => messageOf(world, letter).facts));
  blueprint.facts.forEach((_, fact) => {
    const at = role * blueprint.facts.length + fact;
    const stays = byHand ? told.includes(fact) : facts;
    if (world.knows[at]! < 0 || stays || onDesk.has(fact)) return;
    world.knows[at] = -1;
    log.record(world.time, LOG['fact.lost'], fact, role, 0);
    touch(run, blueprint.topics.knows + at);
  });
}

/** Whether somebody holds the role who can choose what to say. Where nobody does, the scenario's list counts. */
function isHeldByHand({ world, blueprint }: Run, role: number): boolean {
  const holder = inputPlayers[world.cast[role]! - blueprint.standIns.length];
  return holder === 'person' || holder === 'agent';
}

/** Tasks that were called for and not done: the relief does not know of them. */
function forgetTasks(run: Run, role: number): void {
  const { world, log } = run;
  for (const task of tasksHeld(run, role)) {
    if (world.taskCued[task]! < 0 || world.taskMet[task]! >= 0) continue;
    world.taskCued[task] = -1;
    log.record(world.time, LOG['task.lost'], task, role, 0);
  }
}

function countFacts({ world, blueprint }: Run, role: number): number {
  const from = role * blueprint.facts.length;
  return blueprint.facts.filter((_, fact) => world.knows[from + fact]! >= 0).length;
}
