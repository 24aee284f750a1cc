/**
 * One file as text with its lines. Offsets count UTF-16 units from the start of the text (after a byte order
 * mark, which is not part of it); lines and columns count from 1, as editors do.
 */
import type { SourcePlace } from '../../kernel/errors.ts';

export interface SourceFile {
  readonly path: string;
  /** The text without its byte order mark. */
  readonly text: string;
  /** Where each line starts; the first is 0. */
  readonly lineStarts: readonly number[];
}

const BYTE_ORDER_MARK = '\ufeff';

export function sourceFile(path: string, raw: string): SourceFile {
  const text = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text, lineStarts };
}

/** The index (from 0) of the line that holds an offset. */
export function lineIndexAt(file: SourceFile, offset: number): number {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (file.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text of a line (index from 0) without its line break. */
export function lineText(file: SourceFile, index: number): string {
  const next = file.lineStarts[index + 1];
  const text = file.text.slice(file.lineStarts[index]!, next === undefined ? undefined : next - 1);
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/**
 * The place of a range of offsets, `end` exclusive. It always lies inside the file, on one line: a range that goes on
 * is cut at the end of its first line. The place just behind a line's last character counts as inside.
 */
export function placeOf(file: SourceFile, start: number, end: number): SourcePlace {
  const offset = Math.max(0, Math.min(start, file.text.length));
  const line = lineIndexAt(file, offset);
  const width = lineText(file, line).length;
  const column = Math.min(offset - file.lineStarts[line]!, width);
  const length = Math.max(1, Math.min(end - offset, width - column));
  return { line: line + 1, column: column + 1, length };
}

/** True if both offsets lie on the same line. */
export function onSameLine(file: SourceFile, a: number, b: number): boolean {
  return lineIndexAt(file, a) === lineIndexAt(file, b);
}
