/** What a role holds of a fact, in a few words: the number it was told, and how the fact stands if that is worth saying. */
import type { KnownFact } from '../../../core/engine/view.ts';
import type { Words } from '../../../text/words.ts';

export function hearsayWords({ value, unit, standing }: KnownFact, { hearsay }: Words): string[] {
  const figure = value === null ? '' : unit === '' ? value : hearsay.value({ value, unit });
  return [figure, hearsay.standings[standing]].filter((part) => part !== '');
}
