/**
 * Lines that are cut, and the information platform when it fails. What is sent by a channel that is cut is lost: it arrives
 * nowhere and informs nobody. A role that sent it sees after a while that nobody answers, and may try another channel.
 */
import type { Blueprint } from '../model/blueprint.ts';
import { LETTER_MESSAGE, LETTER_STRIDE, LETTER_TO, type Message, type World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { tellCued } from './away.ts';
import type { Run } from './context.ts';
import { holderOf } from './hand-offs.ts';
import { empty } from './lists.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** A cut begins, or goes on at least as long as this says. */
export function beginCut(run: Run, index: number): void {
  const { world, blueprint, log } = run;
  const { lasts, inject } = blueprint.cuts[index]!;
  const until = Math.max(world.time + lasts, world.cutUntil[index]!);
  world.cutUntil[index] = until;
  log.record(world.time, LOG['line.cut'], inject, 0, until);
  schedule(world, until - world.time, PRIORITY.inject, ITEM.restored, index, 0);
}

/** The line is there again, unless it was cut for longer since. */
export function endCut(run: Run, index: number): void {
  const { world, blueprint, log } = run;
  if (world.cutUntil[index] !== world.time) return;
  world.cutUntil[index] = -1;
  log.record(world.time, LOG['line.restored'], blueprint.cuts[index]!.inject, 0, 0);
  if (blueprint.cuts[index]!.channel === null) showMissed(run);
}

/** Tasks that only the gauges call for were not seen meanwhile. */
function showMissed(run: Run): void {
  const { world } = run;
  const missed = [...world.unseen];
  empty(world.unseen);
  for (const task of missed) {
    if (isBlind(run, holderOf(run, task))) world.unseen.push(task);
    else tellCued(run, holderOf(run, task), task);
  }
}

/** Whether the information platform is down for a role. */
export function isBlind({ world, blueprint }: Run, role: number): boolean {
  return isBlindIn(blueprint, world, role);
}

export function isBlindIn(blueprint: Blueprint, world: World, role: number): boolean {
  return blueprint.cuts.some(
    ({ channel, blind }, index) => channel === null && blind[role]! && world.cutUntil[index]! >= 0,
  );
}

/** Loses those letters of a message just sent that go by a line that is cut. */
export function loseLetters(run: Run, message: Message, firstLetter: number): void {
  const { world, blueprint, log } = run;
  for (let i = 0; i < message.to.length; i++) {
    const cut = cutBetween(run, message.via, message.from, message.to[i]!);
    if (cut < 0) continue;
    const letter = firstLetter + i * LETTER_STRIDE;
    world.lost.push(letter);
    log.record(world.time, LOG['message.lost'], message.ref, message.to[i]!, 0);
    if (message.from >= 0)
      schedule(world, blueprint.cuts[cut]!.noAnswer, PRIORITY.delivery, ITEM.noAnswer, letter, 0);
  }
}

function cutBetween({ world, blueprint }: Run, via: string, from: number, to: number): number {
  const count = blueprint.roles.length;
  const line = (from < 0 ? count : from) * count + to;
  return blueprint.cuts.findIndex(
    ({ channel, lines }, index) => channel === via && lines[line]! && world.cutUntil[index]! >= 0,
  );
}

/** The receivers that a message sent just now has not been lost on its way to. */
export function reachedBy(world: World, message: Message, firstLetter: number): readonly number[] {
  if (world.lost.length === 0) return message.to;
  return message.to.filter((_, i) => !world.lost.includes(firstLetter + i * LETTER_STRIDE));
}

/** A sender sees that nobody answers. */
export function noticeSilence(run: Run, letter: number): void {
  const { world, log } = run;
  const { ref, from } = world.messages[world.letters[letter + LETTER_MESSAGE]!]!;
  world.unanswered.push(letter);
  log.record(world.time, LOG['message.unanswered'], ref, world.letters[letter + LETTER_TO]!, from);
  run.players[world.cast[from]!]!.unanswered(run.seats[from]!);
}

/**
 * The channel that a role would take to reach others: the first among those it can choose by which it has not found any of them silent;
 * if there is none such, the first.
 */
export function openChannel({ world, blueprint }: Run, role: number, to: readonly number[]): string {
  if (world.unanswered.length === 0) return blueprint.ownChannels[0]!;
  const silent = new Set(
    world.unanswered.flatMap((letter) => {
      const { from, via } = world.messages[world.letters[letter + LETTER_MESSAGE]!]!;
      return from === role && to.includes(world.letters[letter + LETTER_TO]!) ? [via] : [];
    }),
  );
  return blueprint.ownChannels.find((channel) => !silent.has(channel)) ?? blueprint.ownChannels[0]!;
}
