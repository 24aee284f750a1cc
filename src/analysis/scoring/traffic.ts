/**
 * What roles did and said to one another, read from the log once: acts accepted and refused, messages with their letters, and the
 * public warning beside the levels of the gauges. The timeline has the plan's stamps; this has the rest that measures need.
 */
import { LOG } from '../../core/engine/log-codes.ts';
import { actNames } from '../../core/model/act-names.ts';
import { refSource } from '../../core/model/refs.ts';
import { oncePer } from './once-per.ts';
import { actorOf, type Timeline } from './timeline.ts';

/** A word that names what an act is: one that every role has, or `do` for the scenario's own actions. */
export type ActVerb = (typeof actNames)[number] | 'do';

export interface Act {
  /** Its log entry. */
  readonly entry: number;
  readonly at: number;
  readonly role: number;
  readonly verb: ActVerb;
  /** The scenario's action, or −1. */
  readonly action: number;
  /** The choices for its arguments, packed; of a refused act, the number of the reason. */
  readonly detail: number;
}

/** One letter of a message of a role, or of an inject (`from` is −1 and `verb` null). */
export interface Letter {
  readonly at: number;
  readonly ref: number;
  readonly from: number;
  readonly to: number;
  readonly verb: ActVerb | null;
}

/** What an order or a request is about: an action, and the choices for its arguments, packed. */
export interface Ask {
  readonly action: number;
  readonly args: number;
}

/** A reply to an order or a request. */
export interface AskReply {
  readonly at: number;
  /** The order or request. */
  readonly ask: number;
  readonly role: number;
  /** `accept`, `decline`, `approve` or `refuse`. */
  readonly verb: ActVerb;
}

export interface Traffic {
  readonly accepted: readonly Act[];
  readonly refused: readonly Act[];
  /** Messages of roles as they were sent, one letter for each receiver. */
  readonly sent: readonly Letter[];
  readonly delivered: readonly Letter[];
  /** When each letter was acknowledged, by `letterKey`. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** What orders and requests are about, by message; those in words alone are not here. */
  readonly asks: ReadonlyMap<number, Ask>;
  readonly replies: readonly AskReply[];
  /** The option by which each role answered a question, and that taken for whoever did not in time (−1: none), by `letterKey`. */
  readonly answered: ReadonlyMap<string, number>;
  readonly lapsed: ReadonlyMap<string, number>;
  readonly warnings: readonly { readonly at: number; readonly level: number }[];
  readonly reached: readonly { readonly at: number; readonly gauge: number; readonly level: number }[];
}

/** Names a letter: a message and one of its receivers. */
export const letterKey = (ref: number, to: number): string => `${ref}/${to}`;

/** The traffic of a drill. */
export const trafficOf = oncePer((timeline: Timeline): Traffic => {
  const { log } = timeline;
  const traffic = {
    accepted: [] as Act[],
    refused: [] as Act[],
    sent: [] as Letter[],
    delivered: [] as Letter[],
    acknowledged: new Map<string, number>(),
    asks: new Map<number, Ask>(),
    replies: [] as AskReply[],
    answered: new Map<string, number>(),
    lapsed: new Map<string, number>(),
    warnings: [] as Traffic['warnings'][number][],
    reached: [] as Traffic['reached'][number][],
  };
  for (let entry = 0; entry < log.length; entry++) {
    const at = log.times[entry]!;
    const a = log.a[entry]!;
    const b = log.b[entry]!;
    switch (log.codes[entry]) {
      case LOG['decision.accepted']:
        traffic.accepted.push(actAt(timeline, entry));
        break;
      case LOG['decision.refused']:
        traffic.refused.push(actAt(timeline, entry));
        break;
      case LOG['message.sent']:
        traffic.sent.push(letterAt(timeline, entry));
        break;
      case LOG['message.delivered']:
        traffic.delivered.push(letterAt(timeline, entry));
        break;
      case LOG['message.acknowledged']:
        traffic.acknowledged.set(letterKey(a, b), at);
        break;
      case LOG['ask.made']:
        traffic.asks.set(a, { action: b, args: log.x[entry]! });
        break;
      case LOG['ask.answered']: {
        const verb = verbAt(actPlace(timeline, log.x[entry]!));
        traffic.replies.push({ at, ask: a, role: b, verb });
        break;
      }
      case LOG['question.answered']:
        traffic.answered.set(letterKey(a, actorOf(timeline, b)), log.x[entry]!);
        break;
      case LOG['question.lapsed']:
        traffic.lapsed.set(letterKey(a, b), log.x[entry]!);
        break;
      case LOG['warning.changed']:
        traffic.warnings.push({ at, level: a });
        break;
      case LOG['gauge.reached']:
        traffic.reached.push({ at, gauge: a, level: b });
        break;
    }
  }
  return traffic;
});

function actAt(timeline: Timeline, entry: number): Act {
  const { log } = timeline;
  const place = actPlace(timeline, log.a[entry]!);
  return {
    entry,
    at: log.times[entry]!,
    role: log.b[entry]!,
    verb: verbAt(place),
    action: Math.max(-1, place - actNames.length),
    detail: log.x[entry]!,
  };
}

function letterAt(timeline: Timeline, entry: number): Letter {
  const { log } = timeline;
  const ref = log.a[entry]!;
  const from = actorOf(timeline, ref);
  const verb = from < 0 ? null : verbAt(actPlace(timeline, ref));
  return { at: log.times[entry]!, ref, from, to: log.b[entry]!, verb };
}

/** Which of a role's acts a ref names: the built-in ones first, then the actions. */
function actPlace({ plan: { blueprint } }: Timeline, ref: number): number {
  return (refSource(ref) - blueprint.firstAct) % blueprint.acts.length;
}

const verbAt = (place: number): ActVerb => actNames[place] ?? 'do';

const replies: readonly (ActVerb | null)[] = ['approve', 'refuse', 'accept', 'decline', 'answer'];

/** Whether a letter answers another. */
export function isReply({ verb }: Letter): boolean {
  return replies.includes(verb);
}
