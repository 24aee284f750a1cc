/**
 * The first screen without Ink: loading Ink takes several times as long as making the rows, and nobody should look at an empty
 * terminal meanwhile. Ink then draws the same rows again. Keys typed in between wait in the terminal.
 */
import type { Composed, Size } from './compose.ts';
import type { Look, Theme } from './theme.ts';

/** Empties what is drawn on, for whoever draws next. */
export const CLEAR_SCREEN = '\u001b[2J\u001b[H';
/** To the alternate screen, empty, and back with the cursor: what was on the terminal before is there again. */
const ENTER_SCREEN = `\u001b[?1049h${CLEAR_SCREEN}`;
export const LEAVE_SCREEN = '\u001b[?1049l\u001b[?25h';

const COLOURS: Readonly<Record<string, number>> = {
  black: 30,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
  white: 37,
};

/** Shows rows at once, on the alternate screen. Keys typed from now on are for the screen: none is echoed. */
export function paintFirst(
  compose: (size: Size) => Pick<Composed, 'rows'>,
  theme: Theme,
  stdin: NodeJS.ReadStream = process.stdin,
  stdout: NodeJS.WriteStream = process.stdout,
): void {
  if (stdin.isTTY) stdin.setRawMode(true);
  stdout.write(ENTER_SCREEN + paintRows(compose(sizeOf(stdout)), theme));
}

/** The size of a terminal; where the stream does not say, that of the smallest real one. */
export function sizeOf({ columns, rows }: { columns?: number; rows?: number }): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

export function paintRows({ rows }: Pick<Composed, 'rows'>, theme: Theme): string {
  return rows.map((spans) => spans.map(({ text, tone }) => paint(text, theme[tone])).join('')).join('\r\n');
}

function paint(text: string, { bold, dimColor, inverse, color }: Look): string {
  const codes = [
    bold ? 1 : null,
    dimColor ? 2 : null,
    inverse ? 7 : null,
    color === undefined ? null : (COLOURS[color] ?? null),
  ].filter((code) => code !== null);
  return codes.length === 0 || text === '' ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`;
}
