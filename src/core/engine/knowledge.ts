/** Who knows what. A role knows a fact from the moment a message that carries it is delivered, read or not. */
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { LOG } from './log-codes.ts';

/** Lets a role know a fact, by a message or, with −1, by its own eyes. Later deliveries of the same fact are noted too. */
export function learn(run: Run, role: number, fact: number, by: number): void {
  const { blueprint, world, log } = run;
  const at = role * blueprint.facts.length + fact;
  if (world.knows[at]! >= 0) {
    log.record(world.time, LOG['fact.repeated'], fact, role, by);
    return;
  }
  world.knows[at] = world.time;
  log.record(world.time, LOG['fact.learnt'], fact, role, by);
  touch(run, blueprint.topics.knows + at);
}

export function knows(run: Run, role: number, fact: number): boolean {
  return run.world.knows[role * run.blueprint.facts.length + fact]! >= 0;
}
