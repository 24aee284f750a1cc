/**
 * Questions put to roles: open from their arrival until they are answered or their time is over. A decision among options is
 * answered once by each role asked; a question without options can be talked about as often as wanted until its time is over.
 */
import type { Decision } from '../model/blueprint.ts';
import {
  ANSWERED,
  ASKED_INJECT,
  ASKED_LETTER,
  ASKED_OPTION,
  ASKED_STATE,
  ASKED_STRIDE,
  LAPSED,
  OPEN,
  type Question,
} from '../model/question.ts';
import { LETTER_TO, type World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { judgeStatement, takeStatement } from './interviews.ts';
import { letterTo, messageOf } from './letters.ts';
import { LOG, type Refusal } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** A letter that asks something has arrived: whoever received it can answer from now on. */
export function putQuestion(run: Run, letter: number, inject: number, question: Question): void {
  const { world } = run;
  const at = world.asked.length;
  const until = question.within < 0 ? -1 : world.time + question.within;
  world.asked.push(letter, inject, OPEN, -1, until);
  if (until >= 0) schedule(world, question.within, PRIORITY.lapse, ITEM.lapse, at, 0);
}

/** Where in `World.asked` the question of a letter stands, or −1 if the letter asks nothing. */
export function askedBy(world: World, letter: number): number {
  const { asked } = world;
  for (let at = asked.length - ASKED_STRIDE; at >= 0; at -= ASKED_STRIDE)
    if (asked[at + ASKED_LETTER] === letter) return at;
  return -1;
}

/** Why an answer to a message that the role has received would be refused, or null; anything goes for what asks nothing. */
export function judgeAnswer(run: Run, role: number, decision: Decision): Refusal | null {
  const { re, option, points, text } = decision;
  const { world } = run;
  const at = askedBy(world, letterTo(world, role, re));
  if (at < 0) return option < 0 && points === undefined ? null : 'bad-argument';
  const question = questionAt(run, at);
  const { options, reasonRequired } = question;
  const state = world.asked[at + ASKED_STATE];
  if (state === LAPSED) return 'too-late';
  if (question.points.length > 0)
    return state === ANSWERED ? 'already-answered' : judgeStatement(question, decision);
  if (points !== undefined) return 'bad-argument';
  if (options.length === 0) return text === '' ? 'empty-message' : null;
  if (state === ANSWERED) return 'already-answered';
  const chosen = options[option];
  if (chosen === undefined) return 'bad-argument';
  if (world.optionClosed[chosen.slot] === 1) return 'option-closed';
  return reasonRequired && text.trim() === '' ? 'no-reason' : null;
}

/** What an answer, judged acceptable, makes of the question it answers. */
export function takeAnswer(run: Run, role: number, { re, option, points = [] }: Decision, ref: number): void {
  const { world, blueprint, log } = run;
  const at = askedBy(world, letterTo(world, role, re));
  if (at < 0) return;
  const { asked } = world;
  const first = asked[at + ASKED_STATE] === OPEN;
  asked[at + ASKED_STATE] = ANSWERED;
  asked[at + ASKED_OPTION] = option;
  log.record(world.time, LOG['question.answered'], re, ref, option);
  if (option >= 0) takeOption(run, at, option);
  const inject = asked[at + ASKED_INJECT]!;
  const question = blueprint.injects[inject]!.question!;
  if (question.points.length > 0) takeStatement(run, at, question, points, re, role);
  if (first) announce(run, question.answeredEvent);
  touch(run, blueprint.topics.injects + inject);
}

/** The time for answering is over; who has said nothing gets the option that the author holds ready. */
export function lapseDue(run: Run, at: number): void {
  const { world, blueprint, log } = run;
  const { asked } = world;
  const question = questionAt(run, at);
  const state = asked[at + ASKED_STATE];
  if (state === ANSWERED && isFinal(question)) return;
  const letter = asked[at + ASKED_LETTER]!;
  asked[at + ASKED_STATE] = LAPSED;
  // A discussion comes to its end; only one in which nobody said anything has lapsed.
  if (state === ANSWERED) return;
  const option = isOpen(world, question, question.otherwise) ? question.otherwise : -1;
  asked[at + ASKED_OPTION] = option;
  const { ref } = messageOf(world, letter);
  const role = world.letters[letter + LETTER_TO]!;
  log.record(world.time, LOG['question.lapsed'], ref, role, option);
  if (option >= 0) takeOption(run, at, option);
  if (question.points.length > 0)
    takeStatement(run, at, question, question.otherwise < 0 ? [] : [question.otherwise], ref, role);
  announce(run, question.lapsedEvent);
  touch(run, blueprint.topics.injects + asked[at + ASKED_INJECT]!);
}

/** The question of a letter while it can still be answered, or null. */
export function openQuestion(run: Run, letter: number): Question | null {
  const at = askedBy(run.world, letter);
  if (at < 0) return null;
  const question = questionAt(run, at);
  const state = run.world.asked[at + ASKED_STATE];
  return state === OPEN || (state === ANSWERED && !isFinal(question)) ? question : null;
}

/** Whether one answer is all there is: a question in words goes on until its time is over. */
function isFinal({ options, points }: Question): boolean {
  return options.length > 0 || points.length > 0;
}

/** Whether an option of a question is there and can still be chosen. */
function isOpen(world: World, { options }: Question, option: number): boolean {
  const chosen = options[option];
  return chosen !== undefined && world.optionClosed[chosen.slot] === 0;
}

function questionAt({ blueprint, world }: Run, at: number): Question {
  return blueprint.injects[world.asked[at + ASKED_INJECT]!]!.question!;
}

function takeOption(run: Run, at: number, index: number): void {
  const { world, port } = run;
  const option = questionAt(run, at).options[index]!;
  world.optionChosen[option.slot]!++;
  for (const slot of option.closes) world.optionClosed[slot] = 1;
  for (const effect of option.effects) effect(world, port);
  announce(run, option.chosenEvent);
}

function announce(run: Run, event: number): void {
  if (event >= 0) run.world.eventQueue.push(event);
}
