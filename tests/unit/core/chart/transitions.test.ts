/**
 * Transitions: what is left and entered, in which order, and who comes first. Everyone alike: see `witness`.
 */
import { describe, expect, test } from 'vitest';
import type { ChartConfig } from '../../../../src/core/chart/index.ts';
import { add, equalTo } from '../../../helpers/chart/trial-world.ts';
import { send, witness } from '../../../helpers/chart/witness.ts';

const effect = (index: number): string => `effect ${index}`;

test('states are entered from the outside in and left from the inside out, actions between', () => {
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: {
        initial: 's1',
        entry: [{ effect: add(0, 1) }],
        exit: [{ effect: add(0, 2) }],
        states: {
          s1: {
            exit: [{ effect: add(1, 1) }],
            on: { a: [{ targets: ['#m.t'], actions: [{ effect: add(2, 1) }] }] },
          },
        },
      },
      t: { initial: 't1', states: { t1: { entry: [{ effect: add(3, 1) }] } } },
    },
    id: 'm',
  };
  const [start, after] = witness(config, send('a'));
  expect(start!.trace).toEqual(['+', '+s', effect(add(0, 1)), '+s.s1']);
  expect(after!.trace).toEqual([
    effect(add(1, 1)),
    '-s.s1',
    effect(add(0, 2)),
    '-s',
    effect(add(2, 1)),
    '+t',
    '+t.t1',
    effect(add(3, 1)),
  ]);
});

test('a transition without targets acts and stays', () => {
  const config: ChartConfig = {
    initial: 's',
    states: { s: { on: { a: [{ actions: [{ effect: add(0, 1) }] }] } } },
  };
  expect(witness(config, send('a'))[1]).toMatchObject({ active: ['', 's'], trace: [effect(add(0, 1))] });
});

test('an empty transition forbids: the ancestors do not react', () => {
  const config: ChartConfig = {
    initial: 's',
    on: { a: [{ actions: [{ effect: add(0, 1) }] }], b: [{ actions: [{ effect: add(0, 1) }] }] },
    states: { s: { on: { a: [{}] } } },
  };
  const [, forbidden, allowed] = witness(config, send('a'), send('b'));
  expect(forbidden!.trace).toEqual([]);
  expect(allowed!.trace).toEqual([effect(add(0, 1))]);
});

test('an empty list forbids nothing', () => {
  const config: ChartConfig = {
    initial: 's',
    on: { a: [{ actions: [{ effect: add(0, 1) }] }] },
    states: { s: { on: { a: [] } } },
  };
  expect(witness(config, send('a'))[1]!.trace).toEqual([effect(add(0, 1))]);
});

test('the first transition whose guard holds is taken', () => {
  const config: ChartConfig = {
    on: {
      a: [
        { guard: equalTo(0, 2), actions: [{ effect: add(1, 2) }] },
        { guard: equalTo(0, 0), actions: [{ effect: add(1, 1) }] },
        { actions: [{ effect: add(1, 3) }] },
      ],
    },
  };
  expect(witness(config, send('a'))[1]!.world).toEqual([0, 1, 0, 0]);
});

test('a child’s transition comes before its parent’s', () => {
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: {
        on: { a: [{ targets: ['.s2'] }] },
        initial: 's1',
        states: { s1: { on: { a: [{ targets: ['#m.t'] }] } }, s2: {} },
      },
      t: {},
    },
    id: 'm',
  };
  expect(witness(config, send('a'))[1]!.active).toEqual(['', 't']);
});

describe('of transitions that would leave the same states', () => {
  const leaving = (inner: ChartConfig): ChartConfig => ({
    initial: 'p',
    states: {
      p: { type: 'parallel', states: { x: { on: { a: [{ targets: ['#m.one'] }] } }, y: inner } },
      one: {},
      two: {},
    },
    id: 'm',
  });

  test('the first region’s wins', () => {
    const config = leaving({ on: { a: [{ targets: ['#m.two'] }] } });
    expect(witness(config, send('a'))[1]!.active).toEqual(['', 'one']);
  });

  test('one that leaves nothing is in nobody’s way', () => {
    const config = leaving({ on: { a: [{ targets: ['y'], actions: [{ effect: add(0, 1) }] }] } });
    expect(witness(config, send('a'))[1]!.trace).toEqual(['-p.y', '-p.x', '-p', effect(add(0, 1)), '+one']);
  });

  test('regions that stay within themselves all move', () => {
    const region: ChartConfig = {
      initial: 'r1',
      states: { r1: { on: { a: [{ targets: ['r2'] }] } }, r2: {} },
    };
    const config: ChartConfig = { type: 'parallel', states: { x: region, y: region } };
    expect(witness(config, send('a'))[1]!.trace).toEqual(['-y.r1', '-x.r1', '+x.r2', '+y.r2']);
  });

  test('an eventless transition from further inside preempts one from further out', () => {
    const config: ChartConfig = {
      initial: 's',
      states: {
        s: {
          type: 'parallel',
          always: [{ guard: equalTo(0, 1), targets: ['out'], actions: [{ effect: add(1, 1) }] }],
          states: {
            x: {},
            y: {
              always: [{ guard: equalTo(0, 1), targets: ['#m.other'], actions: [{ effect: add(2, 1) }] }],
            },
          },
          on: { a: [{ actions: [{ effect: add(0, 1) }] }] },
        },
        out: {},
        other: {},
      },
      id: 'm',
    };
    expect(witness(config, send('a'))[1]).toMatchObject({ active: ['', 'other'], world: [1, 0, 1, 0] });
  });
});

test('several targets enter several regions, the others as they begin', () => {
  const region: ChartConfig = { initial: 'r1', states: { r1: {}, r2: {} } };
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: { on: { a: [{ targets: ['p.x.r2', 'p.z.r2'] }] } },
      p: { type: 'parallel', states: { x: region, y: region, z: region } },
    },
  };
  expect(witness(config, send('a'))[1]!.trace).toEqual([
    '-s',
    '+p',
    '+p.x',
    '+p.x.r2',
    '+p.y',
    '+p.y.r1',
    '+p.z',
    '+p.z.r2',
  ]);
});

test('a transition to the root enters the root again without leaving it, unless it re-enters', () => {
  const config: ChartConfig = {
    id: 'm',
    initial: 's',
    states: { s: { on: { a: [{ targets: ['#m'] }], b: [{ targets: ['#m'], reenter: true }] } } },
  };
  const [, again, anew] = witness(config, send('a'), send('b'));
  expect(again!.trace).toEqual(['-s', '+', '+s']);
  expect(anew!.trace).toEqual(['-s', '-', '+', '+s']);
});

describe('raised events', () => {
  test('are taken in the order raised, each after all eventless transitions', () => {
    const config: ChartConfig = {
      initial: 's',
      states: {
        s: { on: { a: [{ targets: ['t'], actions: [{ raise: 'b' }, { raise: 'c' }] }] } },
        t: { always: [{ targets: ['u'] }], on: { b: [{ actions: [{ effect: add(0, 3) }] }] } },
        u: { on: { b: [{ actions: [{ effect: add(0, 1) }] }], c: [{ actions: [{ effect: add(1, 1) }] }] } },
      },
    };
    expect(witness(config, send('a'))[1]!.trace).toEqual([
      '-s',
      '+t',
      '-t',
      '+u',
      effect(add(0, 1)),
      effect(add(1, 1)),
    ]);
  });

  test('an eventless step that changes nothing is taken once', () => {
    const config: ChartConfig = { always: [{}], on: { a: [{ actions: [{ effect: add(0, 1) }] }] } };
    expect(witness(config, send('a'))).toMatchObject([
      { failed: false },
      { failed: false, world: [1, 0, 0, 0] },
    ]);
  });

  test('an eventless step that changes nothing gives way to them instead of being repeated', () => {
    const config: ChartConfig = {
      initial: 's',
      states: {
        s: {
          entry: [{ raise: 'b' }],
          always: [{ guard: equalTo(0, 0), targets: ['s'], reenter: true }],
          on: { b: [{ actions: [{ effect: add(0, 1) }] }] },
        },
      },
    };
    // Each re-entry raises `b` again; after the first `b` the guard is false.
    expect(witness(config)[0]).toMatchObject({ failed: false, world: [2, 0, 0, 0] });
  });
});
