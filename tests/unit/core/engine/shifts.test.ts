/** Shifts: what a relief knows, what is lost, who hands over what, and how stand-ins go on. */
import { describe, expect, test } from 'vitest';
import { hashWorld } from '../../../../src/core/engine/state-hash.ts';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { compileScenario } from '../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../src/core/scenario/schema/index.ts';
import { act, build, type Parts, type Played, play, refusals } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const parts: Parts = {
  facts: { f: { title: 'Leak' }, g: { title: 'Rain' }, h: { title: 'Crack' } },
  injects: {
    one: { at: '5m', to: ['town'], facts: ['f', 'g'], text: 'It leaks.' },
    two: { at: '39m', to: ['town'], facts: ['h'], text: 'It cracks.' },
  },
  actions: { dig: { title: 'Dig', by: ['town'] } },
  plan: {
    tasks: {
      t: {
        owner: 'town',
        expect: { inform: 'county', of: 'f' },
        from: 'knows(town, f)',
        target: '60m',
        deadline: '90m',
      },
    },
  },
  shifts: { town: { at: ['30m'], overlap: '10m', hand_over: ['facts', 'tasks', 'orders'] } },
};
const shift = (hand_over: readonly string[], overlap = '10m'): Parts => ({
  ...parts,
  shifts: { town: { at: ['30m'], overlap, hand_over } },
});
const ack = (minute: number, message: string) =>
  [minute, { kind: 'acknowledge', role: 'town', message }] as const;
const view = ({ blueprint, run }: Played, id = 'town') =>
  viewRole(
    blueprint,
    run.world,
    run.log,
    blueprint.roles.findIndex((role) => role.id === id),
  );

describe('the relief of a person', () => {
  test('knows what was handed over and what lies unread, and nothing else', () => {
    const drill = play(parts, [
      ack(6, 'one#1'),
      act(31, 'town', 'hand-over', { facts: ['g'] }),
      act(41, 'town', 'report', { to: ['county'], facts: ['f'] }),
      act(42, 'town', 'report', { to: ['county'], facts: ['g', 'h'] }),
    ]);
    expect(drill.of('shift.began')).toEqual([{ t: 1_800_000, role: 'town', until: 2_400_000 }]);
    expect(drill.of('shift.relieved')).toEqual([{ t: 2_400_000, role: 'town', facts: 2 }]);
    expect(drill.of('fact.lost')).toEqual([{ t: 2_400_000, fact: 'f', role: 'town' }]);
    expect(refusals(drill)).toEqual(['fact-not-known']);
    expect(
      view(drill)
        .facts.map(({ id }) => id)
        .sort(),
    ).toEqual(['g', 'h']);
    expect(view(drill).inbox.map(({ ref }) => ref)).toEqual(['two#1']);
  });

  test('is told by an act that is possible while both are there, with what one knows', () => {
    const drill = play(parts, [
      act(10, 'town', 'hand-over', { facts: ['f'] }),
      act(31, 'town', 'hand-over'),
      act(32, 'town', 'hand-over', { facts: ['h'] }),
      act(33, 'town', 'hand-over', { facts: ['f'] }),
      act(34, 'town', 'hand-over', { facts: ['g'] }),
      act(45, 'town', 'hand-over', { facts: ['g'] }),
    ]);
    expect(refusals(drill)).toEqual(['no-relief', 'empty-message', 'fact-not-known', 'no-relief']);
    expect(drill.of('fact.lost')).toEqual([]);
  });

  test.each([
    [['facts'], -1, ['t'], []],
    [['facts', 'tasks'], 300_000, [], []],
    [['orders'], -1, ['t'], ['county/order#1']],
  ] as const)('with %s handed over by the desk', (list, cued, lost, letters) => {
    const drill = play(shift(list), [
      act(6, 'county', 'order', { to: ['town'], action: 'dig' }),
      ack(7, 'county/order#1'),
      ack(7, 'one#1'),
      ack(39.5, 'two#1'),
    ]);
    expect(drill.run.world.taskCued).toEqual([cued]);
    expect(drill.of('task.lost').map(({ task }) => task)).toEqual(lost);
    expect(view(drill).inbox.map(({ ref }) => ref)).toEqual(letters);
  });

  test('can learn again what was lost', () => {
    const again = {
      ...parts,
      injects: { ...(parts.injects as Parts), three: { at: '50m', to: ['town'], facts: ['f'] } },
    };
    const drill = play(again, [ack(6, 'one#1'), act(51, 'town', 'report', { to: ['county'], facts: ['f'] })]);
    expect(drill.minutes('fact.learnt', { fact: 'f', role: 'town' })).toEqual([5, 50]);
    expect(drill.minutes('task.met')).toEqual([51]);
  });

  test('fills a post that was empty', () => {
    const away = {
      ...parts,
      injects: { ...(parts.injects as Parts), out: { at: '20m', absent: { role: 'town', lasts: '60m' } } },
    };
    const drill = play(away, [act(41, 'town', 'dig')]);
    expect(drill.minutes('role.returned')).toEqual([40]);
    expect(drill.minutes('message.delivered', { message: 'two#1' })).toEqual([40]);
    expect(refusals(drill)).toEqual([]);
  });

  test('comes by the clock on the wall while the world is frozen', () => {
    const drill = play(parts, [
      [20, { kind: 'freeze' }],
      [50, { kind: 'thaw' }],
    ]);
    expect(drill.minutes('shift.relieved')).toEqual([40]);
  });
});

describe('the relief of a stand-in', () => {
  const sure = { kind: 'plan-follower', reads: '1m', acts: '40m', omits: 0, errs: 0, reorders: 0 };
  const parts2 = (list: readonly string[]): Parts => ({
    ...shift(list, '0m'),
    stand_ins: { sure },
    cast: { town: 'sure' },
  });

  test('goes on with the tasks and the orders handed over', () => {
    const drill = play(
      parts2(['facts', 'tasks', 'orders']),
      [act(6, 'county', 'order', { to: ['town'], action: 'dig' })],
      {
        cast: { town: 'sure' },
      },
    );
    // Both take forty minutes and were not done when the first shift left.
    expect(drill.minutes('task.met')).toHaveLength(1);
    expect(drill.minutes('decision.accepted', { decision: 'town/dig#1' })).toHaveLength(1);
    expect(drill.minutes('decision.accepted', { decision: 'town/accept#1' })).toHaveLength(1);
    expect(Math.min(...drill.minutes('decision.accepted', { role: 'town' }))).toBeGreaterThan(30);
  });

  test('does not do what it was not told of', () => {
    const drill = play(parts2([]), [act(4, 'county', 'order', { to: ['town'], action: 'dig' })], {
      cast: { town: 'sure' },
    });
    expect(drill.minutes('task.met')).toEqual([]);
    expect(drill.of('fact.lost').map(({ fact }) => fact)).toEqual(['f', 'g']);
    expect(drill.minutes('decision.accepted', { role: 'town' })).toEqual([]);
  });

  test('of any kind gives the same log on both executors', () => {
    const all = {
      ...parts2(['facts']),
      stand_ins: {
        sure,
        wild: { kind: 'random', every: '4m' },
        book: {
          kind: 'scripted',
          steps: [
            { at: '20m', do: 'log', text: 'x' },
            { at: '70m', do: 'log', text: 'y' },
          ],
        },
      },
      cast: { town: 'sure', county: 'book', fire: 'wild', city: 'absent' },
      shifts: {
        town: { at: ['30m', '60m'], overlap: '10m' },
        county: { at: ['30m'] },
        fire: { at: ['40m'], hand_over: [] },
        city: { at: ['5m'] },
      },
      chart: {
        initial: 'a',
        states: {
          a: { always: { target: 'b', guard: 'knows(town, g)' } },
          b: { always: { target: 'c', guard: 'not knows(fire, f)' } },
          c: {},
        },
      },
    };
    const [one, other] = (['compiled', 'xstate'] as const).map((executor) =>
      play(all, [], { cast: 'scenario', executor }),
    );
    expect(one!.text).toBe(other!.text);
    expect(hashWorld(one!.run.world)).toBe(hashWorld(other!.run.world));
    expect(one!.minutes('shift.relieved')).toEqual([5, 30, 40, 40, 70]);
    expect(one!.minutes('decision.accepted', { role: 'county' })).toEqual([20, 70]);
  });
});

test.each(['en', 'zh'])(
  'in the seat the hand-over is offered while the relief is there, in %s',
  async (language) => {
    const seated = sitAt({ blueprint: build(parts), role: 'town', language, solo: false });
    await seated.passMinutes(6);
    await seated.press('enter');
    await seated.passMinutes(26);
    expect(seated.session.snapshot.context.view.shift).toMatchObject({ handed: [] });
    expect(seated.session.snapshot.state.notice?.text).toContain('06:10');
    await seated.press('3', '1', '1', 'enter', 'enter');
    expect(seated.drill.entries.at(-1)!.input).toEqual({
      kind: 'act',
      role: 'town',
      do: 'hand-over',
      facts: ['f'],
    });
    expect(seated.session.snapshot.state.notice?.text).toContain('Leak');
    await seated.passMinutes(8);
    await seated.press('enter');
    await seated.passMinutes(3);
    expect(seated.session.snapshot.context.view.shift).toBeNull();
    expect(seated.session.snapshot.context.view.facts.map(({ id }) => id)).toEqual(['h', 'f']);
  },
);

describe('the compiler', () => {
  const problemsOf = (shifts: Parts) => {
    const { organisation: _, ...rest } = parts;
    const input = scenarioSchema.parse({
      tocsin: 1,
      id: 'x',
      title: 'X',
      category: 'accident',
      level: 'IV',
      start: '2026-07-14T05:30+08:00',
      length: '2h',
      organisation: {
        town: { title: 'Town', level: 'township' },
        county: { title: 'County', level: 'county' },
      },
      ...rest,
      shifts,
    });
    return compileScenario(input, 'hash').problems.map(({ code, path }) => [code, path.join('.')]);
  };

  test.each([
    ['scenario/unknown-role', { twon: { at: ['1h'] } }, 'shifts.twon'],
    ['shift/out-of-order', { town: { at: ['30m', '40m'], overlap: '10m' } }, 'shifts.town.at.1'],
    ['shift/after-end', { town: { at: ['115m'], overlap: '5m' } }, 'shifts.town.at.0'],
  ])('says %s', (code, shifts, path) => {
    expect(problemsOf(shifts)).toEqual([[code, path]]);
  });
});
