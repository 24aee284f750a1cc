/**
 * How a run fails. Effects cannot throw (XState would carry the error away), so a failure is noted in the world
 * and the step that caused it ends the drill in `drill.failed`.
 */
import type { World } from '../model/world.ts';
import { type Cause, causes } from './log-codes.ts';

/** Notes the first failure of a run; `detail` says what went wrong in names of the scenario. */
export function fail(world: World, cause: Cause, detail: string): void {
  if (world.failure !== '') return;
  world.cause = causes.indexOf(cause);
  world.failure = detail;
}

/** The value itself, with −0 as 0; a number that is not finite fails the run and becomes 0. */
export function finite(world: World, value: number, name: string): number {
  if (value - value === 0) return value + 0;
  fail(world, 'not-finite', name);
  return 0;
}
