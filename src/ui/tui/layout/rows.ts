/**
 * Rows of a screen: pieces of text with a tone. Blocks of the screen are functions from a model and a size to rows; only the
 * theme knows what a tone looks like. Widths are terminal columns.
 */
import { cleanLine } from '../../../text/clean.ts';
import { cut, pad, widthOf } from './width.ts';

export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'exercise'
  | 'fresh'
  | 'owed'
  | 'key'
  | 'picked'
  | 'good'
  | 'bad'
  | 'stop'
  | 'blue'
  | 'yellow'
  | 'orange'
  | 'red';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}
export type Row = readonly Span[];

/** A piece of text, cleaned: whatever a scenario or a player wrote becomes one harmless line. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text: text.replace(/^ +$/, '') === '' ? text : keepEnds(text), tone };
}

/** Cleans the middle of a text and keeps the spaces at its ends, which align columns. */
function keepEnds(text: string): string {
  const start = /^ */.exec(text)![0];
  const end = / *$/.exec(text)![0];
  return start + cleanLine(text) + end;
}

export function row(text: string, tone: Tone = 'plain'): Row {
  return [span(text, tone)];
}

export const blank: Row = [];

export function rowWidth(spans: Row): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** The row cut to a width; a wide character that would cross the edge is left out. */
export function cutRow(spans: Row, width: number): Row {
  const kept: Span[] = [];
  let left = width;
  for (const { text, tone } of spans) {
    if (left <= 0) break;
    const piece = cut(text, left);
    kept.push({ text: piece, tone });
    left -= widthOf(piece);
    if (piece !== text) break;
  }
  return kept;
}

/** Two rows on one line, the second at the right edge; the first gives way. */
export function spread(left: Row, right: Row, width: number): Row {
  const room = Math.max(0, width - rowWidth(right) - (right.length > 0 ? 1 : 0));
  const start = cutRow(left, room);
  const gap = ' '.repeat(Math.max(0, width - rowWidth(start) - rowWidth(right)));
  return [...start, { text: gap, tone: 'plain' }, ...right];
}

/** Exactly so many rows: cut, or filled with blank ones. */
export function fitRows(rows: readonly Row[], height: number): Row[] {
  return Array.from({ length: Math.max(0, height) }, (_, i) => rows[i] ?? blank);
}

/** Two blocks beside one another with a mark between, as many rows as the longer has. */
export function beside(
  left: readonly Row[],
  right: readonly Row[],
  leftWidth: number,
  rightWidth: number,
  mark: string,
): Row[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, i) => {
    const start = cutRow(left[i] ?? blank, leftWidth);
    const gap = ' '.repeat(Math.max(0, leftWidth - rowWidth(start)));
    return [
      ...start,
      { text: gap, tone: 'plain' },
      { text: mark, tone: 'dim' },
      ...cutRow(right[i] ?? blank, rightWidth),
    ];
  });
}

/** Text in a column: cut or padded to exactly this width. */
export function column(text: string, width: number): string {
  return pad(cut(cleanLine(text), width), width);
}
