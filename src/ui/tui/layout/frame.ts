/**
 * Lines and marks of the screen. Box characters and blocks are one or two columns wide by terminal, so plain ASCII is the
 * default, and the others are for terminals that are known to draw them narrow.
 */
export interface Frame {
  readonly horizontal: string;
  readonly vertical: string;
  /** Stands before what is picked. */
  readonly marker: string;
  readonly ticked: string;
  readonly unticked: string;
  /** Heights of a sparkline, lowest first. */
  readonly heights: string;
}

export const asciiFrame: Frame = {
  horizontal: '-',
  vertical: '|',
  marker: '>',
  ticked: '[x]',
  unticked: '[ ]',
  heights: '_.-=^',
};

export const boxFrame: Frame = { ...asciiFrame, horizontal: '─', vertical: '│', heights: '▁▂▃▄▅▆▇█' };

/** The frame for a terminal. `TOCSIN_FRAMES` is `ascii` or `box`; without it box only where it is safe. */
export function pickFrame(env: Readonly<Record<string, string | undefined>>): Frame {
  if (env.TOCSIN_FRAMES === 'box') return boxFrame;
  if (env.TOCSIN_FRAMES !== undefined && env.TOCSIN_FRAMES !== '') return asciiFrame;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const unicode = /utf-?8/i.test(locale);
  // Terminals set up for Chinese, Japanese or Korean often draw box characters two columns wide.
  const wide = /^(zh|ja|ko)/i.test(locale);
  const known =
    env.WT_SESSION !== undefined ||
    env.VTE_VERSION !== undefined ||
    env.KITTY_WINDOW_ID !== undefined ||
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Apple_Terminal'].includes(env.TERM_PROGRAM ?? '');
  return unicode && known && !wide ? boxFrame : asciiFrame;
}

/** A line of values as heights, the last `width` of them. */
export function sparkline(values: readonly number[], width: number, { heights }: Frame): string {
  const shown = values.slice(-width);
  const low = Math.min(...shown);
  const range = Math.max(...shown) - low;
  const steps = Array.from(heights);
  return shown
    .map((value) => steps[range === 0 ? 0 : Math.round(((value - low) / range) * (steps.length - 1))]!)
    .join('');
}
