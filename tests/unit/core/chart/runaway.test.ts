/** Charts that never come to rest. */
import { describe, expect, test } from 'vitest';
import {
  type ChartConfig,
  type ChartHost,
  ChartRunaway,
  compileChart,
  createChartState,
  createXStateExecutor,
} from '../../../../src/core/chart/index.ts';
import { read, send, witness } from '../../../helpers/chart/witness.ts';

const host: ChartHost = {
  guard: () => true,
  effect: () => undefined,
  entered: () => undefined,
  exited: () => undefined,
  schedule: () => undefined,
  cancel: () => undefined,
};

const endless: ChartConfig = {
  initial: 's',
  states: {
    s: { always: [{ targets: ['t'] }], on: { a: [] } },
    t: { on: { b: [{ targets: ['s'] }] }, entry: [{ raise: 'b' }] },
  },
};

const executors = [
  ['compiled', compileChart],
  ['by XState', createXStateExecutor],
] as const;

function runaway(config: ChartConfig, make: (typeof executors)[number][1], rounds: number): unknown {
  const chart = read(config);
  try {
    make(chart, { rounds }).init(createChartState(chart), host);
  } catch (error) {
    return error;
  }
  return null;
}

describe.each(executors)('%s', (_, make) => {
  test('an endless chart is cut off, with the transitions that went round', () => {
    const error = runaway(endless, make, 20);
    expect(error).toBeInstanceOf(ChartRunaway);
    expect(error).toMatchObject({ code: 'chart/runaway', transitions: ['s → t (always)', 't → s (on b)'] });
  });

  test('a chart that comes to rest in time is not', () => {
    const states = Object.fromEntries(
      Array.from({ length: 9 }, (_unused, i): [string, ChartConfig] => [
        `s${i}`,
        { always: [{ targets: [`s${i + 1}`] }] },
      ]),
    );
    const chain: ChartConfig = { initial: 's0', states: { ...states, s9: {} } };
    // Nine steps, and one round to see that there is no tenth.
    expect(runaway(chain, make, 10)).toBeNull();
    expect(runaway(chain, make, 9)).toBeInstanceOf(ChartRunaway);
  });

  test('an event raised again and again is cut off too', () => {
    const config: ChartConfig = { entry: [{ raise: 'c' }], on: { c: [{ actions: [{ raise: 'c' }] }] } };
    expect(runaway(config, make, 20)).toMatchObject({ transitions: ['(root) (on c)'] });
  });

  test('the executor can go on with another state afterwards', () => {
    const chart = read({
      initial: 's',
      states: {
        s: { on: { a: [{ targets: ['t'] }] } },
        t: { always: [{ targets: ['t'], actions: [{ effect: 0 }] }] },
      },
    });
    const executor = make(chart, { rounds: 20 });
    const first = createChartState(chart);
    executor.init(first, host);
    expect(() => executor.send(first, 0, host)).toThrow(ChartRunaway);
    const second = createChartState(chart);
    executor.init(second, host);
    executor.send(second, 1, host);
    expect(second.active).toEqual([0, 1]);
  });
});

test('both executors run away where XState does, after the same steps', () => {
  expect(witness(endless)[0]!.failed).toBe(true);
  const late: ChartConfig = {
    ...endless,
    initial: 'r',
    states: { ...endless.states, r: { on: { a: [{ targets: ['s'] }] } } },
  };
  expect(witness(late, send('a')).map(({ failed }) => failed)).toEqual([false, true]);
});
