/** A border in words: where an action lies for a role, and whom to ask for leave. */
import type { BorderView } from '../../../core/engine/view-borders.ts';
import type { Words } from '../../../text/words.ts';

export function borderWords(border: BorderView, words: Words): string {
  return words.borders[border.state]({ place: border.place.title, givers: giverWords(border, words) });
}

/** Who can give leave, in a sentence: `X (consent) or Y (common superior)`. */
export function giverWords({ givers }: BorderView, { borders, phrases }: Words): string {
  if (givers.length === 0) return borders.nobody;
  return givers.map(({ role, way }) => borders.giver[way]({ role: role.title })).join(phrases.or);
}
