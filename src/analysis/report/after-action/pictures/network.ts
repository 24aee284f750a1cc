/** The network of information: roles by level, and an arrow for each link, drawn by what became of it. */
import type { Blueprint } from '../../../../core/model/blueprint.ts';
import type { Picture } from '../document.ts';
import type { Brief } from '../source.ts';
import { type Link, type LinkState, stateOf } from './flows.ts';
import { legend, titleOf } from './marks.ts';
import { colours, element, FONT, label, picture, WIDTH, widthOf } from './svg.ts';

/** The ellipse on which the roles stand. */
const MIDDLE = WIDTH / 2;
const RX = 340;
const BOX_ROOM = 132;
/** The most lines that a title takes. */
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
  // From the highest level to the lowest, right and left in turn, so that who stands higher is drawn higher.
  const ranked = [...used].sort(
    (one, other) => levelOf(blueprint, other) - levelOf(blueprint, one) || one - other,
  );
  const ry = Math.max(130, ranked.length * 19);
  const centre = ry + 34;
  const places = new Map(
    ranked.map((role, rank) => {
      const [x, y] = onEllipse(rank, ranked.length, centre, ry);
      return [role, placeOf(names.role(blueprint.roles[role]!.id), x, y)];
    }),
  );
  const bottom = centre + ry + 26;
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

const levelOf = ({ roles }: Blueprint, role: number): number => roles[role]!.level;

/** The place of a rank among so many, by heights that fall evenly: 0 on top, odd ranks to the right, even ones to the left. */
function onEllipse(rank: number, count: number, centre: number, ry: number): [number, number] {
  const share = count === 1 ? 0 : (2 * rank) / (count - 1) - 1;
  const side = rank === 0 || rank === count - 1 ? 0 : rank % 2 === 1 ? 1 : -1;
  return [MIDDLE + side * RX * Math.sqrt(1 - share * share), centre + ry * share];
}

function placeOf(title: string, x: number, y: number): Place {
  const lines = breakTitle(title, BOX_ROOM - 14);
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
  const [cx, cy] = bendOf(from, to, dx / length, dy / length, length);
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

/** Where an arrow bends to: inwards between roles of one side, where others may stand between; else a little to its left. */
function bendOf(from: Place, to: Place, ux: number, uy: number, length: number): [number, number] {
  const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const isOneSide = (from.x - MIDDLE) * (to.x - MIDDLE) > 0;
  if (isOneSide) {
    const inwards = 0.4 * length + (from.y < to.y ? 24 : 48);
    return [mx + (mx < MIDDLE ? inwards : -inwards), my];
  }
  const bend = 0.07 * length + 4;
  return [mx - uy * bend, my + ux * bend];
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
