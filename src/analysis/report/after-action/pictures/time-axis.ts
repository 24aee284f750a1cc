/** Drill time along the width of a picture: where a moment lies, and a grid of round times. */
import { DAY, HOUR, MINUTE } from '../../../../core/kernel/time.ts';
import { hoursAndMinutes } from '../../figures.ts';
import { label, line } from './svg.ts';

export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** Pixels from the left edge of a drill time. */
  readonly x: (time: number) => number;
  /** The grid between two heights, with its times above it. */
  readonly grid: (top: number, bottom: number) => string;
}

/** Steps between grid lines, the smallest first. */
const STEPS = [
  1 * MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
];
const MOST_LINES = 10;

/** From StartEx to `end`, between two edges. */
export function timeAxis(end: number, left: number, right: number): TimeAxis {
  const span = Math.max(end, MINUTE);
  const x = (time: number): number => left + ((right - left) * Math.min(Math.max(time, 0), span)) / span;
  const step = STEPS.find((each) => span / each <= MOST_LINES) ?? Math.ceil(span / MOST_LINES / DAY) * DAY;
  const grid = (top: number, bottom: number): string => {
    let svg = '';
    for (let time = 0; time <= span; time += step) {
      svg += line([x(time), top], [x(time), bottom]);
      svg += label(x(time), top - 9, hoursAndMinutes(time), { anchor: 'middle', size: 11, quiet: true });
    }
    return svg;
  };
  return { left, right, x, grid };
}
