/**
 * What a batch does at every tick, written out as code for one scenario: stocks by Euler's rule, formulas, and the question
 * whether the chart has an eventless transition to take. The same arithmetic in the same order as `physics.ts` and the
 * chart's tables, which define it; live drills run those.
 */
import { HOUR } from '../kernel/time.ts';
import { buildFunction } from '../kernel/written/build-function.ts';
import { type Bind, literal, writeOut } from '../kernel/written/index.ts';
import type { Blueprint, Stock } from '../model/blueprint.ts';
import { keepWithin } from '../model/limits.ts';
import type { World } from '../model/world.ts';
import { finite } from './failure.ts';

export interface WrittenStep {
  /** Moves stocks and formulas by one tick; null where the scenario's method is another than Euler's. */
  readonly move: ((world: World) => void) | null;
  /** Whether any eventless transition of the chart is enabled. */
  readonly isEnabled: (world: World) => boolean;
}

/** The code for a scenario, or null where none can be made. */
export function writeStep(blueprint: Blueprint): WrittenStep | null {
  const isEnabled = buildFunction<WrittenStep['isEnabled']>((bind) => eventlessText(blueprint, bind));
  const move =
    blueprint.method === 'rk4'
      ? null
      : buildFunction<(world: World) => void>((bind) => tickText(blueprint, bind));
  return isEnabled === null ? null : { move, isEnabled };
}

/** All slopes before any stock changes; then the clock of the integration, and the formulas in their order. */
function tickText(blueprint: Blueprint, bind: Bind): string {
  const { stocks, formulas, hoursSlot, step } = blueprint;
  const flowing = stocks.filter(({ flow }) => flow !== null);
  const slopes = flowing.map(({ flow }, i) => `const d${i} = ${writeOut(flow!, bind)};`);
  const moves = flowing.map((stock, i) => stockText(blueprint, stock, `d${i}`, bind));
  const mend = bind((world: World, slot: number, value: number): void => {
    world.values[slot] = finite(world, value, blueprint.slots[slot]!);
  });
  const values = formulas.map(
    ({ slot, value }) =>
      `x = ${writeOut(value, bind)}; if (x - x === 0) v[${slot}] = x + 0; else ${mend}(w, ${slot}, x);`,
  );
  const hours = `w.ticks++; v[${hoursSlot}] = (w.ticks * ${literal(step)}) / ${literal(HOUR)};`;
  return `(w) => { const v = w.values; let x, k; ${[...slopes, ...moves, hours, ...values].join('\n')} }`;
}

function stockText({ step, slots }: Blueprint, stock: Stock, slope: string, bind: Bind): string {
  const { slot, min, max } = stock;
  const capped = max === null ? 'x' : `Math.min(${writeOut(max, bind)}, x)`;
  const mend = bind((world: World, value: number): void => {
    const name = slots[slot]!;
    world.values[slot] = finite(world, keepWithin(stock, world, finite(world, value, name)), name);
  });
  return `x = v[${slot}] + ${slope} * ${literal(step / HOUR)}; k = Math.max(${literal(min)}, ${capped});
    if (x - x + (k - k) === 0) v[${slot}] = k + 0; else ${mend}(w, x);`;
}

function eventlessText({ chart, guards }: Blueprint, bind: Bind): string {
  const nodes = chart?.nodes.filter(({ always }) => always.length > 0) ?? [];
  const tests = nodes.map(({ index, always }) => {
    const enabled = always.map((transition) => {
      const { guard } = chart!.transitions[transition]!;
      return guard < 0 ? 'true' : writeOut(guards[guard]!, bind);
    });
    return `a[${index}] === 1 && (${enabled.join(' || ')})`;
  });
  return `(w) => { const a = w.chart.isActive; return ${tests.join(' || ') || 'false'}; }`;
}
