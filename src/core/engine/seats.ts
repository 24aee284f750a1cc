/** A role's seat in a run: the port through which whoever holds the role sees and acts. */
import { drawUniform, type NameHash, openStream } from '../kernel/chance.ts';
import { roundTime } from '../kernel/time.ts';
import type { Blueprint, BooleanOf, Decision, Delay, StandIn } from '../model/blueprint.ts';
import type { Question } from '../model/question.ts';
import { LETTER_ACKNOWLEDGED, type Message } from '../model/world.ts';
import { canLend, hasPower } from './authority.ts';
import { postsOf, standsFor } from './away.ts';
import { whomToAsk } from './borders.ts';
import type { Run } from './context.ts';
import { judge, submit } from './decisions.ts';
import { finite } from './failure.ts';
import { holderOf, tasksHeld } from './hand-offs.ts';
import { knows } from './knowledge.ts';
import { messageOf } from './letters.ts';
import { commands } from './lines.ts';
import { empty } from './lists.ts';
import { LOG, type Refusal } from './log-codes.ts';
import { acknowledge } from './messages.ts';
import type { Seat, Verdict } from './player-port.ts';
import { answerProbe, knownAnswer } from './probes.ts';
import { openQuestion } from './questions.ts';
import { noteAcknowledged } from './tasks.ts';
import { setWake } from './wakes.ts';

/** The seat of one role. Its run's world changes hands at every step of a live drill, so it is asked for each time. */
export class RunSeat implements Seat {
  readonly role: number;
  readonly blueprint: Blueprint;
  readonly #run: Run;

  constructor(run: Run, role: number) {
    this.role = role;
    this.blueprint = run.blueprint;
    this.#run = run;
  }

  get figures(): StandIn {
    const { figures, world } = this.#run;
    return figures[world.cast[this.role]!]!;
  }

  time(): number {
    return this.#run.world.time;
  }

  knows(fact: number): boolean {
    return knows(this.#run, this.role, fact);
  }

  letters(): readonly number[] {
    return this.#run.world.inbox[this.role]!;
  }

  isAcknowledged(letter: number): boolean {
    return this.#run.world.letters[letter + LETTER_ACKNOWLEDGED]! >= 0;
  }

  isAnswered(letter: number): boolean {
    const { ref } = this.messageOf(letter);
    return this.#run.world.messages.some(({ from, re }) => from === this.role && re === ref);
  }

  messageOf(letter: number): Message {
    return messageOf(this.#run.world, letter);
  }

  questionOf(letter: number): Question | null {
    return openQuestion(this.#run, letter);
  }

  isOptionOpen(slot: number): boolean {
    return this.#run.world.optionClosed[slot] === 0;
  }

  tasks(): readonly number[] {
    const others = standsFor(this.#run.world, this.role);
    const own = tasksHeld(this.#run, this.role);
    return others.length === 0 ? own : [...own, ...others.flatMap((role) => tasksHeld(this.#run, role))];
  }

  answersFor(task: number): boolean {
    const holder = holderOf(this.#run, task);
    return holder === this.role || standsFor(this.#run.world, this.role).includes(holder);
  }

  isMet(task: number): boolean {
    return this.#run.world.taskMet[task]! >= 0;
  }

  isCued(task: number): boolean {
    return this.#run.world.taskCued[task]! >= 0;
  }

  isAbove(roles: readonly number[]): boolean {
    const { world } = this.#run;
    const own = postsOf(world, this.role);
    return roles.every((upper) => own.some((role) => commands(this.blueprint, upper, role)));
  }

  holds(condition: BooleanOf): boolean {
    return condition(this.#run.world);
  }

  hasPower(power: number): boolean {
    return hasPower(this.#run, this.role, power);
  }

  canLend(power: number): boolean {
    return canLend(this.#run, this.role, power);
  }

  whomToAsk({ action, args }: Decision): number {
    return whomToAsk(this.#run, this.role, action, args);
  }

  draw(name: NameHash, index: number): number {
    return drawUniform(this.#run.world.key, name, index);
  }

  stream(name: NameHash, index: number): () => number {
    return openStream(this.#run.world.key, name, index);
  }

  delay(distribution: Delay | null, name: NameHash, index: number): number {
    if (distribution === null) return 0;
    const { world } = this.#run;
    const value = distribution(world, drawUniform(world.key, name, index));
    return Math.max(0, roundTime(finite(world, value, 'a delay of a stand-in')));
  }

  submit(decision: Decision): Verdict {
    return submit(this.#run, this.role, decision);
  }

  judge(decision: Decision): Refusal | null {
    return judge(this.#run, this.role, decision);
  }

  acknowledge(letter: number): void {
    acknowledgeLetter(this.#run, this.role, letter);
  }

  knownAnswer(question: number): number | null {
    return knownAnswer(this.#run, this.role, question);
  }

  answerProbe(question: number, answer: number | null): void {
    answerProbe(this.#run, this.role, question, answer);
  }

  omit(task: number): void {
    const { log, world } = this.#run;
    log.record(world.time, LOG['task.omitted'], task, this.role, 0);
  }

  wakeAfter(delay: number): void {
    const { world } = this.#run;
    setWake(world, this.role, world.time + delay);
  }

  busy(): number {
    return this.#run.world.standBusy[this.role]!;
  }

  subject(): number {
    return this.#run.world.standSubject[this.role]!;
  }

  turnTo(busy: number, subject: number): void {
    const { world } = this.#run;
    world.standBusy[this.role] = busy;
    world.standSubject[this.role] = subject;
  }

  tries(): number {
    return this.#run.world.standTries[this.role]!;
  }

  setTries(count: number): void {
    this.#run.world.standTries[this.role] = count;
  }

  enqueue(item: number): void {
    this.#run.world.standQueue[this.role]!.push(item);
  }

  next(): number {
    const { world } = this.#run;
    const queue = world.standQueue[this.role]!;
    const head = world.standHead[this.role]!;
    if (head < queue.length) {
      world.standHead[this.role] = head + 1;
      return queue[head]!;
    }
    if (head > 0) {
      empty(queue);
      world.standHead[this.role] = 0;
    }
    return -1;
  }
}

/** Acknowledges a letter for a role, and credits it where the plan expects it. */
export function acknowledgeLetter(run: Run, role: number, letter: number): void {
  const message = messageOf(run.world, letter);
  if (!acknowledge(run, letter, message)) return;
  if (message.inject >= 0) noteAcknowledged(run, role, message.inject, message.ref);
}
