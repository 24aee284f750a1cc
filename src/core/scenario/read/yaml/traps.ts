/** How YAML's traps look in text: pure functions over slices of a file, without any knowledge of its tree. */

export interface UnspacedPair {
  readonly key: string;
  /** `:` without the space that YAML wants, or the full-width `：` of Chinese keyboards. */
  readonly colon: string;
  readonly value: string;
}

const UNSPACED = /^([\p{L}_][\p{L}\p{N}_-]{0,63})\s*(?:(:)(?=[^\s:/])|(：)\s*)(.*)$/su;

/** Reads `key:value` and `key：value`, which YAML takes for one word, not for a key. URLs (`http://…`) are words. */
export function readUnspacedPair(text: string): UnspacedPair | null {
  const match = UNSPACED.exec(text);
  return match && { key: match[1]!, colon: match[2] ?? match[3]!, value: match[4]! };
}

/** How many `(` of the text are still open at its end; negative if too many are closed. */
export function openParentheses(text: string): number {
  let open = 0;
  for (const char of text) open += char === '(' ? 1 : char === ')' ? -1 : 0;
  return open;
}

/**
 * True if a comment looks like cut-off text, as in `Gate #3 is open`. A comment meant as one has a space after
 * its `#`, or more of them.
 */
export function looksCutOff(comment: string): boolean {
  return /^#[^\s#!]/.test(comment);
}

/** The text as a quoted YAML scalar: single quotes if that needs no escape. */
export function quoteForYaml(text: string): string {
  return text.includes("'") || text.includes('\n') ? JSON.stringify(text) : `'${text}'`;
}

/** A plain scalar's value: its lines trimmed and joined by spaces. */
export function joinLines(source: string): string {
  return source.replaceAll(/[ \t]*\r?\n\s*/g, ' ').trim();
}
