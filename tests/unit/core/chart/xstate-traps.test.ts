/** What one trips over when building on XState, and what charts here do about it. */
import { describe, expect, test } from 'vitest';
import { type ChartAfter, type ChartConfig, readChart } from '../../../../src/core/chart/index.ts';
import { ActorRun } from '../../../helpers/chart/actor-run.ts';
import { authorMachine } from '../../../helpers/chart/author-machine.ts';
import { trialEvents } from '../../../helpers/chart/trial-events.ts';
import { add, equalTo, TrialWorld, wait } from '../../../helpers/chart/trial-world.ts';
import { advance, send, set, witness } from '../../../helpers/chart/witness.ts';

describe('a pending event can be cancelled only under the very id it was raised under', () => {
  test('cancelling an id that nothing is raised under is refused, with the nearest that is', () => {
    const config: ChartConfig = {
      entry: [{ raise: 'a', delay: 0, id: 'evacuation' }],
      on: { a: [{ actions: [{ cancel: 'evacuaton' }] }] },
    };
    const reading = readChart(config, trialEvents);
    expect(reading).toMatchObject({
      problems: [{ code: 'chart/unknown-send-id', suggestion: 'evacuation' }],
    });
  });
});

describe('a history state can make XState lose or double states', () => {
  const cases: readonly (readonly [
    what: string,
    config: ChartConfig,
    event: string,
    active: readonly string[],
  ])[] = [
    [
      'a parallel state left by way of its own empty history is not entered again',
      {
        initial: 'p',
        states: {
          p: {
            type: 'parallel',
            states: { x: { on: { a: [{ targets: ['h'] }] } }, y: {}, h: { type: 'history' } },
          },
        },
      },
      'a',
      ['', 'p.x', 'p.y'],
    ],
    [
      'a default in one region starts the regions beside it a second time',
      {
        initial: 's',
        states: {
          s: {
            initial: 'p',
            states: {
              h: { type: 'history', target: 'p.x.x2' },
              p: {
                type: 'parallel',
                states: {
                  x: { initial: 'x1', states: { x1: { on: { a: [{ targets: ['#m.s.h'] }] } }, x2: {} } },
                  y: { initial: 'y2', on: { b: [{ targets: ['.y1'] }] }, states: { y1: {}, y2: {} } },
                },
              },
            },
          },
        },
      },
      'b a',
      ['', 's', 's.p', 's.p.x', 's.p.y', 's.p.y.y1', 's.p.x.x2', 's.p.y.y2'],
    ],
    [
      'a state entered by its own history stays although its parent is left',
      {
        initial: 'p',
        states: {
          p: {
            type: 'parallel',
            states: {
              x: {
                initial: 'x1',
                states: { x1: { on: { a: [{ targets: ['h'] }] } }, h: { type: 'history' } },
              },
              y: { on: { a: [{ targets: ['#m.out'] }] } },
            },
          },
          out: {},
        },
      },
      'a',
      ['', 'p.x.x1', 'out'],
    ],
    [
      'by a default it does so too, with all that was remembered when the parent was left in the same step',
      {
        initial: 'p',
        states: {
          p: {
            type: 'parallel',
            states: {
              x: { on: { a: [{ targets: ['h'] }] } },
              y: { on: { a: [{ targets: ['#m.out'] }] } },
              h: { type: 'history', target: 'x' },
            },
          },
          out: {},
        },
      },
      'a',
      ['', 'p.x', 'p.y', 'out'],
    ],
  ];

  test.each(cases)('%s: XState does it, the reader refuses it', (_, config, events, active) => {
    const run = new ActorRun((hooks) => authorMachine(config, hooks, 100), trialEvents, new TrialWorld());
    for (const event of events.split(' ')) run.send(trialEvents.indexOf(event));
    expect(run.observe().active).toEqual(active);
    const reading = readChart({ ...config, id: 'm' }, trialEvents);
    expect(reading).toMatchObject({ problems: [{ code: 'chart/unsafe-history' }] });
  });

  test('what the messages advise is accepted and stays legal', () => {
    const withDefault: ChartConfig = {
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          states: {
            x: { on: { a: [{ targets: ['h'] }] } },
            y: {},
            h: { type: 'history', target: ['x', 'y'] },
          },
        },
      },
    };
    expect(witness(withDefault, send('a')).at(-1)!.active).toEqual(['', 'p', 'p.x', 'p.y']);
    const withReenter: ChartConfig = {
      type: 'parallel',
      states: {
        x: {
          initial: 'x1',
          states: { x1: { on: { a: [{ targets: ['h'], reenter: true }] } }, h: { type: 'history' } },
        },
        y: {},
      },
    };
    expect(witness(withReenter, send('a')).at(-1)!.trace).toEqual(['-x.x1', '+x.x1']);
  });
});

describe('guards see the world as it stood when the microstep began', () => {
  const config: ChartConfig = {
    type: 'parallel',
    states: {
      x: { on: { a: [{ actions: [{ effect: add(0, 1) }] }] } },
      y: {
        initial: 'y1',
        states: { y1: { on: { a: [{ guard: equalTo(0, 1), targets: ['y2'] }] } }, y2: {} },
      },
      z: { initial: 'z1', states: { z1: { always: [{ guard: equalTo(0, 1), targets: ['z2'] }] }, z2: {} } },
    },
  };

  test('another region’s action is seen from the next microstep on', () => {
    const [, after] = witness(config, send('a'));
    expect(after!.trace).toEqual([`effect ${add(0, 1)}`, '-z.z1', '+z.z2']);
  });
});

describe('each effect runs once', () => {
  test('also at the beginning, and also at the root', () => {
    const config: ChartConfig = {
      initial: 's',
      entry: [{ effect: add(0, 1) }],
      states: { s: { entry: [{ effect: add(1, 1) }], on: { a: [{ actions: [{ effect: add(2, 1) }] }] } } },
    };
    expect(witness(config)[0]!.world).toEqual([1, 1, 0, 0]);
    expect(witness(config, send('a'), send('b'))[2]!.world).toEqual([1, 1, 1, 0]);
  });
});

describe('looking again at the world sends no event', () => {
  const config: ChartConfig = {
    initial: 's',
    on: { '*': [{ actions: [{ effect: add(1, 1) }] }] },
    states: {
      s: { always: [{ guard: equalTo(0, 1), targets: ['t'] }] },
      t: {
        initial: 'end',
        states: { end: { type: 'final' } },
        after: [{ delay: wait(10), transitions: [{ targets: ['s'] }] }],
      },
    },
  };

  test('eventless transitions are taken, wildcards are not', () => {
    const [, idle, moved] = witness(config, set(0, 2), set(0, 1));
    expect(idle!.trace).toEqual([]);
    expect(moved!.trace).toEqual(['-s', '+t', '+t.end']);
  });

  test('nor do wildcards match timers and completions', () => {
    const [, , , last] = witness(config, set(0, 1), set(0, 2), advance(20));
    expect(last!.active).toEqual(['', 's']);
    expect(last!.world).toEqual([2, 0, 0, 0]);
  });
});

describe('delays are measured from when they became due, not from when the clock was looked at', () => {
  test('a chain of delays runs through in one advance', () => {
    const next = (target: string): ChartAfter[] => [
      { delay: wait(10), transitions: [{ targets: [target] }] },
    ];
    const config: ChartConfig = {
      initial: 's1',
      states: { s1: { after: next('s2') }, s2: { after: next('s3') }, s3: { after: next('s4') }, s4: {} },
    };
    expect(witness(config, advance(25))[1]).toMatchObject({ active: ['', 's3'], dues: [30] });
    expect(witness(config, advance(1000))[1]).toMatchObject({ active: ['', 's4'], dues: [] });
  });
});
