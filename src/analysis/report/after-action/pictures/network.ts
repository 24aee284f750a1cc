/** The network of information: roles by level, and an arrow for each link, drawn by what became of it. */
import type { Picture } from '../document.ts';
import type { Brief } from '../source.ts';
import { type Link, type LinkState, stateOf } from './flows.ts';
import { legend, titleOf } from './marks.ts';
import { colours, element, FONT, label, picture, WIDTH, widthOf } from './svg.ts';

const TOP = 40;
const GAP = 118;
const LINES = 3;

const styles: Readonly<
  Record<LinkState, { readonly stroke: string; readonly width: number; readonly dash: string | null }>
> = {
  timely: { stroke: colours.blue, width: 2.2, dash: null },
  late: { stroke: colours.orange, width: 2.2, dash: '9 3' },
  lost: { stroke: colours.vermilion, width: 2.2, dash: '3 3' },
  extra: { stroke: colours.quiet, width: 1, dash: null },
};

interface Place {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function drawNetwork({ blueprint, words, names }: Brief, links: readonly Link[]): Picture {
  const used = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const levels = [...new Set(used.map((role) => blueprint.roles[role]!.level))].sort(
    (one, other) => other - one,
  );
  const places = new Map<number, Place>();
  levels.forEach((level, row) => {
    const here = used.filter((role) => blueprint.roles[role]!.level === level);
    here.forEach((role, i) => {
      const room = (WIDTH - 20) / here.length;
      const title = names.role(blueprint.roles[role]!.id);
      // Neighbours stand a little higher and lower, so that arrows along a level do not hide behind a role.
      const shift = here.length > 2 ? (i % 2 === 0 ? -26 : 26) : 0;
      places.set(
        role,
        placeOf(title, 10 + room * (i + 0.5), TOP + row * GAP + shift, Math.min(room * 1.5, 150)),
      );
    });
  });
  const bottom = TOP + (levels.length - 1) * GAP + 60;
  const arrows = links.map((link) => {
    const tip = `${names.role(blueprint.roles[link.from]!.id)} → ${names.role(blueprint.roles[link.to]!.id)}`;
    return element('g', {}, titleOf(tip), arrow(places.get(link.from)!, places.get(link.to)!, stateOf(link)));
  });
  const { legend: says } = words.pictures;
  const sample = (state: LinkState) => (x: number, y: number) =>
    element('line', { x1: x - 10, y1: y, x2: x + 8, y2: y, ...strokeOf(state) });
  const key = legend(
    [
      { draw: sample('timely'), text: says.planned },
      { draw: sample('late'), text: says.tardy },
      { draw: sample('lost'), text: says.lost },
      { draw: sample('extra'), text: says.extra },
    ],
    20,
    bottom + 14,
    WIDTH - 30,
  );
  const boxes = used.map((role) => box(places.get(role)!));
  return picture(bottom + 10 + key.height, ...arrows, ...boxes, key.svg);
}

function placeOf(title: string, x: number, y: number, room: number): Place {
  const lines = breakTitle(title, room - 14);
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line, FONT - 1)), 30) + 14;
  return { x, y, lines, width, height: lines.length * 14 + 8 };
}

/** A title in at most three lines, broken at spaces, or between Chinese characters. */
function breakTitle(title: string, room: number): string[] {
  const pieces = title.match(/[\u2e80-\u9fff]|[^\s\u2e80-\u9fff]+\s*/g) ?? [title];
  const lines: string[] = [''];
  for (const piece of pieces) {
    const last = lines.at(-1)!;
    if (widthOf(last + piece.trimEnd(), FONT - 1) <= room || last === '')
      lines[lines.length - 1] = last + piece;
    else if (lines.length < LINES) lines.push(piece);
    else {
      lines[lines.length - 1] = `${last.trimEnd()}…`;
      break;
    }
  }
  return lines.map((line) => line.trimEnd());
}

function box({ x, y, lines, width, height }: Place): string {
  const frame = element('rect', {
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    rx: 4,
    class: 'p-box',
    fill: colours.paper,
    stroke: colours.ink,
  });
  const texts = lines.map((text, i) =>
    label(x, y + (i - (lines.length - 1) / 2) * 14, text, { anchor: 'middle', size: FONT - 1 }),
  );
  return frame + texts.join('');
}

function strokeOf(state: LinkState): Record<string, string | number | null> {
  const { stroke, width, dash } = styles[state];
  return { fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dash, class: `p-link-${state}` };
}

/** A bent arrow from box to box; the two directions of a pair bend apart. */
function arrow(from: Place, to: Place, state: LinkState): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const bend = 0.12 * length + 6;
  const [cx, cy] = [(from.x + to.x) / 2 - (dy / length) * bend, (from.y + to.y) / 2 + (dx / length) * bend];
  const [sx, sy] = edgeOf(from, cx, cy, 1);
  const [ex, ey] = edgeOf(to, cx, cy, 4);
  const [tx, ty] = [ex - cx, ey - cy];
  const reach = Math.sqrt(tx * tx + ty * ty) || 1;
  const [ux, uy] = [tx / reach, ty / reach];
  const head = [
    [ex, ey],
    [ex - 9 * ux - 4 * uy, ey - 9 * uy + 4 * ux],
    [ex - 9 * ux + 4 * uy, ey - 9 * uy - 4 * ux],
  ];
  const path = element('path', {
    d: `M${point(sx, sy)}Q${point(cx, cy)} ${point(ex - 6 * ux, ey - 6 * uy)}`,
    ...strokeOf(state),
  });
  const tip = element('polygon', {
    points: head.map(([x, y]) => point(x!, y!)).join(' '),
    fill: styles[state].stroke,
    class: `p-tip-${state}`,
  });
  return path + tip;
}

/** Where the line from a box's middle to a point leaves the box, and a little further. */
function edgeOf({ x, y, width, height }: Place, toX: number, toY: number, further: number): [number, number] {
  const [dx, dy] = [toX - x, toY - y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const share = Math.min(width / 2 / Math.abs(dx || 1e-9), height / 2 / Math.abs(dy || 1e-9), 1);
  const grow = share + further / length;
  return [x + dx * grow, y + dy * grow];
}

const point = (x: number, y: number): string =>
  `${Math.round(x * 100) / 100 + 0},${Math.round(y * 100) / 100 + 0}`;
