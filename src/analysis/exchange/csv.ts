/**
 * Comma-separated values after RFC 4180, so that no cell can do anything in the program that opens it: no control characters, no line
 * breaks, and no formula. A writer of our own, because that of the csv package works on Node's buffers and streams, which have no place here, and puts
 * its mark against formulas before negative numbers too, which then are texts.
 */
import { cleanLine } from '../../text/clean.ts';

export type Cell = string | number;

/** What makes a spreadsheet take a text for a formula, as a Chinese keyboard writes it too (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@|%＝＋－＠]/;
/** An apostrophe is how a person at a spreadsheet says that what follows is text. */
const AS_TEXT = "'";

/** One record with its line end. Numbers stay numbers; texts are cleaned, and marked as text if they look like a formula. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const clean = cleanLine(cell);
  const text = FORMULA.test(clean) ? AS_TEXT + clean : clean;
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
