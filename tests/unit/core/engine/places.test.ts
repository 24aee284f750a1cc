/** Places, teams and depots: ways, work where it happens, rest, teams that come later, stock that runs out and comes in. */
import { describe, expect, test } from 'vitest';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { previewAction } from '../../../../src/core/engine/view-actions.ts';
import { compileScenario } from '../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../src/core/scenario/schema/index.ts';
import { act, type Parts, type Played, play, refusals, type Step } from '../../../helpers/drill-builder.ts';

const parts = {
  length: '6h',
  world: {
    parameters: { cut: 0 },
    reserves: { bags: { stock: 100, at: 'depot', low: 40 } },
    teams: {
      far: { of: 'fire', at: 'hill', size: 10 },
      near: { of: 'fire', at: 'mill', size: 4 },
      later: { of: 'fire', at: 'dyke', size: 2, arrives: '30m', skills: ['boat'] },
    },
  },
  places: {
    dyke: { title: 'Dyke', of: 'town', people: 120 },
    mill: { from: { dyke: '10m' } },
    hill: { from: { mill: '20m' } },
    depot: { from: { dyke: 'if(cut > 0, 90m, 15m)', hill: '5m' } },
  },
  actions: {
    dig: { title: 'Dig', by: ['fire'], at: 'dyke', takes: '30m', needs: { team: 'any' } },
    fill: { title: 'Fill', by: ['fire'], at: 'dyke', takes: '5m', needs: { bags: 30 } },
    go: { title: 'Go', by: ['fire'], args: { where: ['mill', 'hill'] }, at: 'where', needs: { team: 'any' } },
    crowd: { title: 'Crowd', by: ['fire'], takes: '5m', needs: { team: { people: 14 } } },
    row: { title: 'Row', by: ['fire'], takes: '20m', needs: { team: { skill: 'boat' } } },
  },
} satisfies Parts;

function both(steps: readonly Step[], more: Parts = parts, overrides: Record<string, number> = {}): Played {
  const drill = play(more, steps, { overrides });
  expect(drill.text).toBe(play(more, steps, { overrides, executor: 'compiled' }).text);
  return drill;
}
const fire = (minute: number, what: string, args?: Record<string, string>): Step =>
  act(minute, 'fire', what, args ? { args } : {});

describe('work at a place', () => {
  test('is done by the nearest team, begins when it is there, and leaves it there', () => {
    const drill = both([fire(0, 'dig'), fire(50, 'dig')]);
    expect(drill.of('team.moved')).toMatchObject([{ team: 'near', place: 'dyke', way: 10 * 60_000 }]);
    expect(drill.minutes('activity.done')).toEqual([40, 80]);
  });

  test('waits for what is used, over the shortest way that there is now', () => {
    expect(both([fire(0, 'fill')]).minutes('activity.done')).toEqual([20]);
    // By way of the hill and the mill.
    expect(both([fire(0, 'fill')], parts, { cut: 1 }).minutes('activity.done')).toEqual([40]);
  });

  test('may be where an argument says', () => {
    const drill = both([fire(0, 'go', { where: 'mill' }), fire(1, 'go', { where: 'hill' })]);
    expect(drill.of('team.moved')).toEqual([]);
    expect(drill.of('team.left').map(({ team }) => team)).toEqual(['near', 'far']);
  });

  test('is shown with its way before it is ordered', () => {
    const { blueprint, run } = both([]);
    expect(previewAction(blueprint, run.world, 3, 'dig', {})!.takes).toBe(30 * 60_000);
    const early = play(parts, [], { until: 1 });
    expect(previewAction(early.blueprint, early.run.world, 3, 'dig', {})!.takes).toBe(40 * 60_000);
  });
});

describe('teams', () => {
  test('are sent until they are people enough, or not at all', () => {
    const drill = both([fire(0, 'crowd'), fire(1, 'crowd')]);
    expect(drill.of('team.left').map(({ team }) => team)).toEqual(['far', 'near']);
    expect(refusals(drill)).toEqual(['no-team']);
  });

  test('that come later are not there before', () => {
    const drill = both([fire(29, 'row'), fire(31, 'row')]);
    expect(refusals(drill)).toEqual(['no-team']);
    expect(drill.minutes('team.arrived', { team: 'later' })).toEqual([30]);
    expect(drill.minutes('team.left')).toEqual([31]);
  });

  test('rest when they have worked long enough, and not before', () => {
    const tired = { ...parts.world.teams.later, rest_after: '40m', rest: '15m' };
    const more = { ...parts, world: { ...parts.world, teams: { ...parts.world.teams, later: tired } } };
    const drill = both([fire(30, 'row'), fire(55, 'row'), fire(80, 'row'), fire(95, 'row')], more);
    expect(drill.minutes('team.tired', { team: 'later' })).toEqual([75]);
    expect(drill.minutes('team.rested', { team: 'later' })).toEqual([90]);
    expect(refusals(drill)).toEqual(['no-team']);
  });

  test('that are lent and rest when the loan is over leave when they have rested', () => {
    const lent = { of: 'city', skills: ['boat'], rest_after: '10m', rest: '60m' };
    const drill = both(
      [
        act(0, 'fire', 'request', { to: ['city'], action: 'boats' }),
        act(1, 'city', 'approve', { re: 'fire/request#1' }),
        fire(2, 'row'),
      ],
      {
        ...parts,
        world: { ...parts.world, teams: { lent } },
        requests: {
          boats: { title: 'Boats', from: ['fire'], to: 'city', gives: { team: 'lent' }, lends: '30m' },
        },
      },
    );
    expect(drill.minutes('team.tired')).toEqual([22]);
    expect(drill.minutes('help.returned')).toEqual([31]);
    expect(drill.minutes('team.departed')).toEqual([82]);
  });

  test('are seen with where they are and why they are not to be had', () => {
    const drill = play(parts, [fire(0, 'dig')], { until: 5 });
    const { teams } = viewRole(drill.blueprint, drill.run.world, drill.run.log, 3);
    expect(teams.map(({ id, state, at }) => [id, state, at?.id ?? null])).toEqual([
      ['far', 'free', 'hill'],
      ['near', 'working', 'dyke'],
      ['later', 'absent', null],
    ]);
  });
});

describe('a reserve', () => {
  const use = (minute: number): Step => fire(minute, 'fill');
  const supplied = (more: Parts): Parts => ({
    ...parts,
    world: { ...parts.world, reserves: { bags: { ...parts.world.reserves.bags, ...more } } },
  });

  test('says that it runs low and out, once until there is more', () => {
    const more = {
      ...parts,
      injects: {
        gone: { at: '20m', effects: [{ set: { bags: 0 } }] },
        back: { at: '30m', effects: [{ set: { bags: 90 } }] },
        again: { at: '40m', effects: [{ set: { bags: 10 } }] },
      },
    };
    const drill = both([use(0), use(5), use(6)], more);
    expect(drill.minutes('reserve.ran-low', { reserve: 'bags' })).toEqual([5, 40]);
    expect(drill.minutes('reserve.ran-out', { reserve: 'bags' })).toEqual([20]);
  });

  test('tells the chart', () => {
    const chart = {
      initial: 'a',
      states: { a: { on: { 'bags.low': 'b' } }, b: { on: { 'bags.out': 'c' } }, c: {} },
    };
    const more = { ...parts, chart, injects: { gone: { at: '20m', effects: [{ set: { bags: 0 } }] } } };
    expect(both([use(0), use(5)], more).minutes('state.entered')).toEqual([0, 5, 20]);
  });

  test('is supplied at its times, and filled no further than it holds', () => {
    const drill = both(
      [use(0), use(1), use(2)],
      supplied({ resupply: { every: '1h', amount: 50, takes: '10m', up_to: 100 } }),
    );
    expect(drill.of('reserve.supplied').map(({ t, brought }) => [Number(t) / 60_000, brought])).toEqual([
      [70, 50],
      [130, 40],
      [190, 0],
      [250, 0],
      [310, 0],
    ]);
  });

  test('gets no deliveries while the world is frozen', () => {
    const drill = both(
      [
        [30, { kind: 'freeze' }],
        [50, { kind: 'thaw' }],
      ],
      supplied({ resupply: { every: '1h', amount: 5 } }),
    );
    expect(drill.minutes('reserve.supplied')).toEqual([80, 140, 200, 260, 320]);
  });
});

test('how many people live at a place can be read', () => {
  const told = { when: 'people(dyke) > 100', to: ['town'] };
  expect(both([], { ...parts, injects: { told } }).minutes('inject.fired')).toEqual([0]);
});

describe('the compiler', () => {
  const problems = (more: Parts) => {
    const input = scenarioSchema.parse({
      tocsin: 1,
      id: 'test',
      title: 'Test',
      category: 'accident',
      level: 'IV',
      start: '2026-07-14T05:30+08:00',
      organisation: { fire: { title: 'Fire', level: 'county' } },
      places: { here: {}, there: { from: { here: '5m' } } },
      length: '1h',
      ...more,
    });
    return compileScenario(input, 'hash').problems.map(({ code, path }) => [code, path.join(' ')]);
  };
  const dig = { title: 'Dig', by: ['fire'] };

  test.each<[string, Parts, string, string]>([
    [
      'an unknown place',
      { world: { teams: { t: { of: 'fire', at: 'hre' } } } },
      'scenario/unknown-place',
      'world teams t at',
    ],
    [
      'a jurisdiction that is no place',
      { organisation: { fire: { title: 'F', level: 'county', jurisdiction: ['x'] } } },
      'scenario/unknown-place',
      'organisation fire jurisdiction 0',
    ],
    ['a place without a way', { places: { here: {}, there: {} } }, 'place/no-way', 'places there'],
    [
      'work at what is no place',
      { actions: { dig: { ...dig, at: 'her' } } },
      'place/no-choice',
      'actions dig at',
    ],
    [
      'work at choices that are no places',
      { actions: { dig: { ...dig, args: { at: ['here', 'x'] }, at: 'at' } } },
      'place/no-choice',
      'actions dig at',
    ],
    [
      'half a rest',
      { world: { teams: { t: { of: 'fire', rest: '5m' } } } },
      'place/half-a-rest',
      'world teams t',
    ],
  ])('reports %s at its place', (_, more, code, path) => {
    expect(problems(more)).toEqual([[code, path]]);
  });

  test('asks nothing of places where there are none', () => {
    const { places: _, ...rest } = {
      places: undefined,
      world: { teams: { t: { of: 'fire', at: 'anywhere' } } },
    };
    expect(problems({ ...rest, places: undefined })).toEqual([]);
  });
});
