/** Moves: when they begin, how the drill stands still between two of them, what is refused, and what the compiler says about them. */
import { describe, expect, test } from 'vitest';
import type { Entry, Input } from '../../../../src/core/drill/input.ts';
import { LiveDrill } from '../../../../src/core/drill/live-drill.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { compileScenario } from '../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../src/core/scenario/schema/index.ts';
import {
  act,
  build,
  journal,
  MINUTE,
  type Parts,
  type Played,
  play,
  SEED,
  type Step,
} from '../../../helpers/drill-builder.ts';
import { richParts } from '../../../helpers/rich-drill.ts';

const moves = [
  {
    title: 'Warning',
    until: '30m',
    briefing: 'It rains.',
    discuss: '20m',
    questions: ['Who knew?'],
    objectives: ['O'],
  },
  { title: 'Crest', until: '60m' },
  { title: 'Recovery', discuss: '10m' },
];
const parts: Parts = {
  length: '90m',
  moves,
  objectives: { O: { title: 'All are warned' } },
  injects: {
    early: { at: '29m', to: ['county'] },
    onTime: { at: '30m', to: ['county'] },
    last: { at: '90m', to: ['county'] },
  },
};
const conclude = (minute: number, move = 1): Step => [minute, { kind: 'conclude', by: 'county', move }];
const say = (minute: number, text: string, move = 1, role = 'county'): Step => [
  minute,
  { kind: 'discuss', role, move, text },
];
/** What happened from a drill minute on: codes, with what they are about. */
const story = ({ log }: Played, from = 0): string[] =>
  log
    .filter(
      ({ t, code }) => t >= from * MINUTE && /^(move|discussion|annotation|inject|input|drill)\./.test(code),
    )
    .map(({ t: _, code, ...fields }) => [code, ...Object.values(fields)].join(' '));
const viewOf = ({ blueprint, run }: Played) => viewRole(blueprint, run.world, run.log, 1).move;

describe('moves', () => {
  test('begin one after the other, the first at StartEx, and the last lasts to the end', () => {
    const drill = play(parts, [], { cast: 'scenario' });
    expect(drill.of('move.began')).toEqual([
      { t: 0, move: 1 },
      { t: 30 * MINUTE, move: 2 },
      { t: 60 * MINUTE, move: 3 },
    ]);
    expect(story(drill).at(-1)).toBe('drill.ended  length');
  });

  test('are over before anything else that is due then', () => {
    const drill = play({ ...parts, world: { stocks: { water: { start: 0, flow: 1 } } } }, [], {
      cast: 'scenario',
    });
    const codes = drill.log.filter(({ t }) => t === 30 * MINUTE).map(({ code }) => code);
    expect(codes.slice(0, 3)).toEqual(['move.began', 'world.ticked', 'inject.fired']);
  });

  test('that are talked about open no discussion where only stand-ins play', () => {
    const drill = play(parts, [], { cast: 'scenario' });
    expect(drill.of('discussion.opened')).toEqual([]);
    const agents = { city: 'agent', county: 'agent', town: 'nobody', fire: 'absent' };
    expect(play(parts, [], { cast: agents }).of('discussion.opened')).toEqual([]);
  });

  test('change nothing else about a drill', () => {
    const steps = [act(6, 'county', 'warn'), act(31, 'county', 'evacuate', { args: { area: 'low' } })];
    const cut = [{ title: 'One', until: '30m', discuss: '5m' }, { title: 'Two' }];
    const without = play(richParts, steps);
    const divided = play({ ...richParts, moves: cut }, steps);
    const rest = divided.log.filter(({ code }) => !/^(move|discussion)\./.test(code));
    expect(rest).toEqual(without.log);
    expect(divided.log.length).toBe(without.log.length + 3);
  });

  test('are shown to every role, with their briefing and without what is to be talked about later', () => {
    expect(viewOf(play(parts, [], { until: 29 }))).toEqual({
      number: 1,
      of: 3,
      title: 'Warning',
      briefing: 'It rains.',
      discussion: null,
    });
    expect(viewOf(play(parts, [], { until: 45 }))).toMatchObject({ number: 2, title: 'Crest', briefing: '' });
    expect(viewOf(play(parts))).toMatchObject({ number: 3, discussion: null });
    expect(viewOf(play({}, [], { until: 5 }))).toBeNull();
  });
});

describe('a discussion', () => {
  test('holds the drill still at the time at which the move is over', () => {
    const drill = play(parts, [say(30, 'Nobody knew.')], { until: 30 });
    expect(story(drill, 29)).toEqual(['inject.fired early#1', 'discussion.opened 1', 'annotation.added 1']);
    expect(drill.run.world.time).toBe(30 * MINUTE);
    expect(viewOf(drill)).toMatchObject({
      number: 1,
      discussion: {
        time: 20 * MINUTE,
        questions: ['Who knew?'],
        objectives: ['All are warned'],
        next: 'Crest',
      },
    });
  });

  test('is ended by an input, and the drill goes on at the same time', () => {
    const drill = play(parts, [say(30, 'Nobody knew.'), conclude(30)], { until: 30 });
    expect(story(drill, 30)).toEqual([
      'discussion.opened 1',
      'annotation.added 1',
      'discussion.closed 1',
      'move.began 2',
      'inject.fired onTime#1',
    ]);
    expect(viewOf(drill)).toMatchObject({ number: 2, discussion: null });
  });

  test('is passed over where time goes on without anybody ending it', () => {
    const expected = ['discussion.opened 1', 'move.began 2', 'inject.fired onTime#1'];
    expect(story(play(parts, [], { until: 31 }), 30)).toEqual(expected);
    expect(story(play(parts, [act(40, 'county', 'log', { text: 'Late.' })], { until: 41 }), 30)).toEqual(
      expected,
    );
  });

  test('of the last move comes before EndEx and what is due then; a drill that ends sooner has none', () => {
    expect(story(play(parts, [conclude(90, 3)]), 90)).toEqual([
      'discussion.opened 3',
      'discussion.closed 3',
      'inject.fired last#1',
      'drill.ended  length',
    ]);
    expect(story(play(parts, [[80, { kind: 'end' }]]), 61)).toEqual(['drill.ended  endex']);
  });

  test('waits no longer once the drill was ended in it, and no move begins', () => {
    const drill = play(parts, [[30, { kind: 'end' }]], { until: 30 });
    expect(story(drill, 30)).toEqual(['discussion.opened 1', 'inject.fired onTime#1', 'drill.ended  endex']);
  });

  test('cannot be ended before it is open, twice, or for another move', () => {
    const steps = [conclude(10), conclude(30, 2), conclude(30), conclude(30), conclude(50)];
    const drill = play(parts, steps, { until: 50 });
    expect(drill.of('input.refused').map(({ t, reason }) => [Number(t) / MINUTE, reason])).toEqual([
      [10, 'no-discussion'],
      [30, 'no-discussion'],
      [30, 'no-discussion'],
      [50, 'no-discussion'],
    ]);
    expect(drill.of('discussion.closed')).toHaveLength(1);
  });

  test('leaves notes that the world never reads, also afterwards; those of no move or role are refused', () => {
    const steps = [say(31, 'Later.'), say(32, 'No.', 4), say(33, 'No.', 1, 'nobody-known')];
    const drill = play(parts, steps, { until: 40 });
    expect(drill.of('annotation.added')).toEqual([{ t: 31 * MINUTE, input: 1 }]);
    expect(drill.of('input.refused').map(({ reason }) => reason)).toEqual(['unknown-name', 'unknown-name']);
    const { world } = play(parts, [], { until: 40 }).run;
    expect(drill.run.world).toEqual(world);
  });
});

describe('with moves the same scenario, seed and journal give the same log', () => {
  const blueprint = build({
    ...richParts,
    moves: [
      { title: 'One', until: '30m', discuss: '5m' },
      { title: 'Two', until: '61m', discuss: '5m' },
      { title: 'Three', discuss: '5m' },
    ],
  });
  const steps: readonly Step[] = [
    act(6, 'county', 'warn'),
    say(30, 'So it was.'),
    act(30, 'county', 'notify', { to: ['fire', 'town'], facts: ['rain'] }),
    conclude(30),
    act(30, 'county', 'evacuate', { args: { area: 'low' } }),
    [45, { kind: 'freeze' }],
    say(61, 'And so.', 2),
    conclude(61, 2),
    [70, { kind: 'thaw' }],
  ];
  const cast = { town: 'plan-follower', fire: 'plan-follower', city: 'plan-follower' };
  const entries = journal(blueprint, steps, { cast });
  const logOf = (
    list: readonly Entry[],
    until?: number,
    executor: 'xstate' | 'compiled' = 'compiled',
  ): string => {
    const options = { seed: SEED, entries: list, executor, ...(until !== undefined && { until }) };
    return logLines(blueprint, runDrill(blueprint, options).log);
  };
  const whole = logOf(entries);

  test('with either executor', () => {
    expect(logOf(entries, undefined, 'xstate')).toBe(whole);
    expect(whole.match(/discussion/g)).toHaveLength(5);
    expect(whole).toContain('task.met');
  });

  test.each([1, 7 * MINUTE + 1, 30 * MINUTE, 1000 * MINUTE])('live, in steps of %d ms', (stride) => {
    const live = new LiveDrill(blueprint, SEED, entries.slice(0, 1));
    const reach = (until: number): void => {
      // Millisecond by millisecond only near the ends of moves.
      const near = stride > 1 ? 0 : until - 3;
      if (near > live.time) live.advance(near);
      while (live.time + stride < until) live.advance(live.time + stride);
      live.advance(until);
    };
    for (const { t, input } of entries.slice(1)) {
      reach(t);
      live.apply(live.stamp(input));
    }
    reach(blueprint.length + 1);
    expect(logLines(blueprint, live.log)).toBe(whole);
  });

  test('taken up again after any entry, in a discussion too', () => {
    for (let kept = 1; kept < entries.length; kept++) {
      const live = new LiveDrill(blueprint, SEED, entries.slice(0, kept));
      const last = entries[kept - 1]!;
      live.advance(last.t);
      expect(live.isDiscussing).toBe(
        last.input.kind === 'discuss' || (last.input.kind === 'act' && kept === 4),
      );
      for (const { t, input } of entries.slice(kept)) {
        live.advance(t);
        live.apply(live.stamp(input));
      }
      live.advance(blueprint.length + 1);
      expect(logLines(blueprint, live.log)).toBe(whole);
    }
  });

  test('stopped at any time, a log is the beginning of the whole', () => {
    const before = (until: number) => entries.filter(({ t }) => t <= until);
    for (const minute of [29.99, 30, 30.01, 60.99, 61, 61.01, 119, 120]) {
      const until = Math.round(minute * MINUTE);
      const part = logOf(before(until), until);
      expect(whole.startsWith(part), `stopped at ${minute} min`).toBe(true);
      expect(part.length).toBeGreaterThan(1000);
    }
    const silent = entries.filter(({ input }) => input.kind !== 'conclude');
    const passed = logOf(silent);
    for (const until of [30 * MINUTE, 61 * MINUTE])
      expect(passed.startsWith(logOf(silent, until))).toBe(true);
  });

  test('after ending a discussion is taken back, and taken back no more', () => {
    const live = new LiveDrill(blueprint, SEED, entries.slice(0, 5));
    expect(live.isDiscussing).toBe(false);
    const take = (input: Input) => live.apply(live.stamp(input));
    take({ kind: 'withdraw', entry: 4 });
    expect(live.isDiscussing).toBe(true);
    take({ kind: 'withdraw', entry: 5 });
    expect(live.isDiscussing).toBe(false);
    expect(whole.startsWith(logLines(blueprint, live.log))).toBe(true);
  });
});

describe('the compiler', () => {
  const problemsOf = (list: unknown, more: Parts = {}) => {
    const input = scenarioSchema.parse({
      tocsin: 1,
      id: 'test',
      title: 'Test',
      category: 'accident',
      level: 'IV',
      start: '2026-07-14T05:30+08:00',
      length: '1h',
      organisation: { town: { title: 'Town', level: 'township' } },
      moves: list,
      ...more,
    });
    return compileScenario(input, 'hash').problems.map(({ code, severity, path }) => [
      code,
      severity,
      path.join('.'),
    ]);
  };
  const last = { title: 'Last' };

  test.each([
    ['move/no-until', [{ title: 'First' }, last], 'moves.0'],
    ['move/out-of-order', [{ title: 'First', until: '0m' }, last], 'moves.0.until'],
    [
      'move/out-of-order',
      [{ title: 'A', until: '20m' }, { title: 'B', until: '20m' }, last],
      'moves.1.until',
    ],
    ['move/after-end', [{ title: 'First', until: '1h' }, last], 'moves.0.until'],
    ['move/after-end', [{ ...last, until: '61m' }], 'moves.0.until'],
    ['move/ends-early', [{ ...last, until: '59m' }], 'moves.0.until'],
    ['move/no-discussion', [{ ...last, questions: ['Why?'] }], 'moves.0.questions'],
    ['move/no-discussion', [{ ...last, discuss: '0m', objectives: ['O'] }], 'moves.0.objectives'],
    ['scenario/unknown-objective', [{ ...last, discuss: '5m', objectives: ['P'] }], 'moves.0.objectives.0'],
  ])('says %s of %j', (code, list, path) => {
    expect(problemsOf(list, { objectives: { O: { title: 'All' } } })).toEqual([[code, 'error', path]]);
  });

  test('warns of a discussion at which nobody would be', () => {
    const organisation = { town: { title: 'Town', level: 'township', simcell: true } };
    const list = [{ ...last, discuss: '5m' }];
    expect(problemsOf(list, { organisation })).toEqual([['move/nobody', 'warning', 'moves.0.discuss']]);
    expect(problemsOf(list)).toEqual([]);
  });

  test('takes a last move that says it ends with the drill', () => {
    expect(
      problemsOf([
        { title: 'First', until: '59m' },
        { ...last, until: '1h' },
      ]),
    ).toEqual([]);
  });
});
