/** What tones look like: the sixteen colours every terminal has, or none. Nothing is said by colour alone. */
import type { TextProps } from 'ink';
import type { Tone } from './layout/rows.ts';

export type Look = Pick<TextProps, 'color' | 'bold' | 'inverse' | 'dimColor' | 'backgroundColor'>;
export type Theme = Readonly<Record<Tone, Look>>;

export const colourTheme: Theme = {
  plain: {},
  dim: { dimColor: true },
  strong: { bold: true },
  exercise: { bold: true, inverse: true },
  fresh: { bold: true, color: 'cyan' },
  owed: { bold: true, color: 'magenta' },
  key: { bold: true, color: 'cyan' },
  picked: { inverse: true },
  good: { color: 'green' },
  bad: { bold: true, color: 'red' },
  stop: { bold: true, color: 'yellow' },
  blue: { bold: true, color: 'blue' },
  yellow: { bold: true, color: 'yellow' },
  orange: { bold: true, color: 'yellow', inverse: true },
  red: { bold: true, color: 'red', inverse: true },
};

/** For NO_COLOR and terminals that have none: weight and inversion only. */
export const plainTheme: Theme = {
  ...(Object.fromEntries(
    Object.entries(colourTheme).map(([tone, { color: _, ...look }]) => [tone, look]),
  ) as Theme),
  orange: { bold: true },
  red: { bold: true, inverse: true },
};

/** NO_COLOR (whatever it says) and dumb terminals get no colour. */
export function pickTheme(env: Readonly<Record<string, string | undefined>>): Theme {
  const none = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return none ? plainTheme : colourTheme;
}
