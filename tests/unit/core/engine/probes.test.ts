/** Probes: what is asked and logged, who answers what, what cannot be answered, and what the compiler says about them. */
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../../src/core/drill/input.ts';
import { hashWorld } from '../../../../src/core/engine/state-hash.ts';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { compileScenario } from '../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../src/core/scenario/schema/index.ts';
import { act, type Parts, type Played, play } from '../../../helpers/drill-builder.ts';
import { readMeasure } from '../../../helpers/read-measure.ts';

const level = {
  ask: 'How high is the river?',
  level: 1,
  truth: 'river',
  tolerance: 0.5,
  unit: 'm',
  told_by: { gauges: ['gauge'] },
};
const meaning = {
  ask: 'What does the leak mean?',
  level: 2,
  options: { calm: 'Nothing', watch: 'It must be watched', leave: 'People must leave' },
  truth: { watch: 'river < 9', leave: 'river > 2' },
  told_by: { facts: ['leak'] },
};
const injects = { one: { at: '5m', to: ['county'], facts: ['leak'], text: 'It leaks.' } };
const parts: Parts = {
  facts: { leak: { title: 'Leak' } },
  world: {
    stocks: { river: { start: 3, flow: '2' } },
    gauges: { gauge: { title: 'Gauge', reads: 'river', every: '10m', seen_by: ['county'] } },
  },
  injects,
  probes: {
    P: { at: '30m', to: ['county', 'town'], within: '5m', questions: { level, meaning } },
    W: {
      when: 'knows(city, leak)',
      to: ['city'],
      questions: { next: { ...meaning, level: 3, truth: { calm: 'river > 100' } } },
    },
  },
};
const answer = (minute: number, role: string, question: string, given?: string | number, probe = 'P') =>
  [
    minute,
    { kind: 'probe', role, probe, question, ...(given !== undefined && { answer: given }) } satisfies Input,
  ] as const;
const roleOf = ({ blueprint }: Played, id: string) => blueprint.roles.findIndex((role) => role.id === id);
const probeAt = (drill: Played, id: string) =>
  viewRole(drill.blueprint, drill.run.world, drill.run.log, roleOf(drill, id)).probe;
const asked = (drill: Played) => drill.of('probe.asked');
const refused = (drill: Played) => drill.of('input.refused').map(({ reason }) => reason);

describe('a probe', () => {
  test('puts its questions to its roles at its time, with what is right at that moment', () => {
    const drill = play(parts);
    const [first, second, third] = asked(drill);
    expect(first).toMatchObject({ t: 1_800_000, question: 'P.level', role: 'county' });
    // From 3 at StartEx by 2 an hour.
    expect(first!.truth).toBeCloseTo(4, 6);
    expect(second).toEqual({ t: 1_800_000, question: 'P.meaning', role: 'county', truth: 'watch leave' });
    expect(third).toMatchObject({ question: 'P.level', role: 'town', truth: first!.truth });
    expect(asked(drill)).toHaveLength(4);
  });

  test('that waits for something comes once, when that turns true', () => {
    const drill = play(parts, [
      act(20, 'county', 'report', { to: ['city'], facts: ['leak'] }),
      act(50, 'county', 'report', { to: ['city'], facts: ['leak'] }),
    ]);
    const learnt = drill.minutes('fact.learnt', { role: 'city' });
    expect(drill.minutes('probe.asked', { role: 'city' })).toEqual(learnt);
    expect(asked(drill).find(({ role }) => role === 'city')).toMatchObject({ question: 'W.next', truth: '' });
  });

  test('shows a role one question after the other without the right answer', () => {
    const before = play(parts, [], { until: 29 });
    expect(probeAt(before, 'town')).toBeNull();
    const first = play(parts, [], { until: 30 });
    expect(probeAt(first, 'town')).toEqual({
      probe: 'P',
      question: 'level',
      ask: 'How high is the river?',
      options: [],
      unit: 'm',
      number: 1,
      of: 2,
    });
    expect(probeAt(first, 'city')).toBeNull();
    const second = play(parts, [answer(30, 'town', 'level', 4)], { until: 30 });
    expect(probeAt(second, 'town')).toMatchObject({ question: 'meaning', number: 2, of: 2 });
    expect(JSON.stringify(probeAt(second, 'town'))).not.toContain('truth');
    const done = play(parts, [answer(30, 'town', 'level', 4), answer(30, 'town', 'meaning')], { until: 30 });
    expect(probeAt(done, 'town')).toBeNull();
  });

  test('takes answers, and that somebody does not know, at the time of asking', () => {
    const drill = play(parts, [answer(30, 'county', 'level', 4.25), answer(30, 'county', 'meaning')]);
    expect(drill.of('probe.answered')).toEqual([
      { t: 1_800_000, question: 'P.level', role: 'county', answer: 4.25 },
    ]);
    expect(drill.of('probe.passed')).toEqual([{ t: 1_800_000, question: 'P.meaning', role: 'county' }]);
    const named = play(parts, [answer(30, 'town', 'meaning', 'leave')]);
    expect(named.of('probe.answered')).toMatchObject([{ question: 'P.meaning', answer: 'leave' }]);
  });

  test.each([
    ['not-received', answer(20, 'county', 'level', 4)],
    ['not-received', answer(31, 'fire', 'level', 4)],
    ['too-late', answer(36, 'county', 'level', 4)],
    ['unknown-name', answer(31, 'county', 'depth', 4)],
    ['bad-argument', answer(31, 'county', 'level', 'calm')],
    ['bad-argument', answer(31, 'county', 'meaning', 1)],
    ['bad-argument', answer(31, 'county', 'meaning', 'panic')],
  ])('refuses what cannot be an answer: %s', (reason, step) => {
    const drill = play(parts, [step]);
    expect(refused(drill)).toEqual([reason]);
    expect(drill.of('probe.answered')).toEqual([]);
  });

  test('takes the first answer only', () => {
    const drill = play(parts, [answer(30, 'county', 'level', 4), answer(31, 'county', 'level', 5)]);
    expect(refused(drill)).toEqual(['already-answered']);
  });

  test('leaves out a post that is empty', () => {
    const away = { at: '20m', to: ['town'], text: 'Off.', absent: { role: 'town', lasts: '30m' } };
    const drill = play({ ...parts, injects: { ...injects, away } });
    expect(drill.minutes('role.left')).toEqual([20]);
    expect([...new Set(asked(drill).map(({ role }) => role))]).toEqual(['county']);
  });

  test('changes nothing else of the drill', () => {
    const { probes: _, ...without } = parts;
    const rest = ({ log }: Played) => log.filter(({ code }) => !code.startsWith('probe.'));
    expect(rest(play(parts, [], { cast: 'scenario' }))).toEqual(
      rest(play(without, [], { cast: 'scenario' })),
    );
  });

  test('gives the same log on both executors, asked by a chart that has just moved', () => {
    const moving: Parts = {
      ...parts,
      chart: { initial: 'dry', states: { dry: { always: { target: 'wet', guard: 'river > 4' } }, wet: {} } },
      probes: { C: { when: 'in(wet)', to: ['county', 'town'], questions: { level, meaning } } },
    };
    const [one, other] = (['compiled', 'xstate'] as const).map((executor) =>
      play(moving, [], { cast: 'scenario', executor }),
    );
    expect(asked(one!)).toHaveLength(4);
    expect(one!.text).toBe(other!.text);
    expect(hashWorld(one!.run.world)).toBe(hashWorld(other!.run.world));
  });
});

describe('stand-ins', () => {
  test('that follow the plan are right about what they have been told, and otherwise take the first option', () => {
    const drill = play(parts, [], { cast: 'scenario' });
    const truth = asked(drill)[0]!.truth;
    expect(
      drill.of('probe.answered').map(({ role, question, answer: given }) => [role, question, given]),
    ).toEqual([
      ['county', 'P.level', truth],
      ['county', 'P.meaning', 'watch'],
      ['town', 'P.meaning', 'calm'],
    ]);
    expect(drill.of('probe.passed')).toMatchObject([{ role: 'town', question: 'P.level' }]);
  });

  test('that play at random answer with any option, and absent ones not at all', () => {
    const stand_ins = { chaos: { kind: 'random', every: '1h' }, chair: { kind: 'absent' } };
    const given = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => {
      const drill = play({ ...parts, stand_ins }, [], { seed, cast: { county: 'chaos', town: 'chair' } });
      expect(drill.of('probe.answered').filter(({ role }) => role === 'town')).toEqual([]);
      return drill.of('probe.answered').map(({ answer: option }) => option);
    });
    expect(new Set(given.flat()).size).toBeGreaterThan(1);
  });
});

describe('the measures of awareness', () => {
  const read = (id: string, steps: Parameters<typeof play>[1] = []) => {
    const { blueprint, run } = play(parts, steps);
    return readMeasure(blueprint, run.log, id);
  };

  test('are shares of right answers by level, of all that was asked', () => {
    expect(read('sa-level-1')).toEqual({ value: 0, count: 0, of: 2 });
    const truth = Number(asked(play(parts))[0]!.truth);
    const near = [answer(30, 'county', 'level', truth + 0.49), answer(30, 'town', 'level', truth + 0.51)];
    expect(read('sa-level-1', near)).toEqual({ value: 0.5, count: 1, of: 2 });
    const options = [answer(30, 'county', 'meaning', 'leave'), answer(30, 'town', 'meaning', 'calm')];
    expect(read('sa-level-2', options)).toEqual({ value: 0.5, count: 1, of: 2 });
  });

  test('leave out what has no right answer, and say nothing where nothing was asked', () => {
    const told = [act(20, 'county', 'report', { to: ['city'], facts: ['leak'] })];
    expect(read('sa-level-3', told)).toEqual({ value: null, count: null, of: 0 });
    const { blueprint, run } = play({});
    expect(readMeasure(blueprint, run.log, 'sa-level-1').value).toBeNull();
  });
});

describe('the compiler', () => {
  const problemsOf = (probes: Parts) => {
    const input = scenarioSchema.parse({
      tocsin: 1,
      id: 'x',
      title: 'X',
      category: 'accident',
      level: 'IV',
      start: '2026-07-14T05:30+08:00',
      length: '2h',
      organisation: { county: { title: 'County', level: 'county' } },
      facts: { leak: { title: 'Leak' } },
      world: { stocks: { river: 3 } },
      probes,
    });
    return compileScenario(input, 'hash').problems.map(({ code, path }) => [code, path.join('.')]);
  };
  const number = { ask: '?', level: 1, truth: 'river' };
  const choice = { ask: '?', level: 1, options: { a: 'A', b: 'B' }, truth: { a: 'river > 1' } };
  const of = (question: Parts, more: Parts = {}) => ({
    P: { at: '1h', to: ['county'], questions: { q: question }, ...more },
  });

  test('finds nothing wrong with what is right', () => {
    expect(problemsOf(of(number))).toEqual([]);
    expect(problemsOf(of(choice))).toEqual([]);
  });

  test.each([
    ['scenario/unknown-role', of(number, { to: ['conty'] }), 'P.to.0'],
    [
      'scenario/unknown-fact',
      of({ ...number, told_by: { facts: ['leek'] } }),
      'P.questions.q.told_by.facts.0',
    ],
    [
      'scenario/unknown-gauge',
      of({ ...number, told_by: { gauges: ['g'] } }),
      'P.questions.q.told_by.gauges.0',
    ],
    ['probe/at-or-when', of(number, { when: 'river > 1' }), 'P'],
    ['probe/at-or-when', { P: { to: ['county'], questions: { q: number } } }, 'P'],
    ['probe/after-end', of(number, { at: '2h' }), 'P.at'],
    ['probe/no-questions', of(number, { questions: {} }), 'P.questions'],
    ['probe/options', of({ ...choice, options: { a: 'A' } }), 'P.questions.q.options'],
    ['probe/options', of({ ...choice, options: {}, truth: {} }), 'P.questions.q.options'],
    ['probe/truth', of({ ...choice, truth: 'river' }), 'P.questions.q.truth'],
    ['probe/truth', of({ ...number, truth: { a: 'river > 1' } }), 'P.questions.q.truth'],
    ['probe/unknown-option', of({ ...choice, truth: { c: 'river > 1' } }), 'P.questions.q.truth.c'],
    ['probe/not-a-number', of({ ...choice, unit: 'm' }), 'P.questions.q.unit'],
    ['probe/not-a-number', of({ ...choice, tolerance: 1 }), 'P.questions.q.tolerance'],
    ['expression/wrong-type', of({ ...number, truth: 'river > 1' }), 'P.questions.q.truth'],
    ['expression/wrong-type', of({ ...choice, truth: { a: 'river' } }), 'P.questions.q.truth.a'],
  ])('says %s', (code, probes, path) => {
    expect(problemsOf(probes)).toEqual([[code, `probes.${path}`]]);
  });
});
