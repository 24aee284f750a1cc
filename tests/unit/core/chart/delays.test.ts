/** Time in charts: `after`, delayed events and their cancellation. Everyone alike: see `witness`. */
import { describe, expect, test } from 'vitest';
import type { ChartConfig } from '../../../../src/core/chart/index.ts';
import { add, TrialWorld, wait } from '../../../helpers/chart/trial-world.ts';
import { advance, send, set, witness } from '../../../helpers/chart/witness.ts';

describe('after', () => {
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: {
        after: [{ delay: wait(30), transitions: [{ targets: ['late'] }] }],
        on: { a: [{ targets: ['t'] }], b: [{ targets: ['s'], reenter: true }], c: [{ targets: ['s'] }] },
      },
      t: { on: { a: [{ targets: ['s'] }] } },
      late: {},
    },
  };

  test('is taken when the state has been active for so long', () => {
    const [, before, then] = witness(config, advance(29), advance(1));
    expect(before!.active).toEqual(['', 's']);
    expect(then).toMatchObject({ active: ['', 'late'], dues: [] });
  });

  test('is cancelled by leaving, and begins anew with the next entry', () => {
    const [, , left, , back] = witness(config, advance(20), send('a'), advance(20), send('a'));
    expect(left!.dues).toEqual([]);
    expect(back!.dues).toEqual([70]);
  });

  test('begins anew when the state is re-entered, goes on when it stays', () => {
    expect(witness(config, advance(20), send('b'))[2]!.dues).toEqual([50]);
    expect(witness(config, advance(20), send('c'))[2]!.dues).toEqual([30]);
  });

  test('of several delays each has its own transitions', () => {
    const several: ChartConfig = {
      after: [
        { delay: wait(20), transitions: [{ actions: [{ effect: add(0, 1) }] }] },
        { delay: wait(10), transitions: [{ actions: [{ effect: add(1, 1) }] }] },
      ],
    };
    expect(witness(several, advance(10))[1]).toMatchObject({ world: [0, 1, 0, 0], dues: [20] });
    expect(witness(several, advance(20))[1]!.world).toEqual([1, 1, 0, 0]);
  });
});

test('a delay is worked out when it is scheduled, in its place among the entry actions', () => {
  // Index 9 is 10 ms and 5 more for each in number 1.
  const delay = 9;
  expect(new TrialWorld().delay(delay)).toBe(10);
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: { on: { a: [{ targets: ['t'] }] } },
      t: {
        entry: [{ effect: add(1, 2) }, { raise: 'b', delay }, { effect: add(1, 1) }],
        after: [{ delay, transitions: [] }],
      },
    },
  };
  expect(witness(config, send('a'))[1]!.dues).toEqual([20, 25]);
  expect(witness(config, send('a'), set(1, 0))[2]!.dues).toEqual([20, 25]);
});

test('no delay at all still means after the step', () => {
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: { on: { a: [{ targets: ['t'], actions: [{ raise: 'b', delay: wait(0) }, { raise: 'c' }] }] } },
      t: { on: { b: [{ actions: [{ effect: add(0, 1) }] }], c: [{ actions: [{ effect: add(1, 1) }] }] } },
    },
  };
  const [, step, then] = witness(config, send('a'), advance(0));
  expect(step).toMatchObject({ world: [0, 1, 0, 0], dues: [0] });
  expect(then).toMatchObject({ world: [1, 1, 0, 0], dues: [] });
});

describe('delayed events', () => {
  const config: ChartConfig = {
    initial: 's',
    on: {
      a: [
        {
          actions: [
            { raise: 'b', delay: wait(20) },
            { raise: 'b', delay: wait(30), id: 'x' },
          ],
        },
      ],
      b: [{ actions: [{ effect: add(0, 1) }] }],
      c: [{ actions: [{ cancel: 'x' }] }],
    },
    states: { s: { on: { 'a.b': [{ targets: ['t'] }] } }, t: {} },
  };

  test('outlast the state that raised them', () => {
    expect(witness(config, send('a'), send('a.b'), advance(50))[3]!.world).toEqual([2, 0, 0, 0]);
  });

  test('can be cancelled by their id, and only by it', () => {
    expect(witness(config, send('a'), send('c'))[2]!.dues).toEqual([20]);
  });

  test('cancelling nothing is no mistake', () => {
    expect(witness(config, send('c'), send('a'))[2]!.dues).toEqual([20, 30]);
  });

  test('due at the same time come in the order scheduled', () => {
    const order: ChartConfig = {
      initial: 's',
      entry: [
        { raise: 'a', delay: wait(10) },
        { raise: 'b', delay: wait(10) },
      ],
      states: {
        s: { on: { a: [{ targets: ['first'] }], b: [{ targets: ['wrong'] }] } },
        first: {},
        wrong: {},
      },
    };
    expect(witness(order, advance(10))[1]!.active).toEqual(['', 'first']);
  });
});
