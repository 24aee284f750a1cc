/** Where each fact was known, and when: facts by roles, each cell with the time from which the role knew the fact. */
import { hoursAndMinutes } from '../../figures.ts';
import type { Picture } from '../document.ts';
import type { Brief } from '../source.ts';
import { legend } from './marks.ts';
import { colours, element, FONT, label, line, picture, shorten, WIDTH, widthOf } from './svg.ts';

const LEFT = 268;
const ROW = 20;

/** A fact with what each role knew of it, in the order of the roles asked for. */
export interface FactRow {
  readonly title: string;
  readonly cells: readonly FactCell[];
}

export interface FactCell {
  /** Drill time from which the role knew it, and the log entry; null if it never did. */
  readonly knownAt: number | null;
  readonly entry: number | null;
  /** Whether a task that was called for wanted the role to be told. */
  readonly required: boolean;
}

/** Lightness of a cell: dark for what was known at once, light for what was known at the end. */
function shade(at: number, end: number): { readonly fill: string; readonly ink: string } {
  const share = end <= 0 ? 0 : Math.min(at / end, 1);
  const mix = (dark: number, light: number): number => Math.round(dark + (light - dark) * share);
  const fill = `rgb(${mix(8, 222)},${mix(81, 235)},${mix(140, 247)})`;
  return { fill, ink: share < 0.55 ? '#ffffff' : '#1b1f24' };
}

export function drawKnowledge(
  { words, card }: Brief,
  roles: readonly string[],
  facts: readonly FactRow[],
): Picture {
  const column = Math.min(64, (WIDTH - LEFT - 70) / Math.max(roles.length, 1));
  const head =
    Math.min(
      200,
      roles.reduce((most, role) => Math.max(most, widthOf(role, 11)), 0),
    ) *
      0.82 +
    16;
  const heads = roles.map((role, i) =>
    label(LEFT + column * (i + 0.5), head - 6, shorten(role, 200, 11), { size: 11, turn: -50 }),
  );
  const rows = facts.map(({ title, cells }, row) => {
    const y = head + row * ROW;
    const name = label(8, y + ROW / 2, shorten(title, LEFT - 16, FONT - 1), { size: FONT - 1 });
    return name + cells.map((cell, i) => drawCell(cell, LEFT + column * i, y, column, card.time)).join('');
  });
  const bottom = head + facts.length * ROW;
  const { legend: says } = words.pictures;
  const key = legend(
    [
      { draw: (x, y) => square(x - 8, y - 6, 16, 12, shade(0, 1).fill), text: says.known },
      { draw: (x, y) => frame(x - 8, y - 6, 16, 12), text: says.required },
      { draw: (x, y) => frame(x - 8, y - 6, 16, 12) + cross(x - 8, y - 6, 16, 12), text: says.lost },
    ],
    LEFT,
    bottom + 18,
    WIDTH - LEFT,
  );
  return picture(bottom + 14 + key.height, ...heads, ...rows, key.svg);
}

function drawCell({ knownAt, required }: FactCell, x: number, y: number, width: number, end: number): string {
  const [left, top, wide, tall] = [x + 1, y + 1, width - 2, ROW - 2];
  const edge = required ? frame(left, top, wide, tall) : '';
  if (knownAt === null) {
    return square(left, top, wide, tall, null) + edge + (required ? cross(left, top, wide, tall) : '');
  }
  const { fill, ink } = shade(knownAt, end);
  const text = hoursAndMinutes(knownAt).replace(/^(\d+:\d\d):\d\d$/, '$1');
  const size = width < 30 ? 8 : 10;
  return (
    square(left, top, wide, tall, fill) +
    label(x + width / 2, y + ROW / 2, text, { anchor: 'middle', size, fill: ink }) +
    edge
  );
}

function square(x: number, y: number, width: number, height: number, fill: string | null): string {
  return element('rect', {
    x,
    y,
    width,
    height,
    fill: fill ?? 'none',
    class: fill === null ? 'p-grid-line' : null,
    stroke: fill === null ? colours.grid : null,
  });
}

function frame(x: number, y: number, width: number, height: number): string {
  return element('rect', {
    x,
    y,
    width,
    height,
    fill: 'none',
    class: 'p-ink-line',
    stroke: colours.ink,
    'stroke-width': 1.6,
  });
}

function cross(x: number, y: number, width: number, height: number): string {
  const style = { stroke: colours.vermilion, width: 1.6 };
  return line([x, y], [x + width, y + height], style) + line([x, y + height], [x + width, y], style);
}
