/**
 * The course of a drill by role: above, the injects that reached it and the decisions it took; below, each of its tasks that was
 * called for, from when its clock started to its deadline, with the target as a tick and a mark where it was done.
 */
import type { TaskScore } from '../../../scoring/index.ts';
import type { Picture } from '../document.ts';
import type { Brief } from '../source.ts';
import { legend, legendMark, type Mark, mark, titleOf } from './marks.ts';
import type { Moment, RoleMoments } from './moments.ts';
import { colours, element, FONT, label, line, picture, shorten, WIDTH } from './svg.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

const LEFT = 268;
const TOP = 34;
const ROW = 19;
const HEAD = 22;

/** A role with what is drawn of it. */
export interface Lane {
  readonly role: string;
  readonly tasks: readonly TaskScore[];
  readonly moments: RoleMoments;
}

/** Tasks that have a window to draw. */
export function isDrawn({ team }: TaskScore): boolean {
  return team.startedAt !== null;
}

const markOf: Partial<Record<TaskScore['status'], Mark>> = {
  'on-time': 'onTime',
  early: 'onTime',
  late: 'late',
  overdue: 'overdue',
};

export function drawGantt(brief: Brief, lanes: readonly Lane[]): Picture {
  const { words, card, names } = brief;
  const axis = timeAxis(card.time, LEFT, WIDTH - 12);
  const rows = lanes.reduce((sum, { tasks }) => sum + HEAD + tasks.length * ROW + 6, 0);
  const bottom = TOP + rows;
  let svg = axis.grid(TOP, bottom);
  let y = TOP;
  for (const { role, tasks, moments } of lanes) {
    svg += roleRow(axis, role, moments, y + HEAD / 2);
    y += HEAD;
    for (const task of tasks) {
      svg += taskRow(axis, task, names.task(task.id), card.time, y + ROW / 2, brief);
      y += ROW;
    }
    y += 6;
  }
  const { legend: says } = words.pictures;
  const key = legend(
    [
      { draw: (at, row) => windowOf(at - 8, at + 8, row, at + 2), text: `${says.window}, ${says.target}` },
      legendMark('onTime', says.onTime),
      legendMark('late', says.late),
      legendMark('overdue', says.overdue),
      legendMark('missed', says.missed),
      legendMark('inject', says.inject),
      legendMark('decision', says.decision),
    ],
    LEFT,
    bottom + 18,
    WIDTH - LEFT - 12,
  );
  const axisTitle = label(8, TOP - 9, words.pictures.time, { size: 11, quiet: true });
  return picture(bottom + 14 + key.height, axisTitle, svg, key.svg);
}

function roleRow(axis: TimeAxis, role: string, { injects, decisions }: RoleMoments, y: number): string {
  const dots = (kind: 'inject' | 'decision', moments: readonly Moment[], row: number): string =>
    moments.map(({ at, tip }) => mark(kind, axis.x(at), row, tip)).join('');
  return (
    line([8, y - HEAD / 2 + 1], [WIDTH - 12, y - HEAD / 2 + 1], { kind: 'quiet', width: 0.6 }) +
    label(8, y, shorten(role, LEFT - 20), { strong: true }) +
    dots('inject', injects, y) +
    dots('decision', decisions, y)
  );
}

function taskRow(
  axis: TimeAxis,
  task: TaskScore,
  title: string,
  end: number,
  y: number,
  brief: Brief,
): string {
  const { startedAt, targetAt, deadlineAt } = task.team;
  const name = label(20, y, shorten(title, LEFT - 34, FONT - 1), { size: FONT - 1 });
  if (startedAt === null || targetAt === null || deadlineAt === null) return name;
  const window = windowOf(
    axis.x(startedAt),
    axis.x(deadlineAt),
    y,
    targetAt <= end ? axis.x(targetAt) : null,
  );
  const status = brief.general.scorecard.status[task.status];
  if (task.metAt === null) {
    const sign = task.status === 'open' ? '' : mark('missed', axis.x(Math.min(deadlineAt, end)), y);
    return name + element('g', {}, titleOf(`${title}: ${status}`), window, sign);
  }
  const until = axis.x(task.metAt);
  const work = line([axis.x(Math.min(startedAt, task.metAt)), y], [until, y], { kind: 'ink', width: 2 });
  const sign = mark(markOf[task.status] ?? 'late', until, y);
  return (
    name + element('g', {}, titleOf(`${title}: ${status}, ${brief.time(task.metAt)}`), window, work, sign)
  );
}

function windowOf(from: number, to: number, y: number, target: number | null): string {
  const box = element('rect', {
    x: from,
    y: y - 6,
    width: Math.max(1, to - from),
    height: 12,
    class: 'p-window',
    fill: colours.window,
    stroke: colours.quiet,
    'stroke-width': 0.6,
  });
  return target === null ? box : box + line([target, y - 6], [target, y + 6], { kind: 'ink', width: 1.4 });
}
