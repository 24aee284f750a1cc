/**
 * Probes of situational awareness. When one comes, each role asked has its questions on the log with the right answers of that
 * moment, so that what it says later is judged against them. A probe changes nothing else: the drill unfolds as without it.
 */
import {
  isRightAnswer,
  PROBED_DONE,
  PROBED_QUESTION,
  PROBED_ROLE,
  PROBED_STRIDE,
  PROBED_UNTIL,
} from '../model/probe.ts';
import type { World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { isAway } from './away.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { knows } from './knowledge.ts';
import { LOG, type Refusal } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** Puts the probes that come at a time on the agenda. They come by people's clocks, also while the world is frozen. */
export function scheduleProbes({ blueprint, world }: Run): void {
  blueprint.probes.forEach(({ at }, index) => {
    if (at >= 0) schedule(world, at, PRIORITY.lapse, ITEM.probe, index, 0);
  });
}

/** Puts a probe's questions to its roles; an empty post is not asked. Stand-ins answer at once. */
export function probeDue(run: Run, index: number): void {
  const { world, blueprint, log } = run;
  const { to, questions, within } = blueprint.probes[index]!;
  const truths = questions.map((question) => truthOf(run, question));
  for (const role of to) {
    if (isAway(world, role)) continue;
    questions.forEach((question, i) => {
      world.probed.push(question, role, world.time + within, 0);
      log.record(world.time, LOG['probe.asked'], question, role, truths[i]!);
    });
    for (const question of questions) run.players[world.cast[role]!]!.probed(run.seats[role]!, question);
  }
}

/** The right number now, or the right options as bits, the first one lowest. */
function truthOf({ blueprint, world }: Run, question: number): number {
  const { id, options, truth } = blueprint.probeQuestions[question]!;
  if (truth !== null) return finite(world, truth(world), id);
  return options.reduce((bits, { isRight }, i) => (isRight(world) ? bits | (1 << i) : bits), 0);
}

/** A right answer, for a role that has been told all that tells it; otherwise null. */
export function knownAnswer(run: Run, role: number, question: number): number | null {
  const { world, blueprint } = run;
  const asked = blueprint.probeQuestions[question]!;
  const { facts, gauges, options } = asked;
  const isTold =
    facts.length + gauges.length > 0 &&
    facts.every((fact) => knows(run, role, fact)) &&
    gauges.every((gauge) => blueprint.gauges[gauge]!.seenBy[role] && world.gaugeReadAt[gauge]! >= 0);
  if (!isTold) return null;
  const truth = truthOf(run, question);
  if (options.length === 0) return truth;
  const right = options.findIndex((_, option) => isRightAnswer(asked, truth, option));
  return right < 0 ? null : right;
}

/** Takes a role's answer, or with null that it does not know; the reason why not, if it cannot be taken. */
export function answerProbe(run: Run, role: number, question: number, answer: number | null): Refusal | null {
  const { world, blueprint, log } = run;
  const at = placeOf(world, role, question);
  if (at < 0) return 'not-received';
  if (world.probed[at + PROBED_DONE] === 1) return 'already-answered';
  if (world.time > world.probed[at + PROBED_UNTIL]!) return 'too-late';
  if (answer === null) log.record(world.time, LOG['probe.passed'], question, role, 0);
  else {
    const { options } = blueprint.probeQuestions[question]!;
    if (!Number.isFinite(answer) || (options.length > 0 && options[answer] === undefined))
      return 'bad-argument';
    log.record(world.time, LOG['probe.answered'], question, role, answer);
  }
  world.probed[at + PROBED_DONE] = 1;
  return null;
}

function placeOf({ probed }: World, role: number, question: number): number {
  for (let at = 0; at < probed.length; at += PROBED_STRIDE)
    if (probed[at + PROBED_QUESTION] === question && probed[at + PROBED_ROLE] === role) return at;
  return -1;
}
