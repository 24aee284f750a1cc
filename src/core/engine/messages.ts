/**
 * Messages on their way. One message may go to several roles; each of its letters has its own stamps. All letters of
 * a message travel by one channel and arrive together.
 */
import { roundTime } from '../kernel/time.ts';
import {
  LETTER_ACKNOWLEDGED,
  LETTER_DELIVERED,
  LETTER_OPENED,
  LETTER_STRIDE,
  LETTER_TO,
  type Message,
  type World,
} from '../model/world.ts';
import { schedule } from './agenda.ts';
import { isAway, onDuty } from './away.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { loseLetters } from './cuts.ts';
import { finite } from './failure.ts';
import { hear } from './hearsay.ts';
import { learn } from './knowledge.ts';
import { messageOf } from './letters.ts';
import { empty } from './lists.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';
import { putQuestion } from './questions.ts';

/** Sends a message; it is delivered when its channel's time has passed, as its own item on the agenda. */
export function send(run: Run, message: Message): void {
  const { blueprint, world } = run;
  const index = world.messages.length;
  const firstLetter = world.letters.length;
  world.messages.push(message);
  for (let i = 0; i < message.to.length; i++) world.letters.push(index, message.to[i]!, -1, -1, -1);
  if (blueprint.cuts.length > 0) loseLetters(run, message, firstLetter);
  const channel = blueprint.channels.find((candidate) => candidate.id === message.via);
  const delay = channel === undefined ? 0 : travelTime(world, channel.takes(world), channel.id);
  schedule(world, delay, PRIORITY.delivery, ITEM.delivery, index, firstLetter);
}

function travelTime(world: World, value: number, name: string): number {
  return Math.max(0, roundTime(finite(world, value, name)));
}

/** Delivers all letters of a message: whoever receives one knows its facts from now on. */
export function deliver(run: Run, index: number, firstLetter: number): void {
  const { blueprint, world } = run;
  const message = world.messages[index]!;
  let arrived = message.to.length;
  for (let i = 0; i < message.to.length; i++) {
    const letter = firstLetter + i * LETTER_STRIDE;
    if (world.lost.length > 0 && world.lost.includes(letter)) arrived--;
    else if (world.away.length > 0 && isAway(world, message.to[i]!)) keepWaiting(run, message, index, letter);
    else deliverLetter(run, message, letter);
  }
  if (message.inject < 0 || arrived === 0) return;
  world.injectDeliveredAt[message.inject] = world.time;
  touch(run, blueprint.topics.injects + message.inject);
  const event = blueprint.injects[message.inject]!.deliveredEvent;
  if (event >= 0) world.eventQueue.push(event);
}

function deliverLetter(run: Run, message: Message, letter: number): void {
  const { world, log, blueprint } = run;
  const role = world.letters[letter + LETTER_TO]!;
  world.letters[letter + LETTER_DELIVERED] = world.time;
  world.inbox[role]!.push(letter);
  log.record(world.time, LOG['message.delivered'], message.ref, role, 0);
  for (let f = 0; f < message.facts.length; f++) learn(run, role, message.facts[f]!, message.ref);
  if (message.sayings !== null) hear(run, role, letter);
  const question = message.inject < 0 ? null : blueprint.injects[message.inject]!.question;
  if (question !== null) putQuestion(run, letter, message.inject, question);
  run.players[world.cast[role]!]!.delivered(run.seats[role]!, letter);
}

/** A letter to an empty post lies there; whoever acts for the post gets a copy, unless it is sent the message anyway. */
function keepWaiting(run: Run, message: Message, index: number, letter: number): void {
  const { world } = run;
  const role = world.letters[letter + LETTER_TO]!;
  world.waiting.push(role, letter);
  const deputy = onDuty(world, role);
  if (deputy < 0 || message.to.includes(deputy) || message.from === deputy) return;
  const copy = world.letters.length;
  world.letters.push(index, deputy, -1, -1, -1);
  deliverLetter(run, message, copy);
}

/** Delivers what has waited for a role, in the order in which it came. */
export function deliverWaiting(run: Run, role: number): void {
  const { world } = run;
  const kept: number[] = [];
  const due: number[] = [];
  for (let i = 0; i < world.waiting.length; i += 2) {
    if (world.waiting[i] === role) due.push(world.waiting[i + 1]!);
    else kept.push(world.waiting[i]!, world.waiting[i + 1]!);
  }
  empty(world.waiting);
  for (const entry of kept) world.waiting.push(entry);
  for (const letter of due) deliverLetter(run, messageOf(world, letter), letter);
}

/** Stamps a letter as opened, once. */
export function open(run: Run, letter: number): void {
  stamp(run, letter, LETTER_OPENED, LOG['message.opened'], messageOf(run.world, letter));
}

/** Stamps a letter that carries a message as acknowledged, and as opened if it was not yet. Returns whether it was the first time. */
export function acknowledge(run: Run, letter: number, message: Message): boolean {
  const { letters, time } = run.world;
  if (letters[letter + LETTER_OPENED]! < 0) letters[letter + LETTER_OPENED] = time;
  return stamp(run, letter, LETTER_ACKNOWLEDGED, LOG['message.acknowledged'], message);
}

function stamp(run: Run, letter: number, field: number, code: number, { ref }: Message): boolean {
  const { letters, time } = run.world;
  if (letters[letter + field]! >= 0) return false;
  letters[letter + field] = time;
  run.log.record(time, code, ref, letters[letter + LETTER_TO]!, 0);
  return true;
}
