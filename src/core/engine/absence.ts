/**
 * A post is left and taken up again. Meanwhile its holder cannot act and what comes to it waits; a copy goes to the deputy, if there
 * is one, who also sees the tasks that are called for. Time runs on for the tasks of an empty post.
 */
import type { Absence } from '../model/absence.ts';
import { schedule } from './agenda.ts';
import { onDuty } from './away.ts';
import type { Run } from './context.ts';
import { tasksHeld } from './hand-offs.ts';
import { LOG } from './log-codes.ts';
import { dropWork } from './memory.ts';
import { deliverWaiting } from './messages.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** The holder of a post goes away; one that is away already stays away at least as long as this says. */
export function leave(run: Run, { role, deputy, lasts }: Absence): void {
  const { world, log } = run;
  const before = world.away.findIndex((absence) => absence.role === role);
  const until = Math.max(world.time + lasts, world.away[before]?.until ?? 0);
  if (before >= 0) world.away.splice(before, 1);
  world.away.push({ role, deputy, until });
  log.record(world.time, LOG['role.left'], role, deputy, until);
  dropWork(world, role);
  schedule(world, until - world.time, PRIORITY.inject, ITEM.back, role, 0);
  handTasks(run, role);
}

/** The deputy sees what was called for before. */
function handTasks(run: Run, role: number): void {
  const { world } = run;
  const acting = onDuty(world, role);
  if (acting < 0) return;
  for (const task of tasksHeld(run, role))
    if (world.taskCued[task]! >= 0 && world.taskMet[task]! < 0)
      run.players[world.cast[acting]!]!.cued(run.seats[acting]!, task);
}

/** The time of an absence is over: the holder finds what has waited. */
export function comeBack(run: Run, role: number): void {
  const { world } = run;
  if (!world.away.some((absence) => absence.role === role && absence.until === world.time)) return;
  endAbsence(run, role);
  run.players[world.cast[role]!]!.returned(run.seats[role]!);
}

/** Somebody is at the post again, if nobody was; what has waited arrives. */
export function endAbsence(run: Run, role: number): void {
  const { world, log } = run;
  const at = world.away.findIndex((absence) => absence.role === role);
  if (at < 0) return;
  world.away.splice(at, 1);
  log.record(world.time, LOG['role.returned'], role, 0, 0);
  deliverWaiting(run, role);
}
