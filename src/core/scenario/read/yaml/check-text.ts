/**
 * The first look at a file: size, encoding, characters that no text file holds. It runs before YAML sees the text,
 * which takes some control characters for marks of its own.
 */

import type { FindingList } from '../finding.ts';
import { MAX_FILE_LENGTH, MAX_LINES, MAX_SYNTAX_ERRORS } from '../limits.ts';
import { escapeUnsafe } from '../show/display.ts';

/** Controls but for tab, line feed and CR LF; byte order marks inside the text; halves of surrogate pairs. */
const CONTROL = /(?![\t\n\r])\p{Cc}|\ufeff|\r(?!\n)|\p{Cs}/gu;

/** Where the text holds NUL, or what decoders put in place of bytes that are not UTF-8; or −1. */
function findNotText(text: string): number {
  const nul = text.indexOf('\0');
  const replaced = text.indexOf('\ufffd');
  return nul < 0 || (replaced >= 0 && replaced < nul) ? replaced : nul;
}

function describe(found: string): string {
  if (found === '\r') return 'a carriage return without a line feed';
  if (found === '\ufeff') return 'a byte order mark in the middle of the text';
  if (/\p{Cs}/u.test(found)) return `half a character, ${escapeUnsafe(found)}`;
  return `a control character, ${escapeUnsafe(found)}`;
}

/**
 * Reports what is wrong with the text as such. Returns the text to parse, of the same length, with `U+FFFD` in place of
 * characters that were refused; or `null` if it is not worth parsing.
 */
export function checkText(list: FindingList): string | null {
  const { text } = list.file;
  if (text.length > MAX_FILE_LENGTH) {
    const limit = MAX_FILE_LENGTH / 1_000_000;
    list.error('file/too-large', 0, 1, `the file is larger than ${limit} million characters`);
    return null;
  }
  if (list.file.lineStarts.length > MAX_LINES) {
    list.error('file/too-large', 0, 1, `the file has more than ${MAX_LINES} lines`);
    return null;
  }
  const broken = findNotText(text);
  if (broken >= 0) {
    const message = 'the file is not UTF-8 text';
    list.error('file/not-utf8', broken, broken + 1, message, 'Save it as UTF-8 in the editor.');
    return null;
  }
  if (text.trim() === '') {
    list.error('file/empty', 0, 1, 'the file is empty', 'A scenario begins with `tocsin: 1`.');
    return null;
  }
  let left = MAX_SYNTAX_ERRORS;
  return text.replace(CONTROL, (found, at: number) => {
    if (left-- > 0) {
      list.error('file/control-character', at, at + 1, `there is ${describe(found)}`, 'Delete it.');
    }
    return '\ufffd';
  });
}
