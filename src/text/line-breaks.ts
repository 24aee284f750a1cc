/**
 * Where a line must not end, after the rules of Chinese typesetting (GB/T 15834—2011, 5.1: closing marks do not begin a line, opening
 * ones do not end it), which also suit English.
 */

/** The text begins with a mark that must not begin a line. */
export function closes(text: string): boolean {
  return /^[，。、；：？！）》〉」』】〕”’…—·,.;:?!)\]}%]/u.test(text);
}

/** The text ends with a mark that must not end a line. */
export function opens(text: string): boolean {
  return /[（《〈「『【〔“‘([{]$/u.test(text);
}
