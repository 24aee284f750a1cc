/** A gauge over the drill: its published readings, its warning lines, and below them the decisions of all roles. */
import { LOG } from '../../../../core/engine/log-codes.ts';
import type { Gauge } from '../../../../core/model/blueprint.ts';
import { warningLevels } from '../../../../core/model/verbs/warning.ts';
import { formatFigure } from '../../figures.ts';
import type { Picture } from '../document.ts';
import type { Brief } from '../source.ts';
import { legend, legendMark, mark, titleOf } from './marks.ts';
import type { Moment } from './moments.ts';
import { colours, element, label, line, picture, WIDTH } from './svg.ts';
import { timeAxis } from './time-axis.ts';

const LEFT = 70;
const RIGHT = WIDTH - 96;
const TOP = 34;
const TALL = 190;
const TICKS = 5;

export interface GaugeReading {
  readonly entry: number;
  readonly at: number;
  readonly value: number;
}

/** Published readings of a gauge, in order. */
export function readingsOf({ log }: Brief, gauge: number): GaugeReading[] {
  const readings: GaugeReading[] = [];
  for (let entry = 0; entry < log.length; entry++) {
    if (log.codes[entry] !== LOG['gauge.published'] || log.a[entry] !== gauge) continue;
    readings.push({ entry, at: log.times[entry]!, value: log.x[entry]! });
  }
  return readings;
}

/** Dashes that tell the warning lines apart without their colours. */
const dashes = ['', '2 3', '6 3', '10 3 2 3', '14 3'] as const;

export function drawGauge(
  brief: Brief,
  gauge: Gauge,
  readings: readonly GaugeReading[],
  decisions: readonly Moment[],
  changes: readonly Moment[],
): Picture {
  const { words, card } = brief;
  const axis = timeAxis(card.time, LEFT, RIGHT);
  const bottom = TOP + TALL;
  const scale = valueScale(gauge, readings, TOP + 6, bottom - 6);
  const points = readings.map(({ at, value }) => `${round(axis.x(at))},${round(scale.y(value))}`).join(' ');
  const curve = element('polyline', {
    points,
    fill: 'none',
    class: 'p-curve',
    stroke: colours.blue,
    'stroke-width': 2,
  });
  const dots = readings
    .map(({ at, value }) =>
      element('circle', {
        cx: axis.x(at),
        cy: scale.y(value),
        r: 2,
        class: 'p-curve-dot',
        fill: colours.blue,
      }),
    )
    .join('');
  const lanes = bottom + 16;
  const marks = decisions.map(({ at, tip }) => mark('decision', axis.x(at), lanes, tip)).join('');
  const { legend: says } = words.pictures;
  const key = legend(
    [
      legendMark('decision', says.decision),
      {
        draw: (x, y) => line([x, y - 7], [x, y + 7], { kind: 'ink', dash: '1 2', width: 1.4 }),
        text: says.warning,
      },
    ],
    LEFT,
    lanes + 22,
    RIGHT - LEFT,
  );
  return picture(
    lanes + 18 + key.height,
    axis.grid(TOP, bottom),
    label(8, TOP - 9, gauge.unit, { size: 11, quiet: true }),
    scale.ticks
      .map((value) =>
        label(LEFT - 8, scale.y(value), formatFigure(value), { anchor: 'end', size: 11, quiet: true }),
      )
      .join(''),
    warningLines(brief, gauge, scale.y),
    levelChanges(changes, axis.x, bottom),
    curve,
    dots,
    marks,
    key.svg,
  );
}

function warningLines({ words }: Brief, gauge: Gauge, y: (value: number) => number): string {
  return gauge.levels
    .map((value, level) => {
      if (value === null) return '';
      const name = words.colours[warningLevels[level] ?? ''] ?? '';
      const at = y(value);
      return (
        line([LEFT, at], [RIGHT, at], { kind: 'ink', dash: dashes[level] ?? null, width: 1.2 }) +
        label(RIGHT + 6, at, `${name} ${formatFigure(value)}`, { size: 11 })
      );
    })
    .join('');
}

function levelChanges(changes: readonly Moment[], x: (time: number) => number, bottom: number): string {
  return changes
    .map(({ at, tip }) =>
      element(
        'g',
        {},
        titleOf(tip),
        line([x(at), TOP], [x(at), bottom], { kind: 'ink', dash: '1 2', width: 1.4 }),
      ),
    )
    .join('');
}

/** Readings and warning lines between two heights, and round values beside them. */
function valueScale(
  { levels }: Gauge,
  readings: readonly GaugeReading[],
  top: number,
  bottom: number,
): { readonly y: (value: number) => number; readonly ticks: readonly number[] } {
  const values = [...readings.map(({ value }) => value), ...levels.filter((level) => level !== null)];
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const span = high > low ? high - low : 1;
  const step = roundStep(span / TICKS);
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= low + span; i++) ticks.push(i * step);
  return { y: (value) => bottom - ((value - low) / span) * (bottom - top), ticks };
}

/** The least of 1, 2, 5, 10, 20 … (or their tenths) that is no less than asked. */
function roundStep(least: number): number {
  let unit = 1;
  while (unit > least) unit /= 10;
  while (unit * 10 <= least) unit *= 10;
  return unit * ([1, 2, 5].find((times) => unit * times >= least) ?? 10);
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;
