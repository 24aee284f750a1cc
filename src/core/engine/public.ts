/**
 * What the public makes of a warning: the share that heeds it is trust × timeliness × clarity × consistency, each from 0 to 1. That these four
 * matter is the finding of research on warnings (Mileti and Sorensen 1990); their product, the half-life and the discount for changing
 * one's mind are proposals of this project, calibrated against nothing.
 */
import { clamp, power } from '../kernel/maths.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { LOG } from './log-codes.ts';

/** Works out how many heed a warning of a level (0 lifts it) that tells this share of what it should; to be called before the level changes. */
export function heedWarning(run: Run, level: number, clarity: number): void {
  const { world, log, blueprint } = run;
  const direction = Math.sign(level - world.warning);
  if (direction !== 0) {
    if (world.warnDirection === -direction) world.warnTurns++;
    world.warnDirection = direction;
  }
  world.compliance = level === 0 ? 0 : trust(run) * timeliness(run) * clarity * (1 / (1 + world.warnTurns));
  log.record(world.time, LOG['public.warned'], level, 0, world.compliance);
  touch(run, blueprint.topics.values);
}

function trust({ blueprint, world }: Run): number {
  const { trust: share } = blueprint.public;
  return share === null ? 1 : clamp(finite(world, share(world), 'public trust'), 0, 1);
}

function timeliness({ blueprint, world }: Run): number {
  const { late, halfLife } = blueprint.public;
  if (late === null || halfLife === 0) return 1;
  const delay = Math.max(0, finite(world, late(world), 'how late a warning is'));
  return power(0.5, delay / halfLife);
}
