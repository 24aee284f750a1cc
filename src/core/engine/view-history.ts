/**
 * What a role can remember of the log: the readings published on gauges it sees, its own decisions and what became of them,
 * powers lent to it, changes of level and warning. Entries about others are skipped.
 */
import { actNames } from '../model/act-names.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { formatRef, refSource } from '../model/refs.ts';
import type { Log } from './log.ts';
import { LOG, type Refusal, refusals } from './log-codes.ts';
import { unpackArgs } from './pack-args.ts';
import { type ChosenArgument, chosenArguments, type Named, nameOf, nameWord } from './view-names.ts';

/** One line of a role's own record. */
export type OwnEvent =
  | {
      readonly kind: 'accepted';
      readonly at: number;
      readonly ref: string;
      /** A built-in act, or `do` for an action of the scenario. */
      readonly verb: string;
      readonly action: Named | null;
      readonly args: readonly ChosenArgument[];
    }
  | {
      readonly kind: 'refused';
      readonly at: number;
      readonly ref: string;
      readonly verb: string;
      readonly action: Named | null;
      readonly reason: Refusal;
    }
  | { readonly kind: 'done'; readonly at: number; readonly ref: string; readonly action: Named }
  /** Somebody left a post or is back: this role itself, or one that it acts for (`post`). */
  | {
      readonly kind: 'left';
      readonly at: number;
      readonly post: Named | null;
      readonly deputy: Named | null;
      readonly until: number;
    }
  | { readonly kind: 'returned'; readonly at: number; readonly post: Named | null }
  | { readonly kind: 'command'; readonly at: number; readonly role: Named }
  /** A relief has arrived and has the post from `until`; or it has it now. */
  | { readonly kind: 'relief'; readonly at: number; readonly until: number }
  | { readonly kind: 'relieved'; readonly at: number }
  /** Nobody answers at a post that the role has sent something to. */
  | { readonly kind: 'unanswered'; readonly at: number; readonly to: Named }
  | { readonly kind: 'leave'; readonly at: number; readonly place: Named }
  | { readonly kind: 'granted'; readonly at: number; readonly power: Named }
  | {
      readonly kind: 'help';
      readonly at: number;
      readonly what: 'arrived' | 'returned';
      readonly action: Named;
    }
  | { readonly kind: 'checked'; readonly at: number; readonly fact: Named; readonly isSo: boolean }
  | { readonly kind: 'level'; readonly at: number; readonly level: number }
  | { readonly kind: 'warning'; readonly at: number; readonly level: number };

export interface Reading {
  /** When it was published. */
  readonly at: number;
  readonly value: number;
}

/** The role's own events among the first `length` entries of a log, in their order. */
export function readEvents(blueprint: Blueprint, log: Log, length: number, role: number): OwnEvent[] {
  const events: OwnEvent[] = [];
  for (let i = 0; i < length; i++) {
    const event = readEvent(blueprint, log, i, role);
    if (event !== null) events.push(event);
  }
  return events;
}

/** Readings by gauge among the first `length` entries, oldest first; empty for gauges that the role does not see. */
export function readReadings(blueprint: Blueprint, log: Log, length: number, role: number): Reading[][] {
  const readings: Reading[][] = blueprint.gauges.map(() => []);
  for (let i = 0; i < length; i++) {
    if (log.codes[i] !== LOG['gauge.published']) continue;
    const gauge = log.a[i]!;
    if (blueprint.gauges[gauge]!.seenBy[role]) readings[gauge]!.push({ at: log.times[i]!, value: log.x[i]! });
  }
  return readings;
}

function readEvent(blueprint: Blueprint, log: Log, i: number, role: number): OwnEvent | null {
  const at = log.times[i]!;
  const [a, x] = [log.a[i]!, log.x[i]!];
  switch (log.codes[i]) {
    case LOG['warning.changed']:
      return { kind: 'warning', at, level: a };
    case LOG['command.taken']:
      return { kind: 'command', at, role: nameOf(blueprint.roles, a)! };
    case LOG['response.changed']:
      return { kind: 'level', at, level: a };
    case LOG['role.left']:
      return readLeft(blueprint, log, i, role);
    case LOG['shift.began']:
      return a === role ? { kind: 'relief', at, until: x } : null;
    case LOG['message.unanswered']:
      return x === role ? { kind: 'unanswered', at, to: nameOf(blueprint.roles, log.b[i]!)! } : null;
    case LOG['shift.relieved']:
      return a === role ? { kind: 'relieved', at } : null;
    case LOG['role.returned']:
      return readReturned(blueprint, log, i, role);
  }
  if (log.b[i] !== role) return null;
  switch (log.codes[i]) {
    case LOG['consent.given']:
      return { kind: 'leave', at, place: nameOf(blueprint.places, x)! };
    case LOG['decision.accepted']: {
      const act = readAct(blueprint, a);
      const args = chosenArguments(blueprint, act.index, unpackArgs(argumentsOf(blueprint, act.index), x));
      return { kind: 'accepted', at, ref: act.ref, verb: act.verb, action: act.action, args };
    }
    case LOG['decision.refused']: {
      const { ref, verb, action } = readAct(blueprint, a);
      return { kind: 'refused', at, ref, verb, action, reason: refusals[x]! };
    }
    case LOG['activity.done']: {
      const { ref, action } = readAct(blueprint, a);
      return action === null ? null : { kind: 'done', at, ref, action };
    }
    case LOG['help.arrived']:
      return { kind: 'help', at, what: 'arrived', action: nameOf(blueprint.actions, x)! };
    case LOG['help.returned']:
      return { kind: 'help', at, what: 'returned', action: nameOf(blueprint.actions, x)! };
    case LOG['fact.confirmed']:
    case LOG['fact.refuted']: {
      const { id, title } = blueprint.facts[a]!;
      return { kind: 'checked', at, fact: { id, title }, isSo: log.codes[i] === LOG['fact.confirmed'] };
    }
    case LOG['power.granted']:
      return { kind: 'granted', at, power: nameWord(blueprint, blueprint.powers[a]!) };
    default:
      return null;
  }
}

function readLeft(blueprint: Blueprint, log: Log, i: number, role: number): OwnEvent | null {
  const [post, deputy] = [log.a[i]!, log.b[i]!];
  if (post !== role && deputy !== role) return null;
  return {
    kind: 'left',
    at: log.times[i]!,
    post: post === role ? null : nameOf(blueprint.roles, post),
    deputy: nameOf(blueprint.roles, deputy),
    until: log.x[i]!,
  };
}

/** A post that is back concerns its holder, and whoever acted for it when it was last left. */
function readReturned(blueprint: Blueprint, log: Log, i: number, role: number): OwnEvent | null {
  const post = log.a[i]!;
  const at = log.times[i]!;
  if (post === role) return { kind: 'returned', at, post: null };
  let left = i - 1;
  while (left >= 0 && (log.codes[left] !== LOG['role.left'] || log.a[left] !== post)) left--;
  return left >= 0 && log.b[left] === role
    ? { kind: 'returned', at, post: nameOf(blueprint.roles, post) }
    : null;
}

interface ActName {
  readonly ref: string;
  readonly verb: string;
  /** The action's index, or −1 for a built-in act. */
  readonly index: number;
  readonly action: Named | null;
}

function readAct(blueprint: Blueprint, ref: number): ActName {
  const act = (refSource(ref) - blueprint.firstAct) % blueprint.acts.length;
  const index = act < actNames.length ? -1 : act - actNames.length;
  return {
    ref: formatRef(ref, blueprint.sources),
    verb: index < 0 ? actNames[act]! : 'do',
    index,
    action: nameOf(blueprint.actions, index),
  };
}

function argumentsOf(blueprint: Blueprint, action: number): Blueprint['actions'][number]['args'] {
  return blueprint.actions[action]?.args ?? [];
}
