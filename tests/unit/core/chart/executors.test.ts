/** What an executor promises about states and hosts, whichever it is. */
import { enablePatches, produce, produceWithPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import {
  type ChartConfig,
  type ChartExecutor,
  type ChartHost,
  type ChartState,
  compileChart,
  createChartState,
  createXStateExecutor,
} from '../../../../src/core/chart/index.ts';
import { read } from '../../../helpers/chart/witness.ts';

const region: ChartConfig = {
  initial: 'one',
  states: { one: { on: { a: [{ targets: ['two'] }] } }, two: { on: { b: [{ targets: ['one'] }] } } },
};
const config: ChartConfig = {
  id: 'm',
  initial: 'work',
  states: {
    work: {
      type: 'parallel',
      states: {
        x: region,
        y: { ...region, on: { 'a.b': [{ targets: ['.two'] }] } },
        h: { type: 'history', history: 'deep' },
      },
      on: { c: [{ targets: ['off'], guard: 0, actions: [{ effect: 0 }] }] },
    },
    off: { on: { c: [{ targets: ['work.h'] }] } },
  },
};
const chart = read(config);
const [A, B, C] = ['a', 'b', 'c'].map((event) => chart.events.indexOf(event)) as [number, number, number];

const quiet: ChartHost = {
  guard: () => true,
  effect: () => undefined,
  entered: () => undefined,
  exited: () => undefined,
  schedule: () => undefined,
  cancel: () => undefined,
};

const executors = [
  ['compiled', () => compileChart(chart)],
  ['by XState', () => createXStateExecutor(chart)],
] as const;

function begun(executor: ChartExecutor, host = quiet): ChartState {
  const state = createChartState(chart);
  executor.init(state, host);
  return state;
}

describe.each(executors)('%s', (_, make) => {
  test('a state must be begun before it is stepped', () => {
    const state = createChartState(chart);
    expect(() => make().send(state, A, quiet)).toThrow(expect.objectContaining({ code: 'chart/not-begun' }));
    expect(() => make().recheck(state, quiet)).toThrow(expect.objectContaining({ code: 'chart/not-begun' }));
  });

  test('init begins anew whatever the state held, in the same arrays', () => {
    const executor = make();
    const state = begun(executor);
    const fresh = JSON.stringify(state);
    const arrays = [state.active, state.isActive, state.history, state.history[0]];
    for (const event of [A, C, C, B, C]) executor.send(state, event, quiet);
    expect(JSON.stringify(state)).not.toBe(fresh);
    executor.init(state, quiet);
    expect(JSON.stringify(state)).toBe(fresh);
    const now = [state.active, state.isActive, state.history, state.history[0]];
    expect(now.every((array, i) => array === arrays[i])).toBe(true);
  });

  test('effects find the states left inactive, those to come not yet active', () => {
    const seen: (readonly number[])[] = [];
    const executor = make();
    const state = begun(executor);
    executor.send(state, C, { ...quiet, effect: () => seen.push([...state.isActive]) });
    expect(seen).toEqual([[1, 0, 0, 0, 0, 0, 0, 0, 0, 0]]);
  });

  test('a chart cannot be stepped from inside its own step', () => {
    const executor = make();
    const state = begun(executor);
    const meddling: ChartHost = { ...quiet, effect: () => executor.send(state, A, quiet) };
    expect(() => executor.send(state, C, meddling)).toThrow(expect.objectContaining({ code: 'chart/busy' }));
  });

  test('what a guard or an effect throws comes out as it was thrown, and the executor is free again', () => {
    const executor = make();
    const fault = new Error('no such gauge');
    const fail = (): never => {
      throw fault;
    };
    expect(() => executor.send(begun(executor), C, { ...quiet, guard: fail })).toThrow(fault);
    expect(() => executor.send(begun(executor), C, { ...quiet, effect: fail })).toThrow(fault);
    expect(() => begun(executor, { ...quiet, entered: fail })).toThrow(fault);
    const state = begun(executor);
    executor.send(state, C, quiet);
    expect(state.active).toEqual([0, chart.nodes.findIndex(({ path }) => path === 'off')]);
  });

  test('several states can be stepped in turns', () => {
    const executor = make();
    const [left, right] = [begun(executor), begun(executor)];
    const alone = begun(executor);
    const events = [A, B, C, C, A, C, C];
    for (const event of events) executor.send(alone, event, quiet);
    for (const event of events) {
      executor.send(left, event, quiet);
      executor.send(right, event, quiet);
    }
    expect(left).toEqual(alone);
    expect(right).toEqual(alone);
  });

  test('a state can be an Immer draft; the one before stays as it was', () => {
    const executor = make();
    const start = produce(createChartState(chart), (draft) => executor.init(draft, quiet));
    const before = JSON.stringify(start);
    const next = produce(start, (draft) => executor.send(draft, A, quiet));
    expect(JSON.stringify(start)).toBe(before);
    const plain = begun(executor);
    executor.send(plain, A, quiet);
    expect(next).toEqual(plain);
  });

  test('a step that moves nothing changes nothing in a draft', () => {
    enablePatches();
    const executor = make();
    const start = produce(createChartState(chart), (draft) => executor.init(draft, quiet));
    const [next, patches] = produceWithPatches(start, (draft) => executor.send(draft, B, quiet));
    expect(patches).toEqual([]);
    expect(next).toBe(start);
  });
});

test.each([
  ['compiled', compileChart],
  ['by XState', createXStateExecutor],
])('%s: the host hears of each thing in its turn', (_, make) => {
  const timed = read({
    initial: 's',
    states: {
      s: {
        entry: [{ effect: 1 }, { raise: 'b', delay: 8, id: 'x' }],
        exit: [{ effect: 2 }, { cancel: 'x' }],
        after: [{ delay: 9, transitions: [] }],
        on: { a: [{ targets: ['t'], guard: 7, actions: [{ effect: 3 }] }] },
      },
      t: {},
    },
  });
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...numbers: number[]): boolean => {
      calls.push([name, ...numbers].join(' '));
      return true;
    };
  const host: ChartHost = {
    guard: note('guard'),
    effect: note('effect'),
    entered: note('entered'),
    exited: note('exited'),
    schedule: note('schedule'),
    cancel: note('cancel'),
  };
  const state = createChartState(timed);
  const executor = make(timed);
  executor.init(state, host);
  const [byHand, byAfter] = ['x', 'after(s)#0'].map((id) => timed.sendIds.indexOf(id));
  const [handTimer, afterTimer] = [8, 9].map((delay) =>
    timed.timers.findIndex((timer) => timer.delay === delay),
  );
  expect(calls.splice(0)).toEqual([
    'entered 0',
    'entered 1',
    'effect 1',
    `schedule 8 ${handTimer}`,
    `schedule 9 ${afterTimer}`,
  ]);
  executor.send(state, 0, host);
  expect(calls).toEqual([
    'guard 7',
    'effect 2',
    `cancel ${byHand}`,
    `cancel ${byAfter}`,
    'exited 1',
    'effect 3',
    'entered 2',
  ]);
});

test('one executor carries on from a saved state where the other stopped', () => {
  const [compiled, byXState] = [compileChart(chart), createXStateExecutor(chart)];
  const straight = begun(compiled);
  let relayed = begun(byXState);
  [A, B, A, C, C, B, A, C, C, B].forEach((event, i) => {
    compiled.send(straight, event, quiet);
    relayed = JSON.parse(JSON.stringify(relayed)) as ChartState;
    (i % 2 === 0 ? byXState : compiled).send(relayed, event, quiet);
    expect(relayed).toEqual(straight);
  });
});

test('an actor that is turned back to an earlier state goes on from there', () => {
  const executor = createXStateExecutor(chart);
  const state = begun(executor);
  executor.send(state, A, quiet);
  const earlier = structuredClone(state);
  executor.send(state, C, quiet);
  const again = structuredClone(earlier);
  executor.send(again, C, quiet);
  expect(again).toEqual(state);
});

test('an actor goes by what a state remembers, even if the same nodes are active', () => {
  const executor = createXStateExecutor(chart);
  const [plain, moved] = [begun(executor), begun(executor)];
  executor.send(plain, C, quiet);
  for (const event of [A, C]) executor.send(moved, event, quiet);
  expect(plain.active).toEqual(moved.active);
  executor.send(plain, C, quiet);
  expect(plain.active.map((node) => chart.nodes[node]!.path)).toContain('work.x.one');
});
