/** Ticks written out as code do to the byte what the closures do: random stocks, formulas and eventless transitions on both executors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashWorld } from '../../../src/core/engine/state-hash.ts';
import { writeStep } from '../../../src/core/engine/written-step.ts';
import { build, type Parts, play } from '../../helpers/drill-builder.ts';

const numbers = fc.constantFrom(
  ...['0', '3', '-2.5', 'a', 'b', 'c', 'hours', 'f', 'g', 'p', 'response'],
  ...['a - b', '-c', 'a * 0.3', '10 / (b - 1)', 'sqrt(a)', 'exp(a) * 1e300', 'max(a, b, c) - 1', 'a % 3'],
  ...[
    'if(in(level.high), 6, -6)',
    'clamp(b, -1, c)',
    'mean(a, b, f)',
    'ramp(hours, 1, 2) * b',
    'a ^ 2',
    '0 * -1',
  ],
);
const plain = numbers.filter((text) => !/\b[fg]\b/.test(text));
const guards = fc
  .tuple(numbers, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), numbers, fc.boolean())
  .map(([left, sign, right, turned]) => `${turned ? 'not ' : ''}(${left} ${sign} ${right})`);
const limits = fc.record({
  min: fc.constantFrom(-5, 0),
  max: fc.option(fc.constantFrom('9', 'p + 4', 'c'), { nil: undefined }),
});

const stock = fc
  .tuple(fc.constantFrom(0, 1, 2.5), fc.option(numbers, { nil: undefined }), limits)
  .map(([start, flow, { min, max }]) => ({
    start,
    min: Math.min(min, start),
    ...(flow !== undefined && { flow }),
    ...(max !== undefined && { max }),
  }));

const drills: fc.Arbitrary<Parts> = fc
  .record({
    a: stock,
    b: stock,
    c: fc.constantFrom({ start: 1, flow: '1.5' }, { start: 4 }),
    f: plain,
    g: plain,
    up: guards,
    down: guards,
  })
  .map(({ a, b, c, f, g, up, down }) => ({
    length: '3h',
    world: { step: '10m', parameters: { p: 2 }, stocks: { a, b, c }, formulas: { f, g } },
    chart: {
      type: 'parallel',
      states: {
        level: {
          initial: 'low',
          states: {
            low: { always: { guard: up, target: 'high', actions: [{ add: { c: 0.25 } }] } },
            high: {
              always: [
                { guard: down, target: 'low' },
                { guard: 'b > 100', target: 'low' },
              ],
            },
          },
        },
        beside: {
          initial: 'one',
          states: { one: { always: { guard: `${up} and in(level.high)`, target: 'two' } }, two: {} },
        },
      },
    },
  }));

describe('a drill whose ticks are written out', () => {
  test('is the same to the byte as by closures and XState, also where its numbers fail', () => {
    let compared = 0;
    fc.assert(
      fc.property(drills, (parts) => {
        const blueprint = tryBuild(parts);
        fc.pre(blueprint !== null);
        compared++;
        const [written, live] = (['compiled', 'xstate'] as const).map((executor) =>
          play(blueprint!, [], { executor }),
        );
        expect(written!.text).toBe(live!.text);
        // A chart that never comes to rest is cut off at another place by each executor.
        if (written!.text.includes('runaway')) return;
        expect(hashWorld(written!.run.world)).toBe(hashWorld(live!.run.world));
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

/** Random guards may make a scenario that is refused, such as one that can never come to rest. */
function tryBuild(parts: Parts): ReturnType<typeof build> | null {
  try {
    return build(parts);
  } catch {
    return null;
  }
}

describe('code for a tick', () => {
  test('is made for Euler steps, and not for Runge and Kutta’s', () => {
    const world = { stocks: { a: { start: 0, flow: 'a + 1' } } };
    expect(writeStep(build({ world }))?.move).toBeTypeOf('function');
    expect(writeStep(build({ world: { ...world, method: 'rk4' } }))?.move).toBeNull();
  });

  test('answers whether the chart would move', () => {
    const states = { low: { always: { guard: 'a >= 2', target: 'high' } }, high: {} };
    const blueprint = build({ world: { stocks: { a: 0 } }, chart: { initial: 'low', states } });
    const { isEnabled } = writeStep(blueprint)!;
    const { world } = play(blueprint).run;
    const slot = blueprint.slots.indexOf('a');
    expect(isEnabled({ ...world, values: world.values.with(slot, 1) })).toBe(false);
    expect(isEnabled({ ...world, values: world.values.with(slot, 2) })).toBe(true);
  });
});
