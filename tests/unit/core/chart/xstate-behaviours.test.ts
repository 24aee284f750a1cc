/**
 * The six ways in which XState is not SCXML. `witness` has XState step the chart as written and both
 * executors the chart as read, and throws unless all see the same; what that is stands here.
 */
import { describe, expect, test } from 'vitest';
import type { ChartConfig } from '../../../../src/core/chart/index.ts';
import { add, equalTo, wait } from '../../../helpers/chart/trial-world.ts';
import { advance, send, set, witness } from '../../../helpers/chart/witness.ts';

const traces = (...args: Parameters<typeof witness>): (readonly string[])[] =>
  witness(...args).map(({ trace }) => trace);

describe('the domain of a transition may be a parallel state', () => {
  const config: ChartConfig = {
    initial: 'p',
    states: {
      p: {
        type: 'parallel',
        states: {
          x: { initial: 'x1', states: { x1: { on: { a: [{ targets: ['#goal'] }] } } } },
          y: { initial: 'y1', states: { y1: {}, y2: { id: 'goal' } } },
          z: {},
        },
      },
    },
  };

  test('all its regions are left and entered, itself not', () => {
    const left = ['-p.z', '-p.y.y1', '-p.y', '-p.x.x1', '-p.x'];
    const entered = ['+p.x', '+p.x.x1', '+p.y', '+p.y.y2', '+p.z'];
    expect(traces(config, send('a'))[1]).toEqual([...left, ...entered]);
  });
});

describe('without reenter a transition to its source or into it never leaves the source', () => {
  const inner = { initial: 's1', states: { s1: {}, s2: {} } };

  test('an atomic source stays, and nothing happens but its actions', () => {
    const loop = { targets: ['s'], actions: [{ effect: add(0, 1) }] };
    const config: ChartConfig = {
      initial: 's',
      states: { s: { on: { a: [loop], b: [{ ...loop, reenter: true }] } } },
    };
    const [, stayed, again] = traces(config, send('a'), send('b'));
    expect(stayed).toEqual([`effect ${add(0, 1)}`]);
    expect(again).toEqual(['-s', `effect ${add(0, 1)}`, '+s']);
  });

  test('a compound source stays; to itself means to its initial child', () => {
    const config: ChartConfig = {
      initial: 's',
      states: {
        s: {
          ...inner,
          on: {
            a: [{ targets: ['.s2'] }],
            b: [{ targets: ['s'] }],
            c: [{ targets: ['.s1'], reenter: true }],
          },
        },
      },
    };
    const [, into, itself, again] = traces(config, send('a'), send('b'), send('c'));
    expect(into).toEqual(['-s.s1', '+s.s2']);
    expect(itself).toEqual(['-s.s2', '+s.s1']);
    expect(again).toEqual(['-s.s1', '-s', '+s', '+s.s1']);
  });

  test('a parallel source stays, with all regions anew', () => {
    const p: ChartConfig = {
      type: 'parallel',
      states: { x: inner, y: {} },
      on: { a: [{ targets: ['.x.s2'] }] },
    };
    expect(traces({ initial: 'p', states: { p } }, send('a'))[1]).toEqual([
      '-p.y',
      '-p.x.s1',
      '-p.x',
      '+p.x',
      '+p.x.s2',
      '+p.y',
    ]);
  });
});

describe('a transition in any region keeps the parallel state from reacting for the others', () => {
  const config: ChartConfig = {
    initial: 'p',
    on: { a: [{ actions: [{ effect: add(2, 1) }] }] },
    states: {
      p: {
        type: 'parallel',
        on: { a: [{ actions: [{ effect: add(1, 1) }] }] },
        states: {
          x: { initial: 'x1', states: { x1: { on: { a: [{ targets: ['x2'] }] } }, x2: {} } },
          y: { initial: 'y1', states: { y1: {} } },
        },
      },
    },
  };

  test('neither it nor its ancestors react until no region does', () => {
    const [, first, second] = traces(config, send('a'), send('a'));
    expect(first).toEqual(['-p.x.x1', '+p.x.x2']);
    expect(second).toEqual([`effect ${add(1, 1)}`]);
  });
});

describe('a delayed event does not replace a pending one of the same id', () => {
  const config: ChartConfig = {
    entry: [{ raise: 'b', delay: wait(20), id: 'x' }],
    on: {
      a: [{ actions: [{ raise: 'b', delay: wait(50), id: 'x' }] }],
      b: [{ actions: [{ effect: add(0, 1) }] }],
      c: [{ actions: [{ cancel: 'x' }] }],
    },
  };
  const fired = (...script: Parameters<typeof send>[0][]): unknown => {
    const commands = script.map((each) => (each.startsWith('+') ? advance(Number(each)) : send(each)));
    return witness(config, ...commands, advance(100)).at(-1)!.world;
  };

  test('both fire', () => {
    expect(fired('a')).toEqual([2, 0, 0, 0]);
  });

  test('cancelling stops the later one only', () => {
    expect(fired('a', 'c')).toEqual([1, 0, 0, 0]);
    expect(fired('a', 'c', 'c')).toEqual([1, 0, 0, 0]);
  });

  test('once either has fired, the other can no longer be cancelled', () => {
    expect(fired('a', '+30', 'c')).toEqual([2, 0, 0, 0]);
  });
});

describe('exact names come before wildcards, longer wildcards before shorter', () => {
  const config: ChartConfig = {
    on: {
      '*': [{ actions: [{ effect: add(0, 1) }] }],
      'a.*': [{ actions: [{ effect: add(1, 1) }] }],
      'a.b': [
        { guard: equalTo(3, 1), actions: [{ effect: add(2, 1) }] },
        { guard: equalTo(3, 2), actions: [{ effect: add(2, 2) }] },
      ],
    },
  };
  const worldAfter = (...script: Parameters<typeof witness>[1][]): unknown =>
    witness(config, ...script).at(-1)!.world;

  test('whatever their order in the chart', () => {
    expect(worldAfter(set(3, 1), send('a.b'))).toEqual([0, 0, 1, 1]);
    expect(worldAfter(set(3, 2), send('a.b'))).toEqual([0, 0, 2, 2]);
    expect(worldAfter(send('b'))).toEqual([1, 0, 0, 0]);
  });

  test('a wildcard is tried when the guards of the exact name fail', () => {
    expect(worldAfter(send('a.b'))).toEqual([0, 1, 0, 0]);
  });

  test('`a.*` also matches `a` and longer names', () => {
    expect(worldAfter(send('a'), send('a.b.c'))).toEqual([0, 2, 0, 0]);
  });
});

describe('eventless transitions are looked for in the order in which states were entered', () => {
  const region = (effect: number): ChartConfig => ({
    initial: 'one',
    states: { one: { always: [{ guard: equalTo(0, 1), targets: ['two'], actions: [{ effect }] }] }, two: {} },
  });
  const config: ChartConfig = {
    type: 'parallel',
    states: {
      x: { ...region(add(1, 1)), on: { a: [{ targets: ['.one'] }], b: [{ targets: ['.two'] }] } },
      y: region(add(2, 1)),
    },
  };
  const effects = (trace: readonly string[]): string[] => trace.filter((entry) => entry.startsWith('effect'));
  const inX = `effect ${add(1, 1)}`;
  const inY = `effect ${add(2, 1)}`;

  test('at first that is document order', () => {
    expect(effects(traces(config, set(0, 1))[1]!)).toEqual([inX, inY]);
  });

  test('a state that was left and entered in different steps comes last', () => {
    const [, , before, last] = witness(config, send('b'), send('a'), set(0, 1));
    expect(before!.active).toEqual(['', 'x', 'y', 'y.one', 'x.one']);
    expect(effects(last!.trace)).toEqual([inY, inX]);
  });

  test('a step that leaves and enters the same states keeps the old order', () => {
    const [start, same, last] = witness(config, send('a'), set(0, 1));
    expect(same!.trace).toEqual(['-x.one', '+x.one']);
    expect(same!.active).toEqual(start!.active);
    expect(effects(last!.trace)).toEqual([inX, inY]);
  });
});
