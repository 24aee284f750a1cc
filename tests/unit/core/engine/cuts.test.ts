/** Lines that are cut and the platform when it fails: what is lost, who sees it, other channels, what nobody sees meanwhile. */
import { describe, expect, test } from 'vitest';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { hashWorld } from '../../../../src/core/engine/state-hash.ts';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { compileScenario } from '../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../src/core/scenario/schema/index.ts';
import { act, build, type Parts, type Played, play, refusals } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const tell = {
  owner: 'town',
  expect: { inform: ['county', 'fire'], of: 'f' },
  from: 'knows(town, f)',
  target: '30m',
  deadline: '60m',
};
const parts: Parts = {
  facts: { f: { title: 'Leak' } },
  world: {
    channels: {
      phone: { title: 'Phone', takes: '0m', choose: true },
      radio: { title: 'Radio', takes: '2m', choose: true },
      fax: { takes: '5m' },
    },
  },
  injects: {
    news: { at: '5m', to: ['town'], facts: ['f'] },
    line: {
      at: '10m',
      cut: { channel: 'phone', between: ['town', 'county'], lasts: '40m', no_answer: '3m' },
    },
    mayor: { at: '20m', to: ['county', 'fire'], from: 'town', via: 'phone', text: 'Help!' },
    voice: { at: '21m', to: ['county'], from: 'A voice', via: 'phone', text: 'Help!' },
  },
  actions: { dig: { title: 'Dig', by: ['town'] } },
  plan: {
    tasks: {
      tell,
      send: {
        owner: 'county',
        expect: { order: 'town', do: 'dig' },
        from: 'true',
        target: '30m',
        deadline: '90m',
      },
    },
  },
};
const withCut = (cut: Parts): Parts => ({
  ...parts,
  injects: { ...(parts.injects as Parts), line: { at: '10m', cut } },
});
const inform = (minute: number, via?: string) =>
  act(minute, 'town', 'notify', { to: ['county', 'fire'], facts: ['f'], ...(via && { via }) });
const viewOf = ({ blueprint, run }: Played, id: string) =>
  viewRole(
    blueprint,
    run.world,
    run.log,
    blueprint.roles.findIndex((role) => role.id === id),
  );

describe('what is sent by a line that is cut', () => {
  test('does not arrive, informs nobody, and meets no task; the sender sees it after the time stated', () => {
    const drill = play(parts, [inform(15), act(16, 'county', 'order', { to: ['town'], action: 'dig' })]);
    expect(drill.minutes('message.delivered', { message: 'town/notify#1' })).toEqual([15]);
    expect(drill.minutes('message.delivered', { message: 'county/order#1' })).toEqual([]);
    expect(drill.minutes('fact.learnt', { role: 'county' })).toEqual([]);
    expect(drill.of('task.met')).toEqual([]);
    expect(drill.of('message.unanswered')).toMatchObject([
      { t: 18 * 60_000, message: 'town/notify#1', to: 'county', from: 'town' },
      { t: 19 * 60_000, message: 'county/order#1', to: 'town', from: 'county' },
      { t: 23 * 60_000, message: 'mayor#1', to: 'county' },
    ]);
    expect(viewOf(drill, 'town').sent[0]).toMatchObject({
      to: [{ id: 'county' }, { id: 'fire' }],
      unanswered: [{ id: 'county' }],
    });
    expect(viewOf(drill, 'county').events.at(-1)).toMatchObject({ kind: 'unanswered', to: { id: 'town' } });
  });

  test('concerns the two roles only, in both directions, and not other channels or voices', () => {
    const drill = play(parts);
    expect(drill.of('message.lost')).toMatchObject([{ message: 'mayor#1', to: 'county' }]);
    expect(drill.minutes('message.delivered', { message: 'mayor#1' })).toEqual([20]);
    expect(drill.minutes('message.delivered', { message: 'voice#1' })).toEqual([21]);
    expect(play(parts, [inform(15, 'radio')]).minutes('task.met', { task: 'tell' })).toEqual([15]);
  });

  test('goes by another channel once one was found silent, and by the usual one to others', () => {
    const drill = play(parts, [
      inform(15),
      inform(20),
      act(21, 'town', 'notify', { to: ['fire'], facts: ['f'] }),
    ]);
    expect(drill.minutes('message.delivered', { message: 'town/notify#2' })).toEqual([22, 22]);
    expect(drill.minutes('message.delivered', { message: 'town/notify#3' })).toEqual([21]);
    expect(drill.minutes('task.met', { task: 'tell' })).toEqual([20]);
    expect(scoreRun(drill.blueprint, drill.run.log).flows.map(({ status }) => status)).toEqual([
      'timely',
      'timely',
    ]);
  });

  test('arrives again when the line is back; what was lost stays lost', () => {
    const drill = play(parts, [inform(49, 'phone'), inform(51, 'phone')]);
    expect(drill.of('line.cut')).toEqual([{ t: 600_000, inject: 'line', until: 3_000_000 }]);
    expect(drill.minutes('line.restored')).toEqual([50]);
    expect(drill.minutes('message.delivered', { to: 'county', message: 'town/notify#2' })).toEqual([51]);
    expect(drill.minutes('message.delivered', { to: 'county', message: 'town/notify#1' })).toEqual([]);
  });

  test.each([
    [{ level: 'county' }, ['mayor#1', 'mayor#1', 'voice#1']],
    [{ roles: ['fire'] }, ['mayor#1']],
    [{}, ['mayor#1', 'mayor#1', 'voice#1']],
  ])('concerns whom the cut names: %o', (scope, lost) => {
    const drill = play(withCut({ channel: 'phone', lasts: '40m', ...scope }));
    expect(drill.of('message.lost').map(({ message }) => message)).toEqual(lost);
    expect(drill.minutes('message.unanswered')).toEqual(
      lost.filter((ref) => ref !== 'voice#1').map(() => 22),
    );
  });

  test('is not delivered as far as the chart is concerned, if nobody gets it', () => {
    const chart = { initial: 'a', states: { a: { on: { 'voice.delivered': 'b' } }, b: {} } };
    const states = (cut: Parts) =>
      play({ ...withCut(cut), chart })
        .of('state.entered')
        .map(({ state }) => state);
    expect(states({ channel: 'phone', lasts: '40m', roles: ['county'] })).toEqual(['a']);
    expect(states({ channel: 'phone', lasts: '40m', roles: ['city'] })).toEqual(['a', 'b']);
  });

  test('by a channel that is none to choose is refused', () => {
    const drill = play(parts, [inform(15, 'fax')]);
    expect(drill.of('input.refused')).toMatchObject([{ reason: 'unknown-name' }]);
    expect(refusals(drill)).toEqual([]);
  });
});

describe('the information platform', () => {
  const gauged: Parts = {
    ...parts,
    world: {
      stocks: { stage: { start: 1, flow: 6 } },
      gauges: { river: { reads: 'stage', every: '10m', warn: { red: 3 } } },
    },
    injects: { down: { at: '15m', cut: { channel: 'platform', roles: ['town'], lasts: '30m' } } },
    plan: {
      tasks: {
        seen: {
          owner: 'town',
          expect: { do: 'dig' },
          from: 'level(river) >= 4',
          target: '30m',
          deadline: '60m',
        },
      },
    },
    stand_ins: { sure: { kind: 'plan-follower', acts: '2m', omits: 0, errs: 0, reorders: 0 } },
  };

  test('when it fails hides the gauges from those concerned, until it is back', () => {
    const at = (until: number) => play(gauged, [], { until });
    const river = (until: number, id: string) => viewOf(at(until), id).gauges[0]!;
    expect(river(14, 'town').value).not.toBeNull();
    expect(river(25, 'town')).toMatchObject({ value: null, readAt: null, level: 0, history: [] });
    expect(river(25, 'county')).toMatchObject({ level: 4 });
    expect([viewOf(at(25), 'town').isBlind, viewOf(at(25), 'county').isBlind]).toEqual([true, false]);
    expect(river(46, 'town')).toMatchObject({ level: 4 });
  });

  test('lets a stand-in see only when it is back what gauges call for; the clock of the task runs', () => {
    const drill = play(gauged, [], { cast: { town: 'sure' } });
    expect(drill.minutes('task.triggered')).toEqual([20]);
    expect(drill.minutes('task.met')).toEqual([47]);
    const spared = {
      ...gauged,
      injects: { down: { at: '15m', cut: { channel: 'platform', roles: ['fire'], lasts: '30m' } } },
    };
    expect(play(spared, [], { cast: { town: 'sure' } }).minutes('task.met')).toEqual([22]);
  });
});

describe('stand-ins', () => {
  const sure = { kind: 'plan-follower', reads: '1m', acts: '3m', omits: 0, errs: 0, reorders: 0 };

  test('try by another channel what nobody answered', () => {
    const early: Parts = {
      ...withCut({ channel: 'phone', lasts: '40m', no_answer: '3m' }),
      stand_ins: { sure },
    };
    const moved = {
      ...early,
      injects: {
        ...(early.injects as Parts),
        line: { at: '6m', cut: { channel: 'phone', lasts: '40m', no_answer: '3m' } },
      },
    };
    const drill = play(moved, [], { cast: { town: 'sure' } });
    expect(drill.minutes('message.lost', { message: 'town/notify#1' })).toEqual([9, 9]);
    expect(drill.minutes('message.delivered', { message: 'town/notify#2' })).toEqual([17, 17]);
    expect(drill.minutes('task.met', { task: 'tell' })).toEqual([15]);
  });

  test('of every kind come through cuts alike on both executors', () => {
    const all = {
      ...parts,
      injects: {
        ...(parts.injects as Parts),
        radio: { between: ['10m', '60m'], cut: { channel: 'radio', lasts: '20m' } },
        again: { at: '30m', cut: { channel: 'phone', level: 'county', lasts: '50m' } },
      },
      stand_ins: {
        sure,
        wild: { kind: 'random', every: '2m' },
        book: { kind: 'scripted', steps: [{ at: '20m', do: 'notify', to: ['county'], text: 'x' }] },
      },
      cast: { town: 'sure', county: 'wild', fire: 'book', city: 'absent' },
      chart: { initial: 'a', states: { a: { on: { 'mayor.delivered': 'b' } }, b: {} } },
    };
    for (const seed of ['a', 'b', 'c']) {
      const [one, other] = (['compiled', 'xstate'] as const).map((executor) =>
        play(all, [], { cast: 'scenario', seed, executor }),
      );
      expect(one!.text).toBe(other!.text);
      expect(hashWorld(one!.run.world)).toBe(hashWorld(other!.run.world));
      expect(one!.of('message.lost').length).toBeGreaterThan(0);
    }
  });
});

test.each(['en', 'zh'])(
  'the seat lets one choose a channel, and says when nobody answers, in %s',
  async (language) => {
    const seated = sitAt({ blueprint: build(parts), role: 'town', language, solo: false });
    const lastAct = () =>
      seated.drill.entries.map(({ input }) => input).findLast(({ kind }) => kind === 'act');
    await seated.passMinutes(11);
    await seated.press('2', '1', 'enter', 'enter');
    expect(lastAct()).toMatchObject({
      do: 'report',
      to: ['county'],
      facts: ['f'],
    });
    await seated.passMinutes(4);
    expect(seated.session.snapshot.state.notice?.text).toContain('County');
    await seated.press('2', '1', 'enter', '1', 'enter');
    expect(lastAct()).toMatchObject({ via: 'radio' });
  },
);

describe('the compiler says', () => {
  const problemsOf = (cut: Parts) => {
    const { organisation: _, plan: __, ...rest } = withCut({ lasts: '5m', channel: 'phone', ...cut });
    const role = { title: 'X', level: 'county' };
    const organisation = { town: { title: 'Town', level: 'township' }, county: role, fire: role };
    const input = scenarioSchema.parse({
      tocsin: 1,
      id: 'x',
      title: 'X',
      category: 'accident',
      level: 'IV',
      start: '2026-07-14T05:30+08:00',
      length: '2h',
      organisation,
      ...rest,
    });
    return compileScenario(input, 'hash').problems.map(({ code, path }) => [code, path.slice(2).join('.')]);
  };

  test.each([
    ['cut/unknown-channel', { channel: 'phon' }, 'cut.channel'],
    ['cut/two-scopes', { level: 'county', roles: ['fire'] }, 'cut'],
    ['cut/platform-between', { channel: 'platform', between: ['town', 'fire'] }, 'cut.between'],
    ['scenario/unknown-role', { between: ['town', 'fyre'] }, 'cut.between.1'],
    ['scenario/unknown-role', { roles: ['fyre'] }, 'cut.roles.0'],
  ])('%s', (code, cut, path) => {
    expect(problemsOf(cut)).toEqual([[code, path]]);
  });

  test('nothing of a cut that makes sense', () => {
    expect(problemsOf({ channel: 'platform' })).toEqual([]);
    expect(problemsOf({ channel: 'message', level: 'village' })).toEqual([]);
  });
});
