/** History states. Everyone alike: see `witness`. */
import { describe, expect, test } from 'vitest';
import type { ChartConfig } from '../../../../src/core/chart/index.ts';
import { send, witness } from '../../../helpers/chart/witness.ts';

/** A state two deep beside a pause: `a` and `b` move on the inner levels, `c` pauses and returns. */
function pausable(history: ChartConfig): ChartConfig {
  return {
    id: 'm',
    initial: 'work',
    states: {
      work: {
        initial: 'one',
        on: { c: [{ targets: ['pause'] }] },
        states: {
          h: history,
          one: { on: { a: [{ targets: ['two'] }] } },
          two: {
            initial: 'red',
            states: { red: { on: { b: [{ targets: ['green'] }] } }, green: {} },
          },
        },
      },
      pause: { on: { c: [{ targets: ['work.h'] }] } },
    },
  };
}

const endsIn = (config: ChartConfig, ...events: string[]): readonly string[] =>
  witness(config, ...events.map(send))
    .at(-1)!
    .active.slice(-2);

test('a shallow history remembers the child, which begins as usual', () => {
  expect(endsIn(pausable({ type: 'history' }), 'a', 'b', 'c', 'c')).toEqual(['work.two', 'work.two.red']);
});

test('a deep history remembers the innermost states', () => {
  expect(endsIn(pausable({ type: 'history', history: 'deep' }), 'a', 'b', 'c', 'c')).toEqual([
    'work.two',
    'work.two.green',
  ]);
});

test('what is remembered is what was active when the parent was last left', () => {
  const [, , , last] = witness(
    pausable({ type: 'history', history: 'deep' }),
    send('a'),
    send('b'),
    send('c'),
  );
  expect(last!.history).toEqual({ 'work.h': ['work.two.green'] });
});

describe('a history of a state that was never left', () => {
  const fresh = (history: ChartConfig): ChartConfig => ({ ...pausable(history), initial: 'pause' });

  test('leads to its default', () => {
    expect(endsIn(fresh({ type: 'history', target: 'two.green' }), 'c')).toEqual([
      'work.two',
      'work.two.green',
    ]);
  });

  test('leads to its parent’s initial state if it has no default', () => {
    expect(endsIn(fresh({ type: 'history' }), 'c')).toEqual(['work', 'work.one']);
  });

  test('starts a parallel parent', () => {
    const config: ChartConfig = {
      initial: 's',
      states: {
        s: { on: { a: [{ targets: ['p.h'] }] } },
        p: { type: 'parallel', states: { x: {}, y: {}, h: { type: 'history' } } },
      },
    };
    expect(witness(config, send('a'))[1]!.trace).toEqual(['-s', '+p', '+p.x', '+p.y']);
  });
});

describe('a history of a parallel state', () => {
  const region: ChartConfig = { initial: 'r1', states: { r1: {}, r2: {} } };
  const config = (depth: 'shallow' | 'deep'): ChartConfig => ({
    id: 'm',
    initial: 'p',
    states: {
      p: {
        type: 'parallel',
        on: { a: [{ targets: ['.x.r2'] }], b: [{ targets: ['.y.r2'] }], c: [{ targets: ['off'] }] },
        states: { x: region, y: region, h: { type: 'history', history: depth } },
      },
      off: { on: { a: [{ targets: ['p.h'] }] } },
    },
  });

  test('remembers every region if it is deep', () => {
    expect(witness(config('deep'), send('b'), send('c'), send('a')).at(-1)!.active).toEqual([
      '',
      'p',
      'p.x',
      'p.x.r1',
      'p.y',
      'p.y.r2',
    ]);
  });

  test('remembers nothing of use if it is shallow: all regions begin anew', () => {
    expect(witness(config('shallow'), send('b'), send('c'), send('a')).at(-1)!.active).toEqual([
      '',
      'p',
      'p.x',
      'p.x.r1',
      'p.y',
      'p.y.r1',
    ]);
  });
});

test('an unguarded eventless step that only writes a history is repeated, as it is a change', () => {
  const config: ChartConfig = {
    initial: 's',
    states: {
      s: {
        initial: 's1',
        states: { s1: {}, h: { type: 'history' } },
        always: [{ targets: ['s'], reenter: true }],
      },
    },
  };
  expect(witness(config)[0]!.failed).toBe(true);
});
