/**
 * A code frame: the line that is meant with its neighbours, numbered, and carets below the place. Long lines are cut around
 * the place; wide characters count two columns; nothing in the file can move the reader's cursor.
 */

import type { SourcePlace } from '../../../kernel/errors.ts';
import { textWidth } from '../../../kernel/text-width.ts';
import { lineText, type SourceFile } from '../source-file.ts';
import { escapeUnsafe } from './display.ts';

/** Columns of text shown of one line. */
const WINDOW = 88;
/** Columns kept free to the left of the place when a line is cut. */
const LEAD = 30;
const CUT = '...';
const TAB = '  ';

function shown(text: string): string {
  return escapeUnsafe(text.replaceAll('\t', TAB));
}

/** Columns that a text takes as it is shown. */
function widthOf(text: string): number {
  return textWidth(shown(text));
}

/** Characters from the start of the text until they fill so many columns; looks no further than it must. */
function takeColumns(text: string, columns: number): string {
  let taken = '';
  let width = 0;
  for (const char of text) {
    width += widthOf(char);
    if (width > columns) return taken;
    taken += char;
    // Characters without a width of their own could go on for megabytes.
    if (taken.length > 4 * columns) return taken;
  }
  return taken;
}

function takeColumnsFromEnd(text: string, columns: number): string {
  const tail = Array.from(text.slice(-4 * columns)).reverse();
  let taken = '';
  let width = 0;
  for (const char of tail) {
    width += widthOf(char);
    if (width > columns) break;
    taken = char + taken;
  }
  return taken;
}

function head(text: string): string {
  const taken = takeColumns(text, WINDOW);
  return shown(taken) + (taken.length < text.length ? CUT : '');
}

/** The line and the carets below it. */
function marked(text: string, column: number, length: number): [string, string] {
  const before = text.slice(0, column);
  const fits = before.length <= WINDOW && widthOf(before) <= WINDOW - LEAD;
  const lead = fits ? before : takeColumnsFromEnd(before, LEAD);
  const left = lead.length < before.length ? CUT : '';
  const rest = text.slice(column);
  const body = takeColumns(rest, WINDOW - widthOf(lead));
  const right = body.length < rest.length ? CUT : '';
  const place = body.slice(0, length);
  const carets = Math.max(1, widthOf(place));
  const indent = ' '.repeat(left.length + widthOf(lead));
  return [left + shown(lead) + shown(body) + right, indent + '^'.repeat(carets)];
}

/** The index of the last line; what follows a line feed at the end of the file is none. */
function lastLine(file: SourceFile): number {
  return file.lineStarts.length - (file.text.endsWith('\n') ? 2 : 1);
}

/** Up to three numbered lines and one of carets, joined by line feeds. */
export function frameOf(file: SourceFile, place: SourcePlace): string {
  const index = place.line - 1;
  const last = Math.min(index + 1, Math.max(index, lastLine(file)));
  const digits = String(last + 1).length;
  const gutter = (mark: string, label: string) => `${mark} ${label.padStart(digits)} | `;
  const rows: string[] = [];
  for (let i = Math.max(0, index - 1); i <= last; i++) {
    const text = lineText(file, i);
    if (i !== index) {
      rows.push(gutter(' ', String(i + 1)) + head(text));
      continue;
    }
    const [line, carets] = marked(text, place.column - 1, place.length);
    rows.push(gutter('>', String(i + 1)) + line, gutter(' ', '') + carets);
  }
  return rows.map((row) => row.trimEnd()).join('\n');
}
