/** A line being typed, as a row: its label, a hint while it is empty, its end in sight, and where the cursor belongs. */
import { type Row, span } from '../layout/rows.ts';
import { cut, graphemes, widthOf } from '../layout/width.ts';
import { cursorColumn, type TextField } from '../state/text-field.ts';

export interface FieldRow {
  readonly row: Row;
  /** The column of the cursor. */
  readonly x: number;
}

export function fieldRow(label: string, hint: string, field: TextField, width: number): FieldRow {
  if (field.text === '') return { row: [span(label, 'strong'), span(hint, 'dim')], x: widthOf(label) };
  const room = Math.max(4, width - widthOf(label) - 1);
  const before = cursorColumn(field);
  const skipped = before < room ? 0 : before - room + 1;
  const { text, start } = dropColumns(field.text, skipped);
  return {
    row: [span(label, 'strong'), { text: cut(text, room), tone: 'plain' }],
    x: widthOf(label) + before - start,
  };
}

/** The text without what lies in its first columns; a wide character is dropped whole. */
function dropColumns(text: string, columns: number): { readonly text: string; readonly start: number } {
  let start = 0;
  const pieces = graphemes(text);
  let at = 0;
  while (start < columns && at < pieces.length) start += widthOf(pieces[at++]!);
  return { text: pieces.slice(at).join(''), start };
}
