/**
 * Text from a file, made safe and short for a message. Nothing that a file contains can move a cursor, reverse
 * the direction of writing or hide: such characters are shown as escapes.
 */

/** Controls, direction marks, zero-width, tag and other invisible characters, line separators, halves of surrogate pairs. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** Spaces that look like the common one. They are fine in prose but puzzling in a name. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

function escapeCharacter(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

/** The text with every character escaped that is not plainly visible; line breaks too. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, escapeCharacter);
}

/** At most `limit` characters of the text on one line, the rest replaced by `...`. Never cuts a character in two. */
export function shorten(text: string, limit = 60): string {
  if (text.length <= limit) return text;
  const characters = Array.from(text.slice(0, 2 * limit + 2));
  return characters.length <= limit ? text : `${characters.slice(0, limit - 3).join('')}...`;
}

/** A name or value from the file in backticks, safe and short. */
export function quoted(text: string): string {
  const short = shorten(text.replaceAll(/\s*\n\s*/g, ' '));
  return `\`${escapeUnsafe(short).replace(ODD_SPACE, escapeCharacter)}\``;
}

/** `a, b or c` */
export function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
