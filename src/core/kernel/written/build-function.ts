/** The one place where text becomes code. */
import type { Bind } from './index.ts';

/**
 * The function whose text `write` makes, or null where code may not be made from text (Node's
 * `--disallow-code-generation-from-strings`) or the text is too deep for the parser.
 */
export function buildFunction<F>(write: (bind: Bind) => string): F | null {
  const names = new Map<object, string>();
  const bind: Bind = (value) => {
    const name = names.get(value) ?? `f${names.size}`;
    names.set(value, name);
    return name;
  };
  try {
    const text = write(bind);
    return new Function(...names.values(), `'use strict'; return ${text};`)(...names.keys()) as F;
  } catch {
    return null;
  }
}
