/** Small signs with a meaning. Each has its own shape, so that colour is never needed to tell them apart. */
import { cleanLine } from '../../../../text/clean.ts';
import { escapeXml } from '../../../../text/escape-xml.ts';
import { colours, element, label, line, widthOf } from './svg.ts';

export type Mark = 'onTime' | 'late' | 'overdue' | 'missed' | 'inject' | 'decision';

const R = 4.5;

type Draw = (x: number, y: number) => string;

const polygon = (points: readonly (readonly [number, number])[], fill: string): string =>
  element('polygon', {
    points: points.map(([x, y]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join(' '),
    fill,
    class: 'p-edge',
    stroke: colours.paper,
    'stroke-width': 0.8,
  });

const draw: Readonly<Record<Mark, Draw>> = {
  onTime: (x, y) =>
    element('circle', {
      cx: x,
      cy: y,
      r: R,
      fill: colours.blue,
      class: 'p-edge',
      stroke: colours.paper,
      'stroke-width': 0.8,
    }),
  late: (x, y) =>
    polygon(
      [
        [x, y - R - 1],
        [x + R + 1, y],
        [x, y + R + 1],
        [x - R - 1, y],
      ],
      colours.orange,
    ),
  overdue: (x, y) =>
    polygon(
      [
        [x, y - R - 1],
        [x + R + 1, y + R],
        [x - R - 1, y + R],
      ],
      colours.vermilion,
    ),
  missed: (x, y) =>
    line([x - R, y - R], [x + R, y + R], { stroke: colours.vermilion, width: 2.6 }) +
    line([x - R, y + R], [x + R, y - R], { stroke: colours.vermilion, width: 2.6 }),
  inject: (x, y) =>
    element('polygon', {
      points: `${x - R},${y - R} ${x + R},${y - R} ${x},${y + R}`.replace(/\d+\.\d+/g, (n) =>
        String(Math.round(Number(n) * 100) / 100),
      ),
      fill: 'none',
      class: 'p-ink-line',
      stroke: colours.ink,
      'stroke-width': 1.4,
    }),
  decision: (x, y) =>
    element('rect', { x: x - 3, y: y - 3.5, width: 6, height: 7, class: 'p-ink', fill: colours.ink }),
};

/** A mark with its middle at a place; what it stands for appears when the pointer rests on it. */
export function mark(kind: Mark, x: number, y: number, tip = ''): string {
  const shape = draw[kind](x, y);
  return tip === '' ? shape : element('g', {}, titleOf(tip), shape);
}

export function titleOf(tip: string): string {
  return element('title', {}, escapeXml(cleanLine(tip)));
}

/** Marks and what they mean, in a row that wraps; returns the drawing and its height. */
export function legend(
  items: readonly { readonly draw: Draw; readonly text: string }[],
  x: number,
  y: number,
  width: number,
): { readonly svg: string; readonly height: number } {
  let svg = '';
  let at = x;
  let row = y;
  for (const item of items) {
    const wide = 20 + widthOf(item.text, 11) + 14;
    if (at + wide > x + width && at > x) {
      at = x;
      row += ROW;
    }
    svg += item.draw(at + 8, row) + label(at + 20, row, item.text, { size: 11, quiet: true });
    at += wide;
  }
  return { svg, height: row - y + ROW };
}

const ROW = 18;

/** A mark as an item of a legend. */
export function legendMark(kind: Mark, text: string): { readonly draw: Draw; readonly text: string } {
  return { draw: draw[kind], text };
}
