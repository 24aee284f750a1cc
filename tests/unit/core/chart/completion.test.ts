/** Final states: when states and charts are done, and what happens then. Everyone alike: see `witness`. */
import { describe, expect, test } from 'vitest';
import {
  type ChartConfig,
  compileChart,
  createChartState,
  createXStateExecutor,
} from '../../../../src/core/chart/index.ts';
import { add, wait } from '../../../helpers/chart/trial-world.ts';
import { advance, read, send, witness } from '../../../helpers/chart/witness.ts';

const effect = (index: number): string => `effect ${index}`;
const region = (event: string): ChartConfig => ({
  initial: 'busy',
  states: { busy: { on: { [event]: [{ targets: ['end'] }] } }, end: { type: 'final' } },
});

test('a compound state is done when a final child is entered', () => {
  const config: ChartConfig = {
    initial: 's',
    states: { s: { ...region('a'), onDone: [{ targets: ['t'], actions: [{ effect: add(0, 1) }] }] }, t: {} },
  };
  expect(witness(config, send('a'))[1]!.trace).toEqual([
    '-s.busy',
    '+s.end',
    '-s.end',
    '-s',
    effect(add(0, 1)),
    '+t',
  ]);
});

test('a parallel state is done when all its regions are, in whatever order', () => {
  const config: ChartConfig = {
    initial: 'p',
    states: {
      p: { type: 'parallel', states: { x: region('a'), y: region('b') }, onDone: [{ targets: ['t'] }] },
      t: {},
    },
  };
  const [, half, whole] = witness(config, send('b'), send('a'));
  expect(half!.active).toContain('p.y.end');
  expect(whole!.active).toEqual(['', 't']);
});

test('a parallel state within a parallel state completes it', () => {
  const config: ChartConfig = {
    initial: 'p',
    states: {
      p: {
        type: 'parallel',
        states: { q: { type: 'parallel', states: { x: region('a'), y: region('b') } }, z: { type: 'final' } },
        onDone: [{ targets: ['t'] }],
      },
      t: {},
    },
  };
  expect(witness(config, send('a'), send('b'))[2]!.active).toEqual(['', 't']);
});

describe('a parallel state that is done as soon as it is entered', () => {
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: { on: { a: [{ targets: ['p'] }] } },
      p: {
        type: 'parallel',
        states: {
          x: { initial: 'end', states: { end: { type: 'final' } } },
          y: { type: 'final', entry: [{ raise: 'b' }] },
        },
        onDone: [{ actions: [{ effect: add(0, 1) }] }],
        on: { b: [{ actions: [{ effect: add(1, 1) }] }] },
      },
    },
  };

  test('says so once', () => {
    expect(witness(config, send('a'))[1]!.world).toEqual([1, 1, 0, 0]);
  });

  test('says so before a last region that is itself final has been entered', () => {
    expect(witness(config, send('a'))[1]!.trace.slice(-2)).toEqual([effect(add(0, 1)), effect(add(1, 1))]);
  });
});

test('completion is an event like a raised one: what was raised before comes first', () => {
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: {
        initial: 's1',
        states: {
          s1: { on: { a: [{ targets: ['end'], actions: [{ raise: 'b' }] }] } },
          end: { type: 'final' },
        },
        on: { b: [{ actions: [{ effect: add(0, 1) }] }] },
        onDone: [{ actions: [{ effect: add(1, 1) }] }],
      },
    },
  };
  expect(witness(config, send('a'))[1]!.trace.slice(-2)).toEqual([effect(add(0, 1)), effect(add(1, 1))]);
});

describe('when a final child of the root is entered', () => {
  const config: ChartConfig = {
    initial: 's',
    exit: [{ effect: add(0, 1) }],
    entry: [{ raise: 'b', delay: wait(50) }],
    on: { b: [{ actions: [{ effect: add(3, 1) }] }] },
    states: {
      s: { on: { a: [{ targets: ['end'] }] }, exit: [{ effect: add(1, 1) }] },
      end: { type: 'final', entry: [{ raise: 'b' }], exit: [{ effect: add(2, 1) }] },
    },
  };

  test('exit actions run from the inside out, but the last states stay active', () => {
    const done = witness(config, send('a'))[1]!;
    expect(done.trace).toEqual([effect(add(1, 1)), '-s', '+end', effect(add(2, 1)), effect(add(0, 1))]);
    expect(done).toMatchObject({ done: true, active: ['end', ''] });
  });

  test('raised events, timers and events from outside come to nothing', () => {
    const seen = witness(config, send('a'), send('b'), advance(100));
    expect(seen.at(-1)).toMatchObject({ done: true, world: [1, 1, 1, 0], trace: [] });
  });
});

test('a parallel root is done when all regions are', () => {
  const config: ChartConfig = { type: 'parallel', states: { x: region('a'), y: region('b') } };
  const [start, half, whole] = witness(config, send('a'), send('b'));
  expect([start!.done, half!.done, whole!.done]).toEqual([false, false, true]);
});

test('a chart can be done as soon as it begins', () => {
  const config: ChartConfig = { initial: 'end', states: { end: { type: 'final' } } };
  expect(witness(config, send('a'))).toMatchObject([{ done: true }, { done: true, trace: [] }]);
});

test.each([
  ['compiled', compileChart],
  ['by XState', createXStateExecutor],
])(
  '%s: the host is not told that the last states are left, and its pending timers are cancelled',
  (_, make) => {
    const chart = read({
      initial: 's',
      states: {
        s: { on: { a: [{ targets: ['end'] }] } },
        end: { type: 'final' },
      },
      after: [{ delay: 1, transitions: [] }],
    });
    const calls: string[] = [];
    const state = createChartState(chart);
    const executor = make(chart);
    const host = {
      guard: () => true,
      effect: () => undefined,
      entered: () => undefined,
      exited: (node: number) => calls.push(`exited ${chart.nodes[node]!.path}`),
      schedule: (delay: number, timer: number) => calls.push(`schedule ${delay} ${timer}`),
      cancel: (sendId: number) => calls.push(`cancel ${sendId}`),
    };
    executor.init(state, host);
    executor.send(state, 0, host);
    expect(calls).toEqual(['schedule 1 0', 'exited s', 'cancel 0']);
    expect(state).toMatchObject({ done: 1, isActive: [1, 0, 1] });
  },
);
