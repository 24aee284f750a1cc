/** A survival curve: a step down at each time at which tasks were done, ticks where tasks are censored. */
import type { Observation, SurvivalStep } from '../../../statistics/kaplan-meier.ts';
import type { Picture } from '../document.ts';
import type { Brief } from '../source.ts';
import { colours, element, label, line, picture, WIDTH } from './svg.ts';
import { timeAxis } from './time-axis.ts';

const LEFT = 60;
const TOP = 48;
const TALL = 180;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

export function drawSurvival(
  { words }: Brief,
  steps: readonly SurvivalStep[],
  observed: readonly Observation[],
): Picture {
  const end = observed.reduce((most, { time }) => Math.max(most, time), 0);
  const axis = timeAxis(end, LEFT, WIDTH - 20);
  const bottom = TOP + TALL;
  const y = (share: number): number => bottom - share * TALL;
  let path = `M${at(axis.x(0), y(1))}`;
  for (const { time, survival } of steps) {
    path += `H${at(axis.x(time))}V${at(y(survival))}`;
  }
  path += `H${at(axis.x(Math.max(end, 1)))}`;
  const curve = element('path', {
    d: path,
    fill: 'none',
    class: 'p-curve',
    stroke: colours.blue,
    'stroke-width': 2.2,
  });
  const levelAt = (time: number): number => steps.findLast((step) => step.time <= time)?.survival ?? 1;
  const censored = observed
    .filter(({ happened }) => !happened)
    .map(({ time }) => {
      const [x, level] = [axis.x(time), y(levelAt(time))];
      return line([x, level - 6], [x, level + 6], { kind: 'ink', width: 1.6 });
    });
  const shares = SHARES.map(
    (value) =>
      line([LEFT, y(value)], [WIDTH - 20, y(value)]) +
      label(LEFT - 16, y(value), String(value), { anchor: 'end', size: 11, quiet: true }),
  );
  return picture(
    bottom + 12,
    axis.grid(TOP, bottom),
    ...shares,
    label(8, TOP - 30, words.pictures.survivalShare, { size: 11, quiet: true }),
    curve,
    ...censored,
  );
}

/** Coordinates to two decimals. */
const at = (...values: readonly number[]): string =>
  values.map((value) => String(Math.round(value * 100) / 100 + 0)).join(',');
