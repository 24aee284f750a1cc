/** The physical world against solutions in closed form, gauges, and what happens to numbers that are none. */
import { describe, expect, test } from 'vitest';
import { prepareRun, startOptions } from '../../../../src/core/drill/run-drill.ts';
import { start } from '../../../../src/core/engine/start.ts';
import { step } from '../../../../src/core/engine/step.ts';
import { RUNNING } from '../../../../src/core/model/world.ts';
import { build, type Parts, play, SEED } from '../../../helpers/drill-builder.ts';

/** A linear reservoir, Q' = (I − Q)/k: Q = Q₀e^(−t/k) + I(1 − e^(−t/k)), with Q₀ = 10, I = 50, k = t = 6 h. */
const reservoir = 10 * Math.exp(-1) + 50 * (1 - Math.exp(-1));

function drain(method: string, stepLength: string): number {
  const { run } = play({
    length: '6h',
    world: { step: stepLength, method, stocks: { q: { start: 10, flow: '(50 - q) / 6' } } },
  });
  return run.world.values[run.blueprint.stocks[0]!.slot]!;
}

describe('integration', () => {
  test('of a linear reservoir by Runge–Kutta with a step of 5 minutes agrees with its solution to 1e-6', () => {
    expect(reservoir).toBeCloseTo(35.284822, 6);
    expect(Math.abs(drain('rk4', '5m') - reservoir)).toBeLessThan(1e-6);
  });

  test('by Euler converges at first order, by Runge–Kutta at fourth', () => {
    const error = (method: string, length: string): number => Math.abs(drain(method, length) - reservoir);
    expect(error('euler', '12m') / error('euler', '6m')).toBeCloseTo(2, 1);
    expect(error('euler', '6m') / error('euler', '3m')).toBeCloseTo(2, 1);
    expect(error('rk4', '1h') / error('rk4', '30m')).toBeGreaterThan(14);
    expect(error('rk4', '1h') / error('rk4', '30m')).toBeLessThan(18);
  });

  test('follows a flow that changes with time within the step: the integral of t³ is exact', () => {
    const { run } = play({
      length: '2h',
      world: { step: '30m', method: 'rk4', stocks: { x: { start: 0, flow: 'hours ^ 3' } } },
    });
    expect(run.world.values[run.blueprint.stocks[0]!.slot]).toBeCloseTo(4, 12);
  });

  test('takes all flows before any stock changes', () => {
    const { run } = play({
      length: '1h',
      world: { step: '1h', stocks: { a: { start: 4, flow: '-b' }, b: { start: 2, flow: 'a' } } },
    });
    expect(run.blueprint.stocks.map(({ slot }) => run.world.values[slot])).toEqual([2, 6]);
  });

  /**
   * An epidemic over 24 hours by Runge–Kutta with a step of 10 s: S' = −βSI, I' = βSI − γI with R₀ = β/γ = 2. The final size
   * solves S∞ = S₀e^(−R₀(1 − S∞)); the peak is 1 − (1 + ln R₀S₀)/R₀ (Kermack and McKendrick 1927).
   */
  test('of an epidemic gives its final size and its peak to 1e-6', () => {
    const blueprint = build({
      length: '24h',
      world: {
        step: '10s',
        method: 'rk4',
        stocks: {
          s: { start: 0.999, flow: '-4 * s * i' },
          i: { start: 0.001, flow: '4 * s * i - 2 * i' },
        },
      },
    });
    const run = prepareRun(blueprint, 'compiled');
    start(run, SEED, startOptions(blueprint, { kind: 'start' }));
    const [s, i] = blueprint.stocks.map(({ slot }) => slot) as [number, number];
    let peak = 0;
    while (run.world.phase === RUNNING) {
      step(run);
      peak = Math.max(peak, run.world.values[i]!);
    }
    let left = 0.2;
    for (let round = 0; round < 200; round++) left = 0.999 * Math.exp(-2 * (1 - left));
    expect(Math.abs(run.world.values[s]! - left)).toBeLessThan(1e-6);
    expect(Math.abs(peak - (1 - (1 + Math.log(2 * 0.999)) / 2))).toBeLessThan(1e-6);
    // Within a thousandth of the values for a vanishing first case: z = 0.796812, peak 0.153426.
    expect(1 - left).toBeCloseTo(0.7968, 3);
    expect(peak).toBeCloseTo(0.1534, 2);
  });

  test('keeps stocks within their limits', () => {
    const { run } = play({
      world: {
        stocks: {
          a: { start: 1, flow: -5 },
          b: { start: 1, flow: 5, max: 3 },
          c: { start: 0, flow: -1, min: null },
        },
      },
    });
    expect(run.blueprint.stocks.map(({ slot }) => run.world.values[slot])).toEqual([
      0,
      3,
      expect.closeTo(-2, 9),
    ]);
  });
});

describe('a gauge', () => {
  const gauge = (more: Parts, world: Parts = {}): Parts => ({
    world: {
      step: '5m',
      formulas: { level: 'hours * 60' },
      ...world,
      gauges: { g: { reads: 'level', every: '10m', ...more } },
    },
  });

  test('publishes at its interval, late by its delay, what was true when it was read', () => {
    const drill = play(gauge({ delay: '3m' }), [], { until: 40 });
    expect(drill.of('gauge.published').map(({ t, value }) => [Number(t) / 60_000, value])).toEqual([
      [3, 0],
      [13, 10],
      [23, 20],
      [33, 30],
    ]);
  });

  test('with a delay longer than its interval publishes all readings in order', () => {
    const drill = play(gauge({ delay: '25m' }), [], { until: 50 });
    expect(drill.of('gauge.published').map(({ value }) => value)).toEqual([0, 10, 20]);
  });

  test('errs by its noise, differently each time and with each seed, in the decimals given', () => {
    const blueprint = build({
      length: '100h',
      ...gauge({ noise: 2, decimals: 3 }, { formulas: { level: '5' } }),
    });
    const values = play(blueprint)
      .of('gauge.published')
      .map(({ value }) => Number(value));
    const other = play(blueprint, [], { seed: 'other' })
      .of('gauge.published')
      .map(({ value }) => Number(value));
    expect(values).not.toEqual(other);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    // 601 readings: the mean errs by 2/√601 = 0.08, the spread by about 2/√1202 = 0.06.
    expect(Math.abs(mean - 5)).toBeLessThan(0.4);
    expect(Math.abs(spread - 2)).toBeLessThan(0.3);
    expect(values.every((value) => Math.round(value * 1000) / 1000 === value)).toBe(true);
  });

  test('raises levels crossed together in ascending order, by what was published and not by the truth', () => {
    const drill = play({
      ...gauge({ delay: '4m', warn: { blue: 5, yellow: 8, red: 15 } }),
      chart: {
        initial: 'calm',
        states: {
          calm: { on: { 'g.blue': 'b' } },
          b: { on: { 'g.yellow': 'y' } },
          y: { on: { 'g.red': 'r' } },
          r: {},
        },
      },
    });
    expect(
      drill
        .of('gauge.reached')
        .slice(0, 3)
        .map(({ t, level }) => [Number(t) / 60_000, level]),
    ).toEqual([
      [14, 'blue'],
      [14, 'yellow'],
      [24, 'red'],
    ]);
    expect(drill.of('state.entered').map(({ state }) => state)).toEqual(['calm', 'b', 'y', 'r']);
  });

  test('clears a level only when the reading is back past it by the clearance', () => {
    // Readings every 10 minutes: 0, 10, 20, 30, then down again.
    const tent = { formulas: { level: '30 - abs(hours * 60 - 30)' } };
    const drill = play(gauge({ warn: { blue: 10, orange: 20 }, clearance: 5 }, tent));
    expect(drill.minutes('gauge.reached', { level: 'orange' })).toEqual([20]);
    expect(drill.minutes('gauge.cleared', { level: 'orange' })).toEqual([50]);
    expect(drill.minutes('gauge.cleared', { level: 'blue' })).toEqual([60]);
  });

  test('whose falling is the danger takes its levels downwards', () => {
    const drill = play(gauge({ warn: { blue: -10, red: -20 } }, { formulas: { level: '-hours * 60' } }));
    expect(drill.minutes('gauge.reached')).toEqual([10, 20]);
  });
});

describe('a number', () => {
  const failing: readonly (readonly [what: string, parts: Parts, minute: number])[] = [
    ['a formula', { world: { step: '10m', formulas: { f: '1 / (hours - 0.5)' } } }, 30],
    [
      'a flow',
      { world: { step: '10m', stocks: { s: { start: 1, flow: 'log(0.5 - hours)', min: null } } } },
      40,
    ],
    [
      'a limit',
      { world: { step: '10m', stocks: { s: { start: 1, flow: 1, max: 'sqrt(0.4 - hours)' } } } },
      40,
    ],
    ['a start', { world: { stocks: { s: { start: '1 / 0 * hours' } } } }, 0],
    ['a gauge', { world: { gauges: { g: { reads: 'sqrt(0 - 1 + 0 * hours)', every: '5m' } } } }, 0],
    [
      'a duration',
      {
        world: { channels: { post: { takes: '1m / (hours * 0)' } } },
        injects: { i: { at: '9m', to: ['town'], via: 'post' } },
      },
      9,
    ],
    ['a delay', { chart: { initial: 'a', states: { a: { after: { '1m / (hours * 0)': 'b' } }, b: {} } } }, 0],
    ['an outcome', { outcome: { o: { value: '1 / (hours * 0)', better: 'lower' } } }, 120],
  ];
  test.each(failing)(
    'that is not finite in %s ends the drill in drill.failed, with both executors',
    (_, parts, minute) => {
      const drill = play(parts);
      expect(drill.of('drill.failed')).toEqual([{ t: minute * 60_000, cause: 'not-finite' }]);
      expect(drill.log.at(-1)!.code).toBe('drill.failed');
      expect(drill.of('drill.ended')).toEqual([]);
      expect(play(parts, [], { executor: 'xstate' }).text).toBe(drill.text);
    },
  );

  test('is never minus zero', () => {
    const { run } = play(
      {
        world: {
          parameters: { p: 1 },
          formulas: { f: 'p * -1', g: '-f' },
          stocks: { s: { start: '-p', flow: '-p', min: null } },
          gauges: { g1: { reads: '-0.001', every: '5m' } },
        },
        outcome: { o: { value: '-p', better: 'lower' } },
      },
      [],
      { overrides: { p: -0 } },
    );
    expect(run.world.values.some((value) => Object.is(value, -0))).toBe(false);
    expect(run.world.gaugeValue.some((value) => Object.is(value, -0))).toBe(false);
    for (let n = 0; n < run.log.length; n++) expect(Object.is(run.log.x[n], -0)).toBe(false);
  });
});
