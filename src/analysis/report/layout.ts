/**
 * Text for a terminal: wrapped to a width in columns, set into tables, made harmless. A Chinese character counts two
 * columns. Nothing that comes out is wider than asked, unless a single character is.
 */
import { textWidth } from '../../core/kernel/text-width.ts';
import { cleanLine } from '../../text/clean.ts';
import { closes, opens } from '../../text/line-breaks.ts';

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  return textWidth(text);
}

/** The text with spaces after it up to so many columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** Lines of at most `width` columns, broken at spaces, between wide characters, or where nothing else helps. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(cleanLine(text))) {
    const columns = columnsOf(piece);
    if (used + columns > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (piece === ' ' && line === '') continue;
    if (columns > width) {
      const cut = cutAnywhere(piece, width);
      lines.push(...cut.slice(0, -1));
      line = cut.at(-1)!;
    } else line += piece;
    used = columnsOf(line);
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The text on one line: what does not fit is left out, with a sign that something is. */
export function firstLine(text: string, width: number): string {
  const [line = '', more] = wrap(text, width);
  return more === undefined ? line : `${wrap(text, width - columnsOf(CUT))[0]}${CUT}`;
}

const CUT = '…';

/** Wraps under an indent; the first line begins with `first`, which must look as wide as the indent. */
export function indented(text: string, width: number, indent: number, first = ' '.repeat(indent)): string[] {
  return wrap(text, width - indent).map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);
}

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** A column that gives way shares what the others leave; the rest are as wide as their widest cell. */
  readonly gives?: boolean;
}

const GAP = 2;
const NARROWEST = 6;

/** A table in lines, its head first. Cells that do not fit are wrapped, never cut. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  return tableRows(columns, rows, width).flat();
}

/** The same row by row: the lines of the head, then those of each row. */
export function tableRows(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[][] {
  const widths = columnWidths(columns, rows, width);
  const heads = columns.map(({ head }) => head);
  return [heads, ...rows].map((row) => setRow(columns, row, widths));
}

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const natural = columns.map(({ head }, i) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(cleanLine(row[i]!))), columnsOf(head)),
  );
  const fixed = natural.reduce((sum, wide, i) => (columns[i]!.gives ? sum : sum + wide), 0);
  let room = width - fixed - GAP * (columns.length - 1);
  let giving = columns.filter(({ gives }) => gives).length;
  const widths = [...natural];
  // The narrow ones first: what they do not need goes to the others.
  const order = natural.map((_, i) => i).filter((i) => columns[i]!.gives);
  order.sort((one, other) => natural[one]! - natural[other]!);
  for (const i of order) {
    widths[i] = Math.max(NARROWEST, Math.min(natural[i]!, Math.floor(room / giving)));
    room -= widths[i]!;
    giving--;
  }
  return widths;
}

function setRow(columns: readonly Column[], row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, i) => wrap(cell, widths[i]!));
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, i) => {
        const line = lines[at] ?? '';
        if (columns[i]!.align === 'left') return padTo(line, widths[i]!);
        return ' '.repeat(Math.max(0, widths[i]! - columnsOf(line))) + line;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3fffd}]/u;

/** Words, spaces and wide characters with the marks that cling to them, each a piece; a line may be broken between any two. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  const flush = (): void => {
    if (word !== '') pieces.push(word);
    word = '';
  };
  for (const char of text) {
    if (char === ' ') {
      flush();
      pieces.push(char);
      continue;
    }
    const clings = word !== '' && (closes(char) || opens(word));
    const isWide = WIDE.test(char);
    if (!clings && (isWide || WIDE.test(lastOf(word)))) flush();
    word += char;
  }
  flush();
  return pieces;
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? '';
}

function cutAnywhere(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part !== '' && columnsOf(part + char) > width) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}
