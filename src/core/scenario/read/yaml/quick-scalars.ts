/**
 * Scalars of the plain part of YAML that the quick reader knows: words, texts in quotes, literal blocks. `null` says that it is for the
 * whole of YAML to read. Words mean what the core schema of YAML 1.2 says.
 */
import type { ScalarNode } from '../source-node.ts';
import type { Cursor } from './quick-cursor.ts';
import { looksCutOff } from './traps.ts';

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
/** Whatever else the core schema may read as something other than text. */
const NO_TEXT =
  /^(?:[-+.]?\d[\d.]*(?:e[-+]?\d*)?|[-+]?\.[\d.]+(?:e[-+]?\d*)?|0[ox].*|[-+]?\.(?:inf|nan)|~|null|true|false)$/i;
/** What a plain scalar does not begin with: marks of YAML, and what may be one. */
const MARK = /[\s,[\]{}#&*!|>'"%@`?:]|-(?!\d)/y;
/** A plain scalar inside braces or brackets, up to what ends it there. */
const FLOW_WORD = /(?:[^\s,[\]{}:#]|[:#](?![\s,[\]{}])| (?![\s,[\]{}:#]))+/y;
const LINE = /[^\n]+/y;
const SINGLE = /'(?:[^'\n]|'')*'/y;
const DOUBLE = /"(?:[^"\\\n]|\\["\\n])*"/y;
const LITERAL = /\|-?\n/y;

/** A word, or words up to the end of the line or a comment. */
export function plainLine(cursor: Cursor): ScalarNode | null {
  const start = cursor.at;
  const line = cursor.take(LINE);
  const hash = line.indexOf(' #');
  if (hash >= 0 && looksCutOff(line.slice(hash + 1))) return null;
  const source = (hash < 0 ? line : line.slice(0, hash)).replace(/ +$/, '');
  if (source.includes(': ') || source.endsWith(':')) return null;
  return plain(cursor, start, source);
}

/** A word, or words up to what ends them between braces or brackets. */
export function flowWord(cursor: Cursor): ScalarNode | null {
  const start = cursor.at;
  return plain(cursor, start, cursor.take(FLOW_WORD));
}

function plain(cursor: Cursor, start: number, source: string): ScalarNode | null {
  cursor.at = start;
  if (source === '' || cursor.take(MARK) !== '') return null;
  cursor.at = start + source.length;
  if (NUMBER.test(source)) return cursor.scalar(start, 'plain', Number(source));
  if (source === 'true' || source === 'false') return cursor.scalar(start, 'plain', source === 'true');
  return NO_TEXT.test(source) ? null : cursor.scalar(start, 'plain', source);
}

/** A text in quotes, on one line, with the escapes that JSON and YAML have in common. */
export function quotedText(cursor: Cursor): ScalarNode | null {
  const start = cursor.at;
  const single = cursor.take(SINGLE);
  if (single !== '') return cursor.scalar(start, 'single', single.slice(1, -1).replaceAll("''", "'"));
  const double = cursor.take(DOUBLE);
  return double === '' ? null : cursor.scalar(start, 'double', JSON.parse(double) as string);
}

/**
 * `|` or `|-`, and the lines below that are indented as the first of them or more, which is more than `indent`. Ends at the start of
 * the line behind the last that holds anything.
 */
export function literalBlock(cursor: Cursor, indent: number): ScalarNode | null {
  const start = cursor.at;
  const header = cursor.take(LITERAL);
  if (header === '') return null;
  const lines = blockLines(cursor, indent);
  if (lines === null) return null;
  const value = header === '|\n' ? `${lines.join('\n')}\n` : lines.join('\n');
  return cursor.scalar(start, 'literal', value);
}

/** The lines of a block from here, without their indentation; blank lines at its end are left where they are. */
function blockLines(cursor: Cursor, indent: number): string[] | null {
  const lines: string[] = [];
  let end = cursor.at;
  let inner = -1;
  while (cursor.char() !== '') {
    const lineStart = cursor.at;
    cursor.skipSpaces();
    const column = cursor.at - lineStart;
    const blank = cursor.char() === '\n';
    if (blank && (column > 0 || inner < 0)) return null;
    if (inner < 0) inner = column;
    if (!blank && (column < inner || column <= indent)) break;
    cursor.at = blank ? lineStart : lineStart + inner;
    lines.push(cursor.take(LINE));
    if (cursor.char() !== '\n') return null;
    cursor.at++;
    if (!blank) end = cursor.at;
  }
  cursor.at = end;
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? null : lines;
}
