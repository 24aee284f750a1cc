/** What a facilitator can do to a running drill. */
import { describe, expect, test } from 'vitest';
import {
  act,
  build,
  MINUTE,
  type Parts,
  type Played,
  play,
  type Step,
} from '../../../helpers/drill-builder.ts';

const fired = (drill: Played, inject: string) => drill.minutes('inject.fired', { inject });
const reasons = (drill: Played) => drill.of('input.refused').map(({ reason }) => reason);
const mail = { i: { at: '30m', to: ['town'], text: 'first', facts: ['f'] } };
const parts: Parts = { facts: { f: { title: 'F' }, g: { title: 'G' } }, injects: mail };

describe('freezing the world', () => {
  const whole: Parts = {
    ...parts,
    world: {
      step: '20m',
      stocks: { s: { start: 0, flow: 1 } },
      gauges: { g: { reads: 's', every: '25m', delay: '10m' } },
      channels: { post: { takes: '9m' } },
    },
    chart: { initial: 'a', states: { a: { after: { '28m': 'b' } }, b: {} } },
    injects: {
      ...mail,
      contingency: { unless: 'false', by: '40m', to: ['town'] },
      early: { at: '5m', to: ['town'], via: 'post' },
    },
    actions: { dig: { title: 'Dig', by: ['town'], takes: '20m' } },
    plan: {
      tasks: {
        t: { owner: 'town', expect: { do: 'dig' }, from: 'true', by: 'done', target: '5m', deadline: '22m' },
      },
    },
  };

  test('keeps what remains of ticks, gauges, chart delays and injects, and stops neither people nor mail nor deadlines', () => {
    const drill = play(whole, [act(1, 'town', 'dig'), [10, { kind: 'freeze' }], [60, { kind: 'thaw' }]]);
    expect(drill.minutes('world.ticked').slice(0, 2)).toEqual([70, 90]);
    expect(drill.minutes('gauge.published').slice(0, 2)).toEqual([10, 85]);
    expect(drill.minutes('state.entered', { state: 'b' })).toEqual([78]);
    expect(fired(drill, 'i#1')).toEqual([80]);
    expect(fired(drill, 'contingency#1')).toEqual([90]);
    expect(drill.minutes('message.delivered', { message: 'early#1' })).toEqual([14]);
    expect(drill.minutes('activity.done')).toEqual([21]);
    expect(drill.minutes('task.met')).toEqual([21]);
  });

  test('twice, or thawing what is not frozen, is refused', () => {
    const drill = play(parts, [
      [1, { kind: 'thaw' }],
      [2, { kind: 'freeze' }],
      [3, { kind: 'freeze' }],
    ]);
    expect(reasons(drill)).toEqual(['not-frozen', 'already-frozen']);
    expect(drill.minutes('drill.ended')).toEqual([120]);
  });

  test.each([
    ['held after a thaw', [10, 40, 45, 50], 65],
    ['held while frozen', [10, 60, 30, 70], 90],
    ['held and released while frozen', [10, 60, 20, 50], 80],
  ])('leaves an inject %s its remaining time', (_, [freeze, thaw, hold, release], minute) => {
    const steps: Step[] = [
      [freeze!, { kind: 'freeze' }],
      [thaw!, { kind: 'thaw' }],
      [hold!, { kind: 'hold', inject: 'i' }],
      [release!, { kind: 'release', inject: 'i' }],
    ];
    steps.sort(([a], [b]) => a - b);
    expect(fired(play(parts, steps), 'i#1')).toEqual([minute]);
  });
});

describe('an inject', () => {
  test('can be held and released with its remaining time', () => {
    const drill = play(parts, [
      [10, { kind: 'hold', inject: 'i' }],
      [50, { kind: 'release', inject: 'i' }],
    ]);
    expect(fired(drill, 'i#1')).toEqual([70]);
    expect(drill.minutes('inject.released', { inject: 'i' })).toEqual([50]);
    expect(drill.of('inject.moved')).toEqual([{ t: 50 * MINUTE, inject: 'i', at: 70 * MINUTE }]);
  });

  test('that waits for a condition, held and released, is logged and waits on', () => {
    const injects = {
      rain: { at: '60m', effects: [{ warning: 'blue' }] },
      c: { when: 'warning > 0', to: ['town'] },
    };
    const drill = play({ ...parts, injects }, [
      [10, { kind: 'hold', inject: 'c' }],
      [50, { kind: 'release', inject: 'c' }],
    ]);
    expect(drill.minutes('inject.released', { inject: 'c' })).toEqual([50]);
    expect(drill.of('inject.moved')).toEqual([]);
    expect(fired(drill, 'c#1')).toEqual([60]);
  });

  test('held while its condition turns true comes at release', () => {
    const drill = play(
      {
        ...parts,
        injects: {
          rain: { at: '20m', effects: [{ warning: 'blue' }] },
          c: { when: 'warning > 0', to: ['town'] },
        },
      },
      [
        [10, { kind: 'hold', inject: 'c' }],
        [50, { kind: 'release', inject: 'c' }],
      ],
    );
    expect(fired(drill, 'c#1')).toEqual([50]);
  });

  test('can be skipped, moved, and fired at any time, again too', () => {
    expect(fired(play(parts, [[10, { kind: 'skip', inject: 'i' }]]), 'i#1')).toEqual([]);
    expect(fired(play(parts, [[10, { kind: 'move', inject: 'i', at: 2_700_000 }]]), 'i#1')).toEqual([45]);
    const twice = play(parts, [
      [10, { kind: 'fire', inject: 'i' }],
      [40, { kind: 'fire', inject: 'i' }],
    ]);
    expect([fired(twice, 'i#1'), fired(twice, 'i#2'), fired(twice, 'i#3')]).toEqual([[10], [40], []]);
  });

  test('edited comes with the whole new content, and its effects stay', () => {
    const drill = play({ ...parts, injects: { i: { ...mail.i, effects: [{ warning: 'red' }] } } }, [
      [10, { kind: 'edit', inject: 'i', to: ['fire'], from: 'county', text: 'second', facts: ['g'] }],
    ]);
    expect(drill.of('message.delivered').map(({ to }) => to)).toEqual(['fire']);
    expect(drill.of('fact.learnt').map(({ fact }) => fact)).toEqual(['g']);
    expect(drill.run.world.messages[0]).toMatchObject({
      text: 'second',
      from: drill.blueprint.roles.findIndex(({ id }) => id === 'county'),
    });
    expect(drill.minutes('warning.changed')).toEqual([30]);
  });

  test.each(['hold', 'skip', 'edit', 'move'] as const)('that has happened is too late to %s', (kind) => {
    const input =
      kind === 'edit'
        ? { kind, inject: 'i', to: ['fire'] }
        : kind === 'move'
          ? { kind, inject: 'i', at: 6_000_000 }
          : { kind, inject: 'i' };
    expect(reasons(play(parts, [[30, input]]))).toEqual(['too-late']);
  });

  test('cannot be moved into the past, released unheld, or touched under an unknown name', () => {
    const drill = play(parts, [
      [10, { kind: 'move', inject: 'i', at: 599_999 }],
      [11, { kind: 'release', inject: 'i' }],
      [12, { kind: 'fire', inject: 'x' }],
      [13, { kind: 'edit', inject: 'i', to: ['x'] }],
      [14, { kind: 'improvise', to: [] }],
      [15, { kind: 'improvise', to: ['town'], facts: ['x'] }],
      [16, { kind: 'cast', role: 'town', player: 'x' }],
      [17, { kind: 'open', role: 'town', message: 'i#1' }],
      [18, { kind: 'acknowledge', role: 'x', message: 'i#1' }],
    ]);
    expect(reasons(drill)).toEqual([
      'too-late',
      'not-held',
      'unknown-name',
      'unknown-name',
      'no-recipient',
      'unknown-name',
      'unknown-name',
      'not-received',
      'unknown-message',
    ]);
    expect(fired(drill, 'i#1')).toEqual([30]);
  });

  test('can be improvised, with facts, and answered', () => {
    const drill = play(parts, [
      [10, { kind: 'improvise', to: ['town', 'fire'], from: 'A caller', text: 'help', facts: ['g'] }],
      [11, { kind: 'acknowledge', role: 'town', message: 'improvised#1' }],
      [12, { kind: 'acknowledge', role: 'town', message: 'improvised#1' }],
    ]);
    expect(
      drill
        .of('fact.learnt')
        .filter(({ t }) => t === 600_000)
        .map(({ role }) => role),
    ).toEqual(['town', 'fire']);
    expect(drill.minutes('message.acknowledged')).toEqual([11]);
  });
});

describe('reseeding', () => {
  const random = build({ injects: { i: { chance: 0.6, between: ['20m', '100m'], to: ['town'] } } });

  /**
   * At minute 60 half of the interval has passed. Of all drills 0.3 have seen the inject; of the rest it still comes with
   * probability 0.6 · ½ / (1 − 0.6 · ½) = 3/7, evenly over what is left. So in all 0.6 still see it.
   */
  test('draws what is pending again, given that it has not fired', () => {
    const drills = Array.from({ length: 1500 }, (_, n) =>
      play(random, [[60, { kind: 'reseed', seed: `new#${n}` }]], { seed: `old#${n}` }),
    );
    const times = drills.map((drill) => fired(drill, 'i#1')[0]);
    const before = times.filter((time) => time !== undefined && time <= 60).length;
    const after = times.filter((time) => time !== undefined && time > 60) as number[];
    const expected = (1500 - before) * (3 / 7);
    // The standard deviation of the count is about 16.
    expect(Math.abs(after.length - expected)).toBeLessThan(65);
    const mean = after.reduce((sum, time) => sum + time, 0) / after.length;
    // Uniform from 60 to 100: mean 80, standard deviation of the mean 11.5/√450 = 0.54.
    expect(Math.abs(mean - 80)).toBeLessThan(2.2);
    expect(drills.every((drill) => drill.of('inject.fired').length <= 1)).toBe(true);
  });

  test.each<[string, Step[], number]>([
    ['moved', [[5, { kind: 'move', inject: 'i', at: 90 * MINUTE }]], 90],
    [
      'moved twice',
      [
        [5, { kind: 'move', inject: 'i', at: 50 * MINUTE }],
        [6, { kind: 'move', inject: 'i', at: 90 * MINUTE }],
      ],
      90,
    ],
    [
      'moved, held and released',
      [
        [5, { kind: 'move', inject: 'i', at: 70 * MINUTE }],
        [6, { kind: 'hold', inject: 'i' }],
        [26, { kind: 'release', inject: 'i' }],
      ],
      90,
    ],
  ])('leaves an inject that a facilitator has %s the time it was given', (_, steps, minute) => {
    const certain = build({ injects: { i: { chance: 1, between: ['20m', '100m'], to: ['town'] } } });
    for (let n = 0; n < 8; n++) {
      const drill = play(certain, [...steps, [30, { kind: 'reseed', seed: `new#${n}` }]]);
      expect(fired(drill, 'i#1')).toEqual([minute]);
    }
  });

  test('leaves an inject of chance that a facilitator has moved to come for certain', () => {
    const drills = Array.from({ length: 60 }, (_, n) =>
      play(random, [
        [5, { kind: 'move', inject: 'i', at: 90 * MINUTE }],
        [30, { kind: 'reseed', seed: `new#${n}` }],
      ]),
    );
    // Under this seed the inject was drawn, so it could be moved.
    expect(drills[0]!.of('inject.moved')).toHaveLength(1);
    for (const drill of drills) expect(fired(drill, 'i#1')).toEqual([90]);
  });

  test('after a freeze counts only the time that has passed for the world', () => {
    // Frozen from 10 to 60: the interval runs from 70 to 150, of which at minute 70 nothing has passed.
    const drills = Array.from({ length: 500 }, (_, n) =>
      play(random, [
        [10, { kind: 'freeze' }],
        [60, { kind: 'thaw' }],
        [70, { kind: 'reseed', seed: `new#${n}` }],
      ]),
    );
    const times = drills.flatMap((drill) => fired(drill, 'i#1'));
    // The drill ends at 120, so 0.6 · 50/80 = 0.375 of the drills see it: 187, standard deviation 11.
    expect(times.length).toBeGreaterThan(140);
    expect(times.length).toBeLessThan(235);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(70);
  });

  test('leaves what has happened and changes what is drawn later', () => {
    const noisy = build({
      world: { stocks: { s: 5 }, gauges: { g: { reads: 's', every: '10m', noise: 1 } } },
    });
    const values = (steps: Step[]) =>
      play(noisy, steps)
        .of('gauge.published')
        .map(({ value }) => value);
    const [plain, reseeded] = [values([]), values([[35, { kind: 'reseed', seed: 'other' }]])];
    expect(reseeded.slice(0, 4)).toEqual(plain.slice(0, 4));
    for (let n = 4; n < plain.length; n++) expect(reseeded[n]).not.toBe(plain[n]);
  });
});
