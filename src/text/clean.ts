/**
 * Makes text from a file or from a player safe to print: nothing in it can move a cursor, ring, colour, reverse the direction of
 * writing or hide. What is left has the width it seems to have, so that it can be wrapped and cut. Visible characters stay as they are.
 */
import stripAnsi from 'strip-ansi';

/** Line ends of all kinds; a carriage return alone would go back over what is written. */
const LINE_END = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** Controls but the line feed, invisible format characters (bidi, zero-width, tags), halves of surrogate pairs, private use. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
/** Variation selectors, which change widths, and letters that are drawn as nothing. */
const INVISIBLE = /\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
/** More marks on one letter than any language writes; they would spill over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Safe text of any number of lines: line ends are `\n`, tabs are one space. */
export function cleanText(text: string): string {
  return stripAnsi(text.replace(LINE_END, '\n').replaceAll('\t', ' '))
    .replace(UNSAFE, '')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1');
}

/** The same on one line: line ends and runs of spaces become one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
