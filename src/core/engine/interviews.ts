/**
 * What is said in interviews: which prepared points, which of those that had to be said, and which that must not be. A question
 * with points is answered by any number of them at once, with words of one's own or without.
 */
import type { Decision } from '../model/blueprint.ts';
import { ASKED_OPTION, type Point, type Question } from '../model/question.ts';
import type { Run } from './context.ts';
import { LOG, type Refusal } from './log-codes.ts';

/** Why an answer to an interview that is open would be refused, or null. It says something, of the points prepared for it. */
export function judgeStatement(
  { points }: Question,
  { option, points: said = [], text }: Decision,
): Refusal | null {
  if (option >= 0 || said.some((point) => points[point] === undefined)) return 'bad-argument';
  return said.length === 0 && text.trim() === '' ? 'empty-message' : null;
}

/**
 * Keeps what a role said in answer to the question at a place of `World.asked`, in the order of the scenario, and what it
 * left unsaid. `ref` is the question's message.
 */
export function takeStatement(
  run: Run,
  at: number,
  { points }: Question,
  said: readonly number[],
  ref: number,
  role: number,
): void {
  const { world, log } = run;
  let bits = 0;
  points.forEach((point, index) => {
    const isSaid = said.includes(index);
    if (isSaid) {
      bits |= 1 << index;
      world.optionChosen[point.slot]!++;
      if (point.saidEvent >= 0) world.eventQueue.push(point.saidEvent);
    }
    const code = codeOf(point, isSaid);
    if (code >= 0) log.record(world.time, code, ref, role, index);
  });
  world.asked[at + ASKED_OPTION] = bits;
}

/** What the log says of a point, or −1: one that nobody had to say, and nobody did, is not worth a line. */
function codeOf({ must, never }: Point, isSaid: boolean): number {
  if (must) return isSaid ? LOG['point.covered'] : LOG['point.missed'];
  if (!isSaid) return -1;
  return never ? LOG['point.breached'] : LOG['point.said'];
}
