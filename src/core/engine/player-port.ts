/**
 * The port for players: how the engine tells whoever holds a role what happened to it, and all that this player
 * may see and do. A player decides from its seat alone; it never sees the run.
 */
import type { NameHash } from '../kernel/chance.ts';
import type { Blueprint, BooleanOf, Decision, Delay, StandIn } from '../model/blueprint.ts';
import type { Question } from '../model/question.ts';
import type { Message } from '../model/world.ts';
import type { Refusal } from './log-codes.ts';

/** A kind of player, told what happens to the roles it holds. People are players that do nothing by themselves. */
export interface Player {
  /** The role has just been given to this player, at StartEx or later. */
  taken(seat: Seat): void;
  delivered(seat: Seat, letter: number): void;
  /** A task of the role is called for, as far as the role can see. */
  cued(seat: Seat, task: number): void;
  /** What the role asked for is there. */
  helped(seat: Seat): void;
  /** What the player scheduled with `wakeAfter` is due. */
  woken(seat: Seat): void;
  /** A probe asks the role a question, by its place in `Blueprint.probeQuestions`. */
  probed(seat: Seat, question: number): void;
  /** The role was away and is back; its work of before is gone from its mind. */
  returned(seat: Seat): void;
  /** Something that the role sent has reached nobody, as it sees now. */
  unanswered(seat: Seat): void;
  /** The time to answer its request for leave to act outside its jurisdiction is over, and nobody has. */
  noLeave(seat: Seat): void;
}

export type Verdict =
  | { readonly accepted: true; readonly ref: number }
  | { readonly accepted: false; readonly reason: Refusal };

/** One role's side of a run: its own memory, what it sees, what it can do. */
export interface Seat {
  readonly role: number;
  readonly blueprint: Blueprint;
  /** The figures of the stand-in that holds the role. */
  readonly figures: StandIn;
  time(): number;
  knows(fact: number): boolean;
  /** Letters delivered to the role so far, in order. */
  letters(): readonly number[];
  isAcknowledged(letter: number): boolean;
  /** Whether a message of this role has answered it. */
  isAnswered(letter: number): boolean;
  messageOf(letter: number): Message;
  /** The question that a letter asks of the role while it can be answered, or null. */
  questionOf(letter: number): Question | null;
  /** Whether an option, by its slot, can still be chosen. */
  isOptionOpen(slot: number): boolean;
  /** Its own tasks, and those of the posts that it acts for. */
  tasks(): readonly number[];
  /** Whether a task is among those. */
  answersFor(task: number): boolean;
  isMet(task: number): boolean;
  /** Whether the role has seen that one of its tasks is called for. */
  isCued(task: number): boolean;
  hasPower(power: number): boolean;
  /** Whether it may allow others to use the power: it holds it for good. */
  canLend(power: number): boolean;
  /** The role to ask next for leave to do an action outside its jurisdiction; below zero, see `whomToAsk`. */
  whomToAsk(decision: Decision): number;
  /** Whether all these roles stand above it. */
  isAbove(roles: readonly number[]): boolean;
  /** Whether a condition of its own script holds. */
  holds(condition: BooleanOf): boolean;
  /** A uniform draw at an address of this role. */
  draw(name: NameHash, index: number): number;
  /** Several draws at an address of this role, for use at once. */
  stream(name: NameHash, index: number): () => number;
  /** A delay from a distribution among the figures. */
  delay(distribution: Delay | null, name: NameHash, index: number): number;
  submit(decision: Decision): Verdict;
  /** Why a decision would be refused now, or null; nothing happens. */
  judge(decision: Decision): Refusal | null;
  acknowledge(letter: number): void;
  /** A right answer to a probe's question, if the role has been told what tells it; otherwise null. */
  knownAnswer(question: number): number | null;
  /** Answers a probe's question with a number or an option's place, or, with null, that it does not know. */
  answerProbe(question: number, answer: number | null): void;
  /** Notes in the log that a task was left out on purpose. */
  omit(task: number): void;
  wakeAfter(delay: number): void;

  // A stand-in's memory lives in the world, so that it is saved, forked and undone with it.

  /** What it is doing now: IDLE, READING or ACTING. */
  busy(): number;
  /** With what: a letter, a task, or whatever the stand-in put there. */
  subject(): number;
  turnTo(busy: number, subject: number): void;
  tries(): number;
  setTries(count: number): void;
  enqueue(item: number): void;
  /** The next item, or −1. */
  next(): number;
}
