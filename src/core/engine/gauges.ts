/**
 * Gauges: readings of the truth, taken at their interval, with noise, published late. What people and the chart
 * learn is what was published. Levels crossed together are raised in ascending order; a level is cleared
 * only when the reading is back past it by the gauge's clearance.
 */
import { drawUniform } from '../kernel/chance.ts';
import { inverseNormal } from '../kernel/maths.ts';
import type { Gauge } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** Takes a reading and puts the next one on the agenda. */
export function sampleGauge(run: Run, index: number): void {
  const { blueprint, world } = run;
  const gauge = blueprint.gauges[index]!;
  const count = ++world.gaugeCount[index]!;
  const value = finite(world, read(gauge, world, count), gauge.id);
  schedule(world, gauge.every, PRIORITY.gauge, ITEM.sample, index, 0);
  world.gaugeQueue[index]!.push(world.time, value);
  if (gauge.delay === 0) publishGauge(run, index);
  else schedule(world, gauge.delay, PRIORITY.gauge, ITEM.publish, index, 0);
}

function read(gauge: Gauge, world: World, count: number): number {
  const truth = gauge.reads(world);
  const value =
    gauge.noise === 0
      ? truth
      : truth + gauge.noise * inverseNormal(drawUniform(world.key, gauge.noiseName, count));
  const scale = decimalScales[gauge.decimals]!;
  return Math.round(value * scale) / scale;
}

const decimalScales = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Publishes the oldest reading that waits. */
export function publishGauge(run: Run, index: number): void {
  const { blueprint, world } = run;
  const gauge = blueprint.gauges[index]!;
  const queue = world.gaugeQueue[index]!;
  world.gaugeReadAt[index] = queue.shift()!;
  const value = queue.shift()!;
  world.gaugeValue[index] = value;
  run.log.record(world.time, LOG['gauge.published'], index, 0, value);
  moveLevel(run, index, gauge, value);
  touch(run, blueprint.topics.gauges + index);
}

function moveLevel(run: Run, index: number, gauge: Gauge, value: number): void {
  const { world, log } = run;
  const before = world.gaugeLevel[index]!;
  for (let level = before + 1; level < gauge.levels.length; level++) {
    if (!isPast(gauge, level, value, 0)) continue;
    world.gaugeLevel[index] = level;
    log.record(world.time, LOG['gauge.reached'], index, level, 0);
    if (gauge.reached[level]! >= 0) world.eventQueue.push(gauge.reached[level]!);
  }
  for (let level = before; level >= 1 && world.gaugeLevel[index] === level; level--) {
    if (gauge.levels[level] !== null && isPast(gauge, level, value, gauge.clearance)) return;
    world.gaugeLevel[index] = level - 1;
    if (gauge.levels[level] === null) continue;
    log.record(world.time, LOG['gauge.cleared'], index, level, 0);
    if (gauge.cleared[level]! >= 0) world.eventQueue.push(gauge.cleared[level]!);
  }
}

/** Whether the reading is at or past a level, or within `slack` of it. */
function isPast(gauge: Gauge, level: number, value: number, slack: number): boolean {
  const threshold = gauge.levels[level];
  if (threshold === null || threshold === undefined) return false;
  return gauge.rising ? value >= threshold - slack : value <= threshold + slack;
}
