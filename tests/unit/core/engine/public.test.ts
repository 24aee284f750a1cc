/** Warning the public: how many heed it, by trust, timeliness, clarity and consistency. */
import { describe, expect, test } from 'vitest';
import { act, type Parts, play } from '../../../helpers/drill-builder.ts';

const all = ['hazard', 'place', 'time', 'action', 'source'];
const warning = (level: string, says: readonly string[] = all): Parts => ({ warn: { level, says } });
const at = (minute: number, ...effects: Parts[]): Parts => ({ at: `${minute}m`, effects });
const heeded = (parts: Parts): readonly unknown[] =>
  play(parts)
    .of('public.warned')
    .map(({ compliance }) => compliance);

describe('a warning is heeded by a share of the public', () => {
  test('by all, where it is trusted, in time, clear and the first', () => {
    const { of } = play({ injects: { a: at(10, warning('orange')) } });
    expect(of('public.warned')).toEqual([{ t: 600_000, warning: 'orange', compliance: 1 }]);
    expect(of('warning.changed')).toEqual([{ t: 600_000, warning: 'orange' }]);
  });

  test('by as many as trust it, never more than all', () => {
    const injects = { a: at(10, warning('blue')) };
    expect(heeded({ injects, public: { trust: 0.4 } })).toEqual([0.4]);
    expect(heeded({ injects, public: { trust: 3 } })).toEqual([1]);
  });

  test('by half as many for each half-life that it is late', () => {
    const injects = { a: at(30, warning('red')), b: at(60, warning('red')) };
    const [first, second] = heeded({ injects, public: { late: 'elapsed', half_life: '30m' } }) as number[];
    expect(first).toBeCloseTo(0.5, 12);
    expect(second).toBeCloseTo(0.25, 12);
  });

  test('by the share of the five topics that it tells, each once', () => {
    const injects = {
      a: at(5, warning('blue', ['hazard', 'hazard', 'place'])),
      b: at(6, warning('blue', [])),
    };
    expect(heeded({ injects })).toEqual([0.4, 0]);
  });

  test('by fewer each time that one’s mind has turned; the same level again is no turn', () => {
    const levels = ['orange', 'red', 'yellow', 'yellow', 'red'];
    const injects = Object.fromEntries(levels.map((level, i) => [`w${i}`, at(i + 1, warning(level))]));
    expect(heeded({ injects })).toEqual([1, 1, 1 / 2, 1 / 2, 1 / 3]);
  });

  test('by nobody once it is lifted', () => {
    expect(heeded({ injects: { a: at(5, warning('red')), b: at(9, warning('none')) } })).toEqual([1, 0]);
  });
});

test('formulas and conditions read the share; a stock flows by it', () => {
  const parts = {
    world: { step: '10m', stocks: { home: { start: 100, flow: '-60 * compliance()' } } },
    actions: { tell: { title: 'Tell', by: ['county'], effects: [warning('red', ['hazard'])] } },
    injects: { few: { when: 'compliance() > 0 and compliance() < 0.3', to: ['county'] } },
  };
  const drill = play(parts, [act(60, 'county', 'tell')]);
  expect(drill.minutes('inject.fired', { inject: 'few#1' })).toEqual([60]);
  expect(drill.run.world.values[drill.blueprint.slots.indexOf('home')]).toBeCloseTo(88, 9);
  expect(play(parts).run.world.values[1]).toBe(100);
});

test('both executors agree on it, in a run that is used again too', () => {
  const chart = {
    initial: 'calm',
    states: {
      calm: { after: { '20m': 'wet' } },
      wet: { entry: [warning('red')], always: { target: 'heard', guard: 'compliance() > 0.1' } },
      heard: {},
    },
  };
  const parts = { chart, public: { trust: 0.5, late: 'elapsed', half_life: '20m' } };
  const [one, other] = (['xstate', 'compiled'] as const).map(
    (executor) => play(parts, [], { executor }).text,
  );
  expect(one).toBe(other);
  expect(one).toContain('"compliance":0.25');
  expect(one).toContain('"state":"heard"');
});
