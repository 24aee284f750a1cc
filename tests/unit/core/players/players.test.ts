/** Stand-ins: what they see, what they do, how often they slip, and that they do one thing at a time. */
import { describe, expect, test } from 'vitest';
import { act, build, type Parts, type Played, play, type Step } from '../../../helpers/drill-builder.ts';

const sure = {
  kind: 'plan-follower',
  reads: '2m',
  acts: '5m',
  omits: 0,
  errs: 0,
  reorders: 0,
  retries: 3,
  retry_after: '4m',
};
const parts = {
  organisation: {
    city: { title: 'City', level: 'city', authority: ['evacuate'] },
    county: { title: 'County', level: 'county', reports_to: 'city' },
    town: { title: 'Town', level: 'township', reports_to: 'county' },
    fire: { title: 'Fire brigade', level: 'county' },
  },
  facts: { f: { title: 'F' }, g: { title: 'G' } },
  stand_ins: { sure },
  injects: { news: { at: '10m', to: ['town'], facts: ['f'] } },
  actions: {
    dig: { title: 'Dig', by: ['town'], args: { side: ['left', 'right'] } },
    evacuate: { title: 'Evacuate', by: ['town', 'county'], authority: 'evacuate' },
    open: { title: 'Open', by: ['town'], when: 'elapsed > 20m' },
  },
} as const satisfies Parts;
const tell = {
  owner: 'town',
  expect: { inform: 'county', of: 'f' },
  from: 'knows(town, f)',
  target: '30m',
  deadline: '90m',
};
const todo = (expect: Parts) => ({ ...tell, expect });
const tasks = (list: Parts, more: Parts = {}): Parts => ({ ...parts, ...more, plan: { tasks: list } });
const decided = (drill: Played, role: string) =>
  drill
    .of('decision.accepted')
    .filter((entry) => entry.role === role)
    .map(({ t, decision }) => [Number(t) / 60_000, decision]);
const sureTown = { cast: { town: 'sure' } };

describe('a plan-follower', () => {
  test('reads first, then does its tasks one after another, each in its own time', () => {
    const drill = play(tasks({ a: todo({ do: 'dig' }), b: tell }), [], sureTown);
    expect(drill.minutes('message.acknowledged')).toEqual([12]);
    expect(decided(drill, 'town')).toEqual([
      [17, 'town/dig#1'],
      [22, 'town/report#1'],
    ]);
  });

  test('does not act on a task that it cannot see is called for, nor pass on what has not reached it', () => {
    const unseen = play(
      tasks({ a: { ...todo({ do: 'dig' }), from: 'true', cue: 'knows(town, g)' } }),
      [],
      sureTown,
    );
    expect(decided(unseen, 'town')).toEqual([]);
    const slow = {
      world: { channels: { post: { takes: '30m' } } },
      injects: { news: { ...parts.injects.news, via: 'post' } },
    };
    const undelivered = play(tasks({ b: { ...tell, from: 'true' } }, slow), [], sureTown);
    expect(decided(undelivered, 'town')).toEqual([]);
    expect(undelivered.of('decision.refused')).toEqual([]);
    expect(decided(play(tasks({ b: tell }, slow), [], sureTown), 'town')).toEqual([[47, 'town/report#1']]);
  });

  test('tries again what was refused, as often as its figures say', () => {
    const drill = play(tasks({ a: todo({ do: 'open' }) }), [], sureTown);
    expect(drill.minutes('decision.refused')).toEqual([17]);
    expect(decided(drill, 'town')).toEqual([[21, 'town/open#2']]);
    const never = { ...parts.actions, open: { ...parts.actions.open, when: 'false' } };
    const refused = play(tasks({ a: todo({ do: 'open' }) }, { actions: never }), [], sureTown);
    expect(refused.minutes('decision.refused')).toEqual([17, 21, 25, 29]);
  });

  test('asks its superior for leave when it lacks a power, and acts when it has it', () => {
    const drill = play(tasks({ a: { ...todo({ do: 'evacuate' }), owner: 'county', from: 'true' } }), [], {
      cast: { county: 'sure', city: 'sure' },
    });
    expect(drill.of('decision.refused').map(({ t, reason }) => [Number(t) / 60_000, reason])).toEqual([
      [5, 'no-authority'],
    ]);
    expect(decided(drill, 'county')).toEqual([
      [5, 'county/request#1'],
      [19, 'county/evacuate#2'],
    ]);
    expect(decided(drill, 'city')).toEqual([[12, 'city/approve#1']]);
  });

  test('carries out orders and says so; refuses leave that it cannot give', () => {
    const drill = play(
      parts,
      [
        act(20, 'county', 'order', { to: ['town'], action: 'dig', args: { side: 'right' } }),
        act(40, 'fire', 'request', { to: ['town'], action: 'evacuate' }),
      ],
      sureTown,
    );
    expect(decided(drill, 'town')).toEqual([
      [27, 'town/dig#1'],
      [27, 'town/accept#1'],
      [47, 'town/refuse#1'],
    ]);
    expect(drill.of('decision.accepted').find(({ decision }) => decision === 'town/dig#1')).toMatchObject({
      args: { side: 'right' },
    });
  });

  test('refuses to lend on what it was only lent', () => {
    const drill = play(
      parts,
      [
        act(1, 'county', 'request', { to: ['city'], action: 'evacuate' }),
        act(2, 'city', 'approve', { re: 'county/request#1' }),
        act(20, 'town', 'request', { to: ['county'], action: 'evacuate' }),
      ],
      { cast: { county: 'sure' } },
    );
    expect(decided(drill, 'county').at(-1)).toEqual([27, 'county/refuse#1']);
    expect(drill.of('decision.refused')).toEqual([]);
  });

  test('that takes a role over deals with what lies on its desk, and one replaced does nothing more', () => {
    const all = tasks({ a: todo({ do: 'dig' }), b: tell });
    const over: Step = [40, { kind: 'cast', role: 'town', player: 'sure' }];
    const drill = play(all, [act(15, 'town', 'dig', { args: { side: 'left' } }), over]);
    expect(drill.minutes('message.acknowledged')).toEqual([42]);
    expect(decided(drill, 'town').slice(1)).toEqual([[47, 'town/report#1']]);
    const left = play(all, [[16, { kind: 'cast', role: 'town', player: 'person' }]], sureTown);
    expect(left.minutes('message.acknowledged')).toEqual([12]);
    expect(decided(left, 'town')).toEqual([]);
  });

  test('lets a task be that someone has met meanwhile', () => {
    const drill = play(
      tasks({ a: todo({ do: 'dig' }) }),
      [act(13, 'town', 'dig', { args: { side: 'left' } })],
      sureTown,
    );
    expect(decided(drill, 'town')).toEqual([[13, 'town/dig#1']]);
  });
});

describe('over many seeds a plan-follower', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'h'];
  const actions = Object.fromEntries(
    ids.map((id) => [`do-${id}`, { title: id, by: ['town'], args: { side: ['left', 'right'] } }]),
  );
  const list = Object.fromEntries(ids.map((id) => [id, todo({ do: `do-${id}`, side: 'left' })]));
  const drills = (rates: Parts, count = 150): Played[] => {
    const blueprint = build({
      ...tasks(list),
      actions,
      stand_ins: { s: { ...sure, acts: 'lognormal(5m, 0.6)', ...rates } },
    });
    return Array.from({ length: count }, (_, n) =>
      play(blueprint, [], { seed: `s#${n}`, cast: { town: 's' } }),
    );
  };
  /** 150 drills of six tasks: 900 draws, of which a share of 0.2 is 180 with a standard deviation of 12. */
  const near = (count: number): void => {
    expect(count).toBeGreaterThan(130);
    expect(count).toBeLessThan(230);
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

  test('omits at the rate stated', () => {
    const all = drills({ omits: 0.2 });
    near(sum(all.map((drill) => drill.of('task.omitted').length)));
    for (const drill of all)
      expect(drill.of('task.omitted').length + drill.of('decision.accepted').length).toBe(6);
  });

  test('errs at the rate stated: with another choice', () => {
    const all = drills({ errs: 0.2 });
    near(
      sum(
        all.map(
          (drill) =>
            drill.of('decision.accepted').filter(({ args }) => (args as { side: string }).side === 'right')
              .length,
        ),
      ),
    );
    near(sum(all.map((drill) => 6 - drill.of('task.met').length)));
  });

  test('errs by telling somebody else', () => {
    const blueprint = build({ ...tasks({ b: tell }), stand_ins: { s: { ...sure, errs: 1 } } });
    const receivers = new Set(
      Array.from({ length: 30 }, (_, n) =>
        play(blueprint, [], { seed: `s#${n}`, cast: { town: 's' } }),
      ).flatMap((drill) => drill.of('message.sent').map(({ to }) => to)),
    );
    expect([...receivers].sort()).toEqual(['city', 'fire']);
  });

  test('puts tasks behind others at the rate stated, and still does each once', () => {
    const order = (drill: Played) => drill.of('task.met').map(({ task }) => task);
    const all = drills({ reorders: 0.2 });
    // The first five tasks can each be put behind the next: without any, a share of 0.8^5 = 0.33 keeps the order.
    const kept = all.filter((drill) => order(drill).join() === ids.join()).length;
    expect(kept).toBeGreaterThan(20);
    expect(kept).toBeLessThan(80);
    for (const drill of all) expect([...order(drill)].sort()).toEqual(ids);
  });

  test('is never busy with two things: what it does is apart by at least what it takes', () => {
    const blueprint = build({
      ...tasks(list),
      actions,
      injects: Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [`i${n}`, { at: `${10 + n}m`, to: ['town'], facts: ['f'] }]),
      ),
      stand_ins: { s: { ...sure, reorders: 0.5, omits: 0.1 } },
    });
    for (let n = 0; n < 60; n++) {
      const drill = play(blueprint, [], { seed: `s#${n}`, cast: { town: 's' } });
      const done = drill.log.filter(
        ({ code }) => code === 'message.acknowledged' || code === 'decision.accepted',
      );
      for (let k = 1; k < done.length; k++) {
        const gap = (done[k]!.t - done[k - 1]!.t) / 60_000;
        expect(gap).toBeGreaterThanOrEqual(done[k]!.code === 'decision.accepted' ? 5 : 2);
      }
    }
  });
});

describe('other stand-ins', () => {
  test('absent: mail arrives and nothing is done', () => {
    const drill = play(tasks({ b: tell }), [], { cast: { town: 'absent' } });
    expect(drill.of('message.delivered')).toHaveLength(1);
    expect([...drill.of('message.acknowledged'), ...drill.of('decision.accepted')]).toEqual([]);
  });

  test('random: acts on its own seat alone, differently with each seed, alike with the same', () => {
    const blueprint = build(parts);
    const run = (seed: string) => play(blueprint, [], { seed, cast: { town: 'random' } });
    const drills = Array.from({ length: 20 }, (_, n) => run(`s#${n}`));
    expect(new Set(drills.map(({ text }) => text)).size).toBe(20);
    expect(run('s#3').text).toBe(drills[3]!.text);
    expect(
      drills
        .flatMap((drill) => drill.of('decision.refused'))
        .some(({ reason }) => reason === 'fact-not-known'),
    ).toBe(false);
    expect(
      drills
        .flatMap((drill) => drill.minutes('fact.learnt', { role: 'county' }))
        .every((minute) => minute >= 10),
    ).toBe(true);
    expect(drills.flatMap((drill) => drill.of('decision.accepted')).length).toBeGreaterThan(40);
  });

  test('scripted: takes its steps in order, at their times or when what they wait for is true', () => {
    const script = {
      kind: 'scripted',
      steps: [
        { at: '5m', do: 'log', text: 'early' },
        { when: 'knows(town, f)', do: 'report', to: ['county'], facts: ['f'] },
        { at: '8m', do: 'dig', args: { side: 'right' } },
        { at: '30m', do: 'order', to: ['county'], text: 'x' },
      ],
    };
    const drill = play({ ...parts, stand_ins: { script } }, [], { cast: { town: 'script' } });
    expect(decided(drill, 'town')).toEqual([
      [5, 'town/log#1'],
      [10, 'town/report#1'],
      [10, 'town/dig#1'],
    ]);
    expect(drill.minutes('decision.refused')).toEqual([30]);
  });
});

test('a stand-in takes as long over an order, whatever else the scenario holds', () => {
  const free = { ...parts, stand_ins: { s: { ...sure, acts: 'lognormal(5m, 0.6)' } } };
  const order = act(20, 'county', 'order', { to: ['town'], action: 'dig', args: { side: 'right' } });
  const at = (more: Parts) =>
    decided(play({ ...free, ...more }, [order], { cast: { town: 's' } }), 'town')[0];
  expect(at({ injects: { extra: { at: '100m', to: ['fire'] }, ...parts.injects } })).toEqual(at({}));
});
