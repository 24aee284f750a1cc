/** A refusal in words, with the remedy. */
import type { Refusal } from '../core/engine/log-codes.ts';
import type { Words } from './words.ts';

/** What the wording of a refusal can speak about. Empty texts stand for what does not apply. */
export interface RefusalContext {
  /** The action's title. */
  readonly action: string;
  /** The power that is missing. */
  readonly power: string;
  readonly superior: string;
  /** Who it was addressed to. */
  readonly to: string;
  /** What there is not enough of. */
  readonly short: string;
  /** A place outside the role's jurisdiction, and who can give leave to act there. */
  readonly place: string;
  readonly givers: string;
  /** What the scenario says when the action is not possible now. */
  readonly otherwise: string;
}

/** Why it was refused and what to do instead; where the scenario has its own words for that, those. */
export function explainRefusal(reason: Refusal, about: RefusalContext, words: Words): string {
  if (reason === 'not-now' && about.otherwise !== '') return about.otherwise;
  const message = words.refusals[reason];
  if (typeof message === 'string') return message;
  const { unnamed } = words;
  return message({
    action: about.action || unnamed.action,
    power: about.power || unnamed.power,
    superior: about.superior || unnamed.superior,
    to: about.to || unnamed.to,
    short: about.short || unnamed.short,
    place: about.place || unnamed.place,
    givers: about.givers || unnamed.givers,
  });
}
