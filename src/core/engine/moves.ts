/**
 * Moves follow one another at fixed times. One ends before anything else that is due at its time: what comes at that instant
 * belongs to the next. Where people play and a move is talked about, the drill stands still between the two, at the same drill
 * time, until somebody concludes the discussion or time goes on without it. Whoever advances a run
 * does so with `throughMoves`; drills without moves know nothing of this.
 */
import { inputPlayers } from '../model/input-players.ts';
import { RUNNING, type World } from '../model/world.ts';
import type { Run } from './context.ts';
import { LOG, type Refusal } from './log-codes.ts';

/** The first move begins at StartEx. */
export function startMoves(run: Run): void {
  if (run.blueprint.moves.length > 0) noteBegin(run);
}

/** When the move under way ends, or has ended while it is talked about; Infinity where none does. Drill milliseconds. */
export function moveEnd({ blueprint, world }: Run): number {
  return blueprint.moves[world.move]?.until ?? Number.POSITIVE_INFINITY;
}

/** Whether the drill stands still for a discussion. One that something has ended waits for nobody. */
export function isDiscussing({ phase, discussing, cause }: World): boolean {
  return phase === RUNNING && discussing === 1 && cause === 0;
}

/** Whether, by a drill time, a move is to end or its discussion is over. Everything before the move's end must have been dealt with. */
function isMoveDue(run: Run, until: number): boolean {
  const end = moveEnd(run);
  return end < until || (end === until && !isDiscussing(run.world));
}

/** How a run is advanced: through what is due up to a time that holds no end of a move, and past such an end. */
export interface Strides {
  readonly stepUntil: (until: number) => void;
  readonly pass: () => void;
}

/** Deals with everything up to and including a drill time, each move's end before anything else that is due at its time. */
export function throughMoves(run: Run, until: number, { stepUntil, pass }: Strides): void {
  stepUntil(Math.min(until, moveEnd(run) - 1));
  while (run.world.phase === RUNNING && isMoveDue(run, until)) {
    pass();
    stepUntil(Math.min(until, moveEnd(run) - 1));
  }
}

/** Ends the move under way, which opens its discussion if there is to be one; or leaves a discussion for the next move. */
export function passMove(run: Run): void {
  const { blueprint, world, log } = run;
  const { until, discuss } = blueprint.moves[world.move]!;
  if (world.discussing === 1) {
    beginNext(run);
    return;
  }
  world.time = until;
  world.instant = 0;
  if (discuss > 0 && hasPeople(run)) {
    world.discussing = 1;
    log.record(until, LOG['discussion.opened'], world.move, 0, 0);
  } else beginNext(run);
}

/** Somebody says that a move has been talked about: the next begins. The reason why not, if it is not being talked about. */
export function conclude(run: Run, move: number): Refusal | null {
  const { world, log } = run;
  if (world.discussing === 0 || world.move !== move) return 'no-discussion';
  log.record(world.time, LOG['discussion.closed'], move, 0, 0);
  beginNext(run);
  return null;
}

/** When the drill will next stand still for a discussion, or stands so now; Infinity where it will not. Drill milliseconds. */
export function nextDiscussion(run: Run): number {
  const { blueprint, world } = run;
  if (isDiscussing(world)) return world.time;
  const from = world.move + world.discussing;
  const next = blueprint.moves.find(({ discuss }, index) => index >= from && discuss > 0);
  return next !== undefined && hasPeople(run) ? next.until : Number.POSITIVE_INFINITY;
}

function beginNext(run: Run): void {
  const { blueprint, world } = run;
  world.discussing = 0;
  world.move++;
  // Nothing begins any more in a drill that was ended while people talked.
  if (world.move < blueprint.moves.length && world.cause === 0) noteBegin(run);
}

function noteBegin({ world, log }: Run): void {
  log.record(world.time, LOG['move.began'], world.move, 0, 0);
}

/** Whether anybody holds a role who could talk: stand-ins and programs do not. */
function hasPeople({ blueprint, world }: Run): boolean {
  const person = blueprint.standIns.length + inputPlayers.indexOf('person');
  return world.cast.includes(person);
}
