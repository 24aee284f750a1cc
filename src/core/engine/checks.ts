/**
 * Having checked what a message says. What the exercise sent can be checked as its inject says; what a role passed on, as the injects
 * from which that role has it, however many hands it went through.
 */
import { roundTime } from '../kernel/time.ts';
import type { Blueprint } from '../model/blueprint.ts';
import {
  CHECK_DECISION,
  CHECK_MESSAGE,
  CHECK_ROLE,
  CHECK_STRIDE,
  CONFIRMED,
  UNHEARD,
} from '../model/hearsay.ts';
import type { Message } from '../model/world.ts';
import { schedule } from './agenda.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { see } from './hearsay.ts';
import { learn } from './knowledge.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';
import { noteChecked } from './tasks.ts';

const none: readonly number[] = [];

/** The injects by which what a message says can be checked. */
export function checkableBy({ injects }: Blueprint, { inject, stems }: Message): readonly number[] {
  if (inject < 0) return stems ?? none;
  return injects[inject]!.check === null ? none : [inject];
}

/** The injects that can be checked from which a role has what it knows of these facts. */
export function stemsOf({ blueprint, world }: Run, role: number, facts: readonly number[]): number[] {
  const stems = new Set<number>();
  for (const fact of facts) {
    const at = role * blueprint.facts.length + fact;
    if (world.heard[at] === UNHEARD) continue;
    const message = world.messages[world.heardFrom[at]!];
    // Whoever saw a fact with its own eyes has it from no message.
    if (message?.sayings?.some((saying) => saying.fact === fact) !== true) continue;
    for (const inject of checkableBy(blueprint, message))
      if (tells(blueprint, inject, fact)) stems.add(inject);
  }
  return [...stems];
}

function tells({ injects }: Blueprint, inject: number, fact: number): boolean {
  return injects[inject]!.sayings.some((saying) => saying.fact === fact);
}

/** Where in `World.checks` a role's check of a message stands, or −1. */
export function checkOf({ world }: Run, role: number, ref: number): number {
  for (let at = 0; at < world.checks.length; at += CHECK_STRIDE)
    if (world.checks[at + CHECK_MESSAGE] === ref && world.checks[at + CHECK_ROLE] === role) return at;
  return -1;
}

/** A role has what a message says checked: it will know when the longest of what that takes is over. */
export function startCheck(run: Run, role: number, message: Message, decision: number): void {
  const { world, blueprint } = run;
  const stems = checkableBy(blueprint, message);
  const takes = stems.map((index) => {
    const { check, id } = blueprint.injects[index]!;
    return Math.max(0, roundTime(finite(world, check!.takes(world), id)));
  });
  const longest = Math.max(...takes);
  const at = world.checks.length;
  world.checks.push(message.ref, role, world.time + longest, decision);
  schedule(world, longest, PRIORITY.completion, ITEM.check, at, 0);
  for (const inject of stems) noteChecked(run, role, inject, decision, false);
}

/** A check is done: whoever asked, and the role that had it checked, know what is so. */
export function checkDue(run: Run, at: number): void {
  const { world, blueprint } = run;
  const ref = world.checks[at + CHECK_MESSAGE]!;
  const role = world.checks[at + CHECK_ROLE]!;
  const decision = world.checks[at + CHECK_DECISION]!;
  const message = world.messages.find((candidate) => candidate.ref === ref)!;
  for (const inject of checkableBy(blueprint, message)) {
    const { sayings, omits, check } = blueprint.injects[inject]!;
    const said = sayings.map(({ fact }) => fact);
    // Of what was passed on only that is looked into, and what its source left out.
    const facts = message.inject < 0 ? said.filter((fact) => message.facts.includes(fact)) : said;
    const knowers = check!.by < 0 || check!.by === role ? [role] : [role, check!.by];
    for (const knower of knowers)
      for (const fact of [...facts, ...omits]) findOut(run, knower, fact, decision);
    noteChecked(run, role, inject, decision, true);
  }
}

function findOut(run: Run, knower: number, fact: number, decision: number): void {
  const { world, blueprint, log } = run;
  const at = knower * blueprint.facts.length + fact;
  if (world.knows[at]! < 0) learn(run, knower, fact, decision);
  see(run, knower, fact);
  const code = world.heard[at] === CONFIRMED ? LOG['fact.confirmed'] : LOG['fact.refuted'];
  log.record(world.time, code, fact, knower, decision);
}
