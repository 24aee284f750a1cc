/** What a role holds of the facts it was told of, and what it can have checked. */
import type { Blueprint } from '../model/blueprint.ts';
import {
  CHECK_MESSAGE,
  CHECK_ROLE,
  CHECK_STRIDE,
  CHECK_UNTIL,
  CONFIRMED,
  DISPUTED,
  NOT_SO,
  REFUTED,
  type Reliability,
} from '../model/hearsay.ts';
import type { Message } from '../model/world.ts';
import { checkableBy } from './checks.ts';
import { type Named, nameOf } from './view-names.ts';

/** `told`: it is said to be so. `denied`: not to be so. `confirmed`, `refuted`: it was checked. */
export type Standing = 'told' | 'denied' | 'disputed' | 'confirmed' | 'refuted';

export interface FactHearsay {
  readonly standing: Standing;
  /** The number told for it last, with its decimals; null if it has none. */
  readonly value: string | null;
  readonly unit: string;
}

/** What a role holds of a fact that it knows. */
export function viewHearsay(
  blueprint: Blueprint,
  heard: readonly number[],
  heardValue: readonly number[],
  role: number,
  fact: number,
): FactHearsay {
  const { value, unit, decimals } = blueprint.facts[fact]!;
  if (!blueprint.hearsay) return { standing: 'told', value: null, unit };
  const at = role * blueprint.facts.length + fact;
  return {
    standing: standingOf(heard[at]!),
    value: value === null ? null : heardValue[at]!.toFixed(decimals),
    unit,
  };
}

function standingOf(heard: number): Standing {
  switch (heard) {
    case NOT_SO:
      return 'denied';
    case DISPUTED:
      return 'disputed';
    case CONFIRMED:
      return 'confirmed';
    case REFUTED:
      return 'refuted';
    default:
      return 'told';
  }
}

/** How reliable a message's source is, and what comes of having it checked. */
export interface SourceView {
  readonly reliability: Reliability | null;
  /** Null where nothing can be checked. */
  readonly check: {
    /** Who has it checked; null for the role itself. */
    readonly by: Named | null;
    readonly state: 'open' | 'running' | 'done';
    /** When the result is known, in drill milliseconds; null before it is asked for. */
    readonly until: number | null;
  } | null;
}

const unmarked: SourceView = { reliability: null, check: null };

export function viewSource(
  blueprint: Blueprint,
  role: number,
  checks: readonly number[],
  time: number,
  message: Message,
): SourceView {
  const reliability = blueprint.injects[message.inject]?.reliability ?? null;
  const [first] = checkableBy(blueprint, message);
  if (first === undefined) return reliability === null ? unmarked : { reliability, check: null };
  const check = blueprint.injects[first]!.check!;
  const by = check.by === role ? null : nameOf(blueprint.roles, check.by);
  for (let at = 0; at < checks.length; at += CHECK_STRIDE) {
    if (checks[at + CHECK_MESSAGE] !== message.ref || checks[at + CHECK_ROLE] !== role) continue;
    const until = checks[at + CHECK_UNTIL]!;
    return { reliability, check: { by, state: until > time ? 'running' : 'done', until } };
  }
  return { reliability, check: { by, state: 'open', until: null } };
}
