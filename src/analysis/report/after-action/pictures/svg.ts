/**
 * Drawing as SVG text. Pure and deterministic: the same calls give the same bytes. Colours are those of Okabe and Ito ("Color
 * Universal Design", 2008), which the colour-blind tell apart; every meaning has a shape or a pattern as well, for print in grey.
 * What follows the page's light or dark scheme has a class besides its colour.
 */
import { cleanLine } from '../../../../text/clean.ts';
import { escapeXml } from '../../../../text/escape-xml.ts';
import { columnsOf } from '../../layout.ts';
import type { Picture } from '../document.ts';

export type Attributes = Readonly<Record<string, string | number | null>>;

export const colours = {
  ink: '#1b1f24',
  quiet: '#56606b',
  grid: '#d3d9df',
  window: '#dbe6ef',
  paper: '#ffffff',
  blue: '#0072b2',
  sky: '#56b4e9',
  orange: '#e69f00',
  vermilion: '#d55e00',
  green: '#009e73',
} as const;

/** Pixels of the whole width; the height follows from what is drawn. */
export const WIDTH = 860;
export const FONT = 12;
/** How wide a column of a terminal is on a drawing, in parts of the size of its letters: a little more than most fonts need. */
const GLYPH = 0.56;
/** Without quotes, which not every program that draws SVG reads; large Chinese fonts behind small ones, which are read faster. */
const FONTS =
  'Noto Sans, Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, Noto Sans CJK SC, Microsoft YaHei, sans-serif';

/** Pixels to two decimals, so that the same picture is the same text. */
const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) text += ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`;
  }
  return inside.length === 0 ? `${text}/>` : `${text}>${inside.join('')}</${name}>`;
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly quiet?: boolean;
  readonly strong?: boolean;
  readonly turn?: number;
  readonly fill?: string;
}

/** A line of text; its middle is at `y`. */
export function label(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { anchor = 'start', size = FONT, quiet = false, strong = false, turn, fill } = style;
  const kind = quiet ? 'quiet' : 'ink';
  return element(
    'text',
    {
      x,
      y: y + size * 0.35,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-size': size,
      'font-weight': strong ? 'bold' : null,
      class: fill === undefined ? `p-${kind}` : null,
      fill: fill ?? colours[kind],
      transform: turn === undefined ? null : `rotate(${number(turn)} ${number(x)} ${number(y)})`,
    },
    escapeXml(cleanLine(text)),
  );
}

/** A straight line; dashed if asked, in a scheme's colour unless one is given. */
export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  { stroke, width = 1, dash = null, kind = 'grid' }: LineStyle = {},
): string {
  return element('line', {
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    class: stroke === undefined ? `p-${kind}-line` : null,
    stroke: stroke ?? colours[kind],
    'stroke-width': width,
    'stroke-dasharray': dash,
  });
}

export interface LineStyle {
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string | null;
  readonly kind?: 'grid' | 'quiet' | 'ink';
}

/** How often a task came again stands last, and alone tells it from the others. */
const COUNT = /\s?[(（]\d+[)）]$/;

/** The text cut to fit, with an ellipsis; a number in brackets at its end stays. Widths are estimated: a Latin letter is about half as wide as a Chinese one. */
export function shorten(text: string, width: number, size = FONT): string {
  const room = width / (size * GLYPH);
  if (columnsOf(text) <= room) return text;
  const tail = COUNT.exec(text)?.[0] ?? '';
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept) + columnsOf(character) > room - 1 - columnsOf(tail)) break;
    kept += character;
  }
  return `${kept.trimEnd()}…${tail}`;
}

/** Pixels that a text takes, about. */
export function widthOf(text: string, size = FONT): number {
  return columnsOf(text) * size * GLYPH;
}

/** The finished drawing. It has no title of its own: the page says beside it what it shows. */
export function picture(height: number, ...parts: readonly string[]): Picture {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${number(height)}`,
      width: WIDTH,
      height,
      'font-family': FONTS,
    },
    ...parts,
  );
  return { svg, width: WIDTH, height: Math.round(height) };
}
