/** Duties that come again, tasks that several acts can meet, and acting early, through the engine and its stand-ins. */
import { describe, expect, test } from 'vitest';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { coachRole } from '../../../../src/core/engine/view-coach.ts';
import { act, build, type Parts, play } from '../../../helpers/drill-builder.ts';

const base = {
  length: '3h',
  facts: { f: { title: 'F' }, g: { title: 'G' } },
  injects: { first: { at: '10m', to: ['town'], facts: ['f', 'g'] } },
  actions: {
    flee: { title: 'Flee', by: ['town'], args: { to: ['north', 'south'] }, takes: '5m' },
    shelter: { title: 'Shelter', by: ['town'], authority: 'shelter' },
  },
};
const report = {
  owner: 'town',
  expect: { inform: 'county', of: 'f' },
  from: 'knows(town, f)',
  every: '30m',
  target: '10m',
  deadline: '20m',
};
const withTasks = (tasks: Parts, more: Parts = {}): Parts => ({ ...base, ...more, plan: { tasks } });
const tell = (minute: number): ReturnType<typeof act> =>
  act(minute, 'town', 'report', { to: ['county'], facts: ['f'] });
const names = (tasks: readonly Readonly<Record<string, unknown>>[]): unknown[] =>
  tasks.map(({ task }) => task);

describe('a duty that comes again', () => {
  test('is called for at the same distance until the drill is over, each time by a name of its own', () => {
    const drill = play(withTasks({ r: report }));
    expect(drill.minutes('task.triggered')).toEqual([10, 40, 70, 100, 130, 160]);
    expect(names(drill.of('task.triggered'))).toEqual(['r', 'r-2', 'r-3', 'r-4', 'r-5', 'r-6']);
    expect(drill.minutes('task.overdue')).toEqual([30, 60, 90, 120, 150, 180]);
  });

  test('counts an act for the time last called for, and for that alone', () => {
    const drill = play(withTasks({ r: report }), [tell(15), tell(16), tell(75), tell(165)]);
    expect(drill.of('task.met').map(({ t, task }) => [Number(t) / 60_000, task])).toEqual([
      [15, 'r'],
      [75, 'r-3'],
      [165, 'r-6'],
    ]);
  });

  test('can be done late within its time, and no longer once it has come again', () => {
    const drill = play(withTasks({ r: report }), [tell(35), tell(41)]);
    expect(names(drill.of('task.met'))).toEqual(['r', 'r-2']);
    expect(
      scoreRun(drill.blueprint, drill.run.log)
        .tasks.map(({ status }) => status)
        .slice(0, 3),
    ).toEqual(['overdue', 'on-time', 'missed']);
  });

  test.each([
    ['ended', 6],
    ['95m', 3],
    ['100m', 3],
    ['101m', 4],
    ['done(r-2)', 2],
    ['knows(county, g)', 3],
  ])('ends with until: %s', (until, times) => {
    const drill = play(withTasks({ r: { ...report, until } }), [
      tell(41),
      act(75, 'town', 'report', { to: ['county'], facts: ['g'] }),
    ]);
    expect(drill.minutes('task.triggered')).toHaveLength(times);
  });

  test('lets the next be done early once the last is done, if the plan allows acting early', () => {
    const steps = [tell(15), tell(16), tell(17), tell(45)];
    const strict = play(withTasks({ r: report }), steps);
    const early = play(withTasks({ r: { ...report, early: 'allowed' } }), steps);
    expect(names(strict.of('task.met'))).toEqual(['r', 'r-2']);
    expect(early.of('task.met').map(({ t, task }) => [Number(t) / 60_000, task])).toEqual([
      [15, 'r'],
      [16, 'r-2'],
      [45, 'r-3'],
    ]);
    expect(scoreRun(early.blueprint, early.run.log).tasks[1]).toMatchObject({ status: 'early', score: 1 });
  });

  test('is seen by its owner once it was seen the first time', () => {
    const drill = play(withTasks({ r: { ...report, from: 'true', cue: 'knows(town, f)' } }));
    expect(drill.minutes('task.triggered').slice(0, 3)).toEqual([0, 30, 60]);
    expect(drill.minutes('task.cued').slice(0, 3)).toEqual([10, 30, 60]);
  });

  test('goes on by the clock on the wall while the world is frozen', () => {
    const drill = play(withTasks({ r: report }), [
      [20, { kind: 'freeze' }],
      [50, { kind: 'thaw' }],
    ]);
    expect(drill.minutes('task.triggered').slice(0, 3)).toEqual([10, 40, 70]);
  });

  test('is done each time by a plan-follower, with the same log on both executors', () => {
    const parts = withTasks(
      { r: report },
      {
        stand_ins: {
          sure: { kind: 'plan-follower', acts: '4m', reads: '1m', omits: 0, errs: 0, reorders: 0 },
        },
        cast: { town: 'sure' },
        chart: { states: { a: { on: { 'r-2.met': 'b' } }, b: {} }, initial: 'a' },
      },
    );
    const drill = play(parts, [], { cast: 'scenario' });
    expect(names(drill.of('task.met'))).toEqual(['r', 'r-2', 'r-3', 'r-4', 'r-5', 'r-6']);
    expect(drill.of('state.entered').map(({ state }) => state)).toContain('b');
    expect(play(parts, [], { cast: 'scenario', executor: 'xstate' }).text).toBe(drill.text);
  });
});

describe('a task that several acts can meet', () => {
  const any = [
    { inform: ['county', 'fire'], of: 'f' },
    { do: 'flee', to: 'north' },
    { do: 'shelter' },
    { acknowledge: 'first' },
    { request: 'county', for: 'shelter' },
  ];
  const choice = { owner: 'town', expect: { any }, from: 'knows(town, f)', target: '10m', deadline: '20m' };

  test.each([
    ['telling all', act(12, 'town', 'notify', { to: ['county', 'fire'], facts: ['f'] })],
    ['the action with the choice named', act(12, 'town', 'flee', { args: { to: 'north' } })],
    ['asking', act(12, 'town', 'request', { to: ['county'], action: 'shelter' })],
    ['acknowledging', [12, { kind: 'acknowledge', role: 'town', message: 'first#1' }] as const],
  ])('is met by %s', (_, step) => {
    expect(play(withTasks({ c: choice }), [step]).minutes('task.met')).toEqual([12]);
  });

  test('is not met by halves, nor by the action with another choice', () => {
    const drill = play(withTasks({ c: choice }), [
      act(12, 'town', 'notify', { to: ['county'], facts: ['f'] }),
      act(13, 'town', 'flee', { args: { to: 'south' } }),
    ]);
    expect(drill.of('task.met')).toEqual([]);
  });

  test('counts once, and none of its ways is a flow that was required or needless', () => {
    const drill = play(withTasks({ c: choice }), [
      act(12, 'town', 'flee', { args: { to: 'north' } }),
      act(13, 'town', 'notify', { to: ['county', 'fire'], facts: ['f'] }),
    ]);
    const card = scoreRun(drill.blueprint, drill.run.log);
    expect(drill.minutes('task.met')).toEqual([12]);
    expect(card.flows).toEqual([]);
    expect(card.measures.find(({ id }) => id === 'flow-precision')).toMatchObject({ of: 0 });
    expect(card.tasks[0]!.expected).toMatchObject({
      kind: 'any',
      of: [{ kind: 'inform' }, { kind: 'do' }, { kind: 'do' }, { kind: 'acknowledge' }, { kind: 'request' }],
    });
  });

  test('is done by a plan-follower in the first way that it may', () => {
    const expectation = { any: [{ do: 'shelter' }, { do: 'flee', to: 'south' }] };
    const drill = play(
      withTasks(
        { c: { ...choice, expect: expectation } },
        {
          stand_ins: { sure: { kind: 'plan-follower', omits: 0, errs: 0, reorders: 0 } },
          cast: { town: 'sure' },
        },
      ),
      [],
      { cast: 'scenario' },
    );
    expect(drill.of('task.met')).toMatchObject([{ task: 'c', by: 'town/flee#1' }]);
    expect(drill.of('decision.refused')).toEqual([]);
  });

  test('is shown to a coached person with all its ways', () => {
    const drill = play(withTasks({ c: choice }), [], { until: 15 });
    const town = drill.blueprint.roles.findIndex(({ id }) => id === 'town');
    const [task] = coachRole(drill.blueprint, drill.run.world, town);
    expect(task!.expected.any.map(({ kind }) => kind)).toEqual(any.map((way) => Object.keys(way)[0]));
  });
});

describe('acting early', () => {
  test('is credited by action, completion, telling and asking alike', () => {
    const early = { owner: 'town', from: 'hours > 1', target: '5m', deadline: '10m', early: 'allowed' };
    const drill = play(
      withTasks({
        act: { ...early, expect: { do: 'flee' } },
        work: { ...early, expect: { do: 'flee' }, by: 'done' },
        say: { ...early, expect: { inform: 'county', of: 'f' } },
        ask: { ...early, expect: { request: 'county', for: 'shelter' } },
        read: { ...early, expect: { acknowledge: 'first' } },
      }),
      [
        act(11, 'town', 'flee', { args: { to: 'north' } }),
        act(12, 'town', 'report', { to: ['county'], facts: ['f'] }),
        act(13, 'town', 'request', { to: ['county'], action: 'shelter' }),
        [14, { kind: 'acknowledge', role: 'town', message: 'first#1' }],
      ],
    );
    const card = scoreRun(drill.blueprint, drill.run.log);
    expect(card.tasks.map(({ status, score }) => [status, score])).toEqual(Array(5).fill(['early', 1]));
    expect(drill.of('task.overdue')).toEqual([]);
  });
});

test('the basis of a task is cited as its language does', () => {
  const t = { owner: 'town', expect: { do: 'flee' }, from: 'true', target: '5m', deadline: '10m' };
  const { tasks } = build({
    ...base,
    plan: {
      laws: { 'flood-law': 'Flood Control Law', 'zh-law': '突发事件应对法' },
      tasks: {
        a: { ...t, basis: { law: 'flood-law', art: 12 } },
        b: { ...t, basis: { law: 'zh-law', art: '六十七' } },
        c: { ...t, basis: { law: 'Charter of the city' } },
        d: { ...t, basis: 'Custom' },
      },
    },
  });
  expect(tasks.map(({ basis }) => basis)).toEqual([
    'Flood Control Law, Art. 12',
    '突发事件应对法第六十七条',
    'Charter of the city',
    'Custom',
  ]);
});
