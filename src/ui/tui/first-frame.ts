/**
 * The first screen without Ink: loading Ink takes several times as long as making the rows, and nobody should look at an empty
 * terminal meanwhile. Ink then draws the same rows again. Keys typed in between wait in the terminal.
 */
import type { Composed } from '../compose.ts';
import type { Look, Theme } from '../theme.ts';

/** To the alternate screen, empty, and back with the cursor: what was on the terminal before is there again. */
export const ENTER_SCREEN = '\u001b[?1049h\u001b[2J\u001b[H';
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
