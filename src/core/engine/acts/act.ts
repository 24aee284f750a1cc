/** What a built-in act is, and the checks that several acts share. */

import type { Decision } from '../../model/blueprint.ts';
import type { Ask, Message } from '../../model/world.ts';
import { stemsOf } from '../checks.ts';
import type { Run } from '../context.ts';
import { openChannel, reachedBy } from '../cuts.ts';
import { noteMisreports, sayingsOfRole } from '../hearsay.ts';
import { knows } from '../knowledge.ts';
import { letterTo, messageOf } from '../letters.ts';
import type { Refusal } from '../log-codes.ts';
import { LOG } from '../log-codes.ts';
import { send } from '../messages.ts';
import { packArgs } from '../pack-args.ts';
import { noteInformed } from '../tasks.ts';

/** An act that every role has. One file each; the registry in `index.ts` gives the index. */
export interface Act {
  readonly name: string;
  /** Which parts of a decision the act uses; the seat asks for these and no others. */
  readonly takes: readonly ('to' | 'facts' | 'action' | 're' | 'option' | 'points' | 'task' | 'text')[];
  judge(run: Run, role: number, decision: Decision): Refusal | null;
  carryOut(run: Run, role: number, decision: Decision, ref: number): void;
}

/** Recipients exist, are others than the sender, and the sender knows every fact it passes on. */
export function judgeMessage(run: Run, role: number, decision: Decision): Refusal | null {
  if (decision.to.length === 0) return 'no-recipient';
  if (decision.to.includes(role)) return 'to-itself';
  if (!decision.facts.every((fact) => knows(run, role, fact))) return 'fact-not-known';
  return null;
}

/** The role has received the message that the decision refers to. */
export function judgeReply(run: Run, role: number, decision: Decision): Refusal | null {
  if (decision.re < 0) return 'unknown-message';
  return letterTo(run.world, role, decision.re) < 0 ? 'not-received' : null;
}

/** The message a reply refers to; only after `judgeReply`. */
export function repliedTo(run: Run, role: number, decision: Decision): Message {
  return messageOf(run.world, letterTo(run.world, role, decision.re));
}

/** The acts that answer an order or a request; each is checked to do so before it is carried out. */
const rulings: readonly string[] = ['accept', 'decline', 'approve', 'refuse'];

/** Sends what a role says, and credits the informing of those whom it reaches. Returns those. */
export function sendFrom(
  run: Run,
  role: number,
  decision: Decision,
  ref: number,
  to: readonly number[],
  ask: Ask | null = null,
): readonly number[] {
  const { world, log } = run;
  const sayings = sayingsOfRole(run, role, decision.facts);
  for (const receiver of to) log.record(world.time, LOG['message.sent'], ref, receiver, role);
  if (ask !== null && ask.action >= 0) {
    const args = packArgs(run.blueprint.actions[ask.action]!.args, ask.args);
    log.record(world.time, LOG['ask.made'], ref, ask.action, args);
  }
  if (rulings.includes(decision.verb)) log.record(world.time, LOG['ask.answered'], decision.re, role, ref);
  const firstLetter = world.letters.length;
  const stems = sayings === null ? [] : stemsOf(run, role, decision.facts);
  const message: Message = {
    ref,
    from: role,
    sender: '',
    via: decision.via ?? openChannel(run, role, to),
    text: decision.text,
    inject: -1,
    facts: decision.facts,
    sayings,
    ...(stems.length > 0 && { stems }),
    ask,
    re: decision.re,
    verb: decision.verb,
    sentAt: world.time,
    to,
  };
  send(run, message);
  const reached = reachedBy(world, message, firstLetter);
  if (sayings !== null) noteMisreports(run, role, sayings, ref);
  noteInformed(run, role, reached, decision.facts, ref);
  return reached;
}
