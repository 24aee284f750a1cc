/**
 * The physical world moves in steps of fixed length: stocks change by their flows (per hour), by Euler's rule or the
 * classical Runge–Kutta rule of fourth order, whichever the scenario chose. Flows are evaluated all at once
 * before any stock changes. Within a step, `hours` is the integration time.
 */
import { HOUR } from '../kernel/time.ts';
import type { Stock } from '../model/blueprint.ts';
import { keepWithin } from '../model/limits.ts';
import { mark } from './change.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { refreshFormulas } from './formulas.ts';
import { LOG } from './log-codes.ts';

/** Advances stocks and formulas by one step. */
export function tick(run: Run): void {
  const { blueprint, world } = run;
  if (run.written !== null && run.written.move !== null) run.written.move(world);
  else moveNumbers(run);
  run.log.record(world.time, LOG['world.ticked'], 0, 0, world.ticks);
  // The step looks at the chart after every tick, and formulas are up to date.
  const { atTick } = blueprint.topics;
  for (let i = 0; i < atTick.length; i++) mark(run, atTick[i]!);
}

function moveNumbers(run: Run): void {
  const { blueprint, world } = run;
  if (blueprint.method === 'rk4') stepRungeKutta(run);
  else stepEuler(run);
  world.ticks++;
  world.values[blueprint.hoursSlot] = (world.ticks * blueprint.step) / HOUR;
  refreshFormulas(blueprint, world);
}

function stepEuler(run: Run): void {
  const { blueprint, world, scratch } = run;
  const { stocks, step } = blueprint;
  const dt = step / HOUR;
  for (let i = 0; i < stocks.length; i++) {
    const { flow } = stocks[i]!;
    scratch[i] = flow === null ? 0 : flow(world);
  }
  for (let i = 0; i < stocks.length; i++) {
    const stock = stocks[i]!;
    if (stock.flow !== null) writeStock(run, stock, world.values[stock.slot]! + scratch[i]! * dt);
  }
}

/** Weights of the four slopes, and where in the step each is taken (Kutta 1901). */
const stages = [
  { reach: 0, weight: 1 / 6 },
  { reach: 0.5, weight: 1 / 3 },
  { reach: 0.5, weight: 1 / 3 },
  { reach: 1, weight: 1 / 6 },
] as const;

function stepRungeKutta(run: Run): void {
  const { blueprint, world, scratch } = run;
  const { stocks, step, hoursSlot } = blueprint;
  const n = stocks.length;
  const dt = step / HOUR;
  const begin = (world.ticks * step) / HOUR;
  // scratch: [0, n) stocks at the beginning, [n, 2n) the last slope, [2n, 3n) the weighted sum of slopes
  for (let i = 0; i < n; i++) {
    scratch[i] = world.values[stocks[i]!.slot]!;
    scratch[n + i] = 0;
    scratch[2 * n + i] = 0;
  }
  for (const { reach, weight } of stages) {
    world.values[hoursSlot] = begin + reach * dt;
    for (let i = 0; i < n; i++) world.values[stocks[i]!.slot] = scratch[i]! + scratch[n + i]! * reach * dt;
    refreshFormulas(blueprint, world);
    for (let i = 0; i < n; i++) scratch[n + i] = stocks[i]!.flow?.(world) ?? 0;
    for (let i = 0; i < n; i++) scratch[2 * n + i]! += weight * scratch[n + i]!;
  }
  for (let i = 0; i < n; i++) writeStock(run, stocks[i]!, scratch[i]! + scratch[2 * n + i]! * dt);
}

function writeStock(run: Run, stock: Stock, value: number): void {
  const { world, blueprint } = run;
  const { slot } = stock;
  const kept = keepWithin(stock, world, value);
  // Nearly always both are finite; their sum tells it at once. The slow way names what was not.
  if (value - value + (kept - kept) === 0) world.values[slot] = kept + 0;
  else {
    const name = blueprint.slots[slot]!;
    world.values[slot] = finite(world, keepWithin(stock, world, finite(world, value, name)), name);
  }
}
