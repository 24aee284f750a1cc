/** Every code of the compiler is provoked once, at the path of the author's slip. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CompilerCode, compilerCodes } from '../../../../../src/core/kernel/catalogue/compiler.ts';
import { compileScenario, type ScenarioProblem } from '../../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../../src/core/scenario/schema/index.ts';

type Parts = Readonly<Record<string, unknown>>;

function compile(parts: Parts) {
  const input = scenarioSchema.parse({
    tocsin: 1,
    id: 'test',
    title: 'Test',
    category: 'accident',
    level: 'IV',
    start: '2026-07-14T05:30+08:00',
    length: '1h',
    organisation: {
      town: { title: 'Town', level: 'township', reports_to: 'county' },
      county: { title: 'County', level: 'county' },
    },
    facts: { leak: { title: 'Leak' } },
    ...parts,
  });
  return compileScenario(input, 'hash');
}

const problemsOf = (parts: Parts): readonly ScenarioProblem[] => compile(parts).problems;

const inject = (more: Parts): Parts => ({ injects: { I: { at: '5m', to: ['town'], ...more } } });
const question = (more: Parts): Parts => inject({ ask: 'Go?', options: { go: {}, stay: {} }, ...more });
const interview = (more: Parts): Parts =>
  inject({ interview: { points: { facts: 'Ten.', guess: 'A hundred.' }, ...more } });
const task = (more: Parts): Parts => ({
  plan: {
    tasks: {
      t: {
        owner: 'town',
        expect: { inform: 'county', of: 'leak' },
        from: 'knows(town, leak)',
        target: '5m',
        deadline: '9m',
        ...more,
      },
    },
  },
});
const plug = { title: 'Plug', by: ['town'], args: { side: ['left', 'right'] } };
const action = (more: Parts): Parts => ({ actions: { plug: { ...plug, ...more } } });

const aid = (more: Parts): Parts => ({
  organisation: {
    town: { title: 'Town', level: 'township', reports_to: 'county' },
    county: { title: 'County', level: 'county' },
    city: { title: 'City', level: 'city' },
  },
  world: { reserves: { bags: { stock: 1 } } },
  requests: { boats: { title: 'Boats', from: ['town'], to: 'city', gives: { bags: 5 }, ...more } },
});

type Provocation = readonly [parts: Parts, ...path: (string | number)[]];

const provocations: Readonly<Record<CompilerCode, Provocation>> = {
  'scenario/unknown-role': [inject({ to: ['town', 'twon'] }), 'injects', 'I', 'to', 1],
  'scenario/unknown-fact': [inject({ facts: ['leek'] }), 'injects', 'I', 'facts', 0],
  'scenario/unknown-inject': [
    inject({ effects: [{ inject: 'II' }] }),
    'injects',
    'I',
    'effects',
    0,
    'inject',
  ],
  'scenario/unknown-action': [task({ expect: { do: 'plugg' } }), 'plan', 'tasks', 't', 'expect', 'do'],
  'scenario/unknown-task': [task({ after: ['u'] }), 'plan', 'tasks', 't', 'after', 0],
  'scenario/unknown-state': [
    { ...inject({ at: undefined, when: 'in(b)' }), chart: { initial: 'a', states: { a: {} } } },
    'injects',
    'I',
    'when',
  ],
  'scenario/unknown-gauge': [inject({ at: undefined, when: 'reading(g) > 1' }), 'injects', 'I', 'when'],
  'scenario/unknown-team': [inject({ at: undefined, when: 'free(crew)' }), 'injects', 'I', 'when'],
  'scenario/unknown-ending': [inject({ effects: [{ end: 'lost' }] }), 'injects', 'I', 'effects', 0, 'end'],
  'scenario/unknown-objective': [inject({ objective: 'calm' }), 'injects', 'I', 'objective'],
  'scenario/unknown-title': [{ titles: { leave: 'Leave' } }, 'titles', 'leave'],
  'scenario/unknown-stand-in': [{ cast: { town: 'robot' } }, 'cast', 'town'],
  'scenario/unknown-number': [
    inject({ effects: [{ set: { level: 1 } }] }),
    'injects',
    'I',
    'effects',
    0,
    'set',
    'level',
  ],
  'scenario/unknown-reserve': [action({ needs: { bags: 5 } }), 'actions', 'plug', 'needs', 'bags'],
  'scenario/unknown-argument': [
    { ...action({}), ...task({ expect: { do: 'plug', end: 'left' } }) },
    'plan',
    'tasks',
    't',
    'expect',
    'end',
  ],
  'scenario/unknown-choice': [
    { ...action({}), ...task({ expect: { do: 'plug', side: 'top' } }) },
    'plan',
    'tasks',
    't',
    'expect',
    'side',
  ],
  'scenario/name-taken': [{ world: { parameters: { a: 1 }, stocks: { a: 2 } } }, 'world', 'stocks', 'a'],
  'scenario/ambiguous-id': [{ actions: { t: plug }, ...task({}) }, 'actions', 't'],
  'scenario/not-writable': [
    { world: { formulas: { f: '1' } }, ...inject({ effects: [{ add: { f: 1 } }] }) },
    'injects',
    'I',
    'effects',
    0,
    'add',
    'f',
  ],
  'scenario/not-an-amount': [
    { world: { reserves: { bags: { stock: 5 } } }, ...action({ needs: { bags: { count: 2 } } }) },
    'actions',
    'plug',
    'needs',
    'bags',
  ],
  'scenario/not-their-action': [
    { ...action({}), ...task({ owner: 'county', expect: { do: 'plug' } }) },
    'plan',
    'tasks',
    't',
    'expect',
    'do',
  ],
  'scenario/circular-line': [
    {
      organisation: {
        town: { title: 'Town', level: 'township', reports_to: 'town' },
        county: { title: 'County', level: 'county' },
      },
    },
    'organisation',
    'town',
    'reports_to',
  ],
  'scenario/circular-tasks': [task({ after: ['t'] }), 'plan', 'tasks', 't', 'after'],
  'scenario/circular-formula': [{ world: { formulas: { a: 'b', b: 'a' } } }, 'world', 'formulas', 'a'],
  'scenario/levels-out-of-order': [
    { world: { gauges: { g: { reads: 1, every: '5m', warn: { blue: 1, yellow: 3, red: 2 } } } } },
    'world',
    'gauges',
    'g',
    'warn',
  ],
  'scenario/target-after-deadline': [task({ target: '9m' }), 'plan', 'tasks', 't', 'deadline'],
  'scenario/too-many-parts': [
    {
      facts: Object.fromEntries(
        ['leak', ...Array(30).keys()].map((n) => [`${n}`.replace(/^\d/, 'f$&'), { title: 'F' }]),
      ),
      ...task({
        expect: { inform: 'county', of: ['leak', ...Array.from({ length: 30 }, (_, n) => `f${n}`)] },
      }),
    },
    'plan',
    'tasks',
    't',
    'expect',
  ],
  'scenario/task-to-itself': [
    task({ expect: { inform: ['county', 'town'], of: 'leak' } }),
    'plan',
    'tasks',
    't',
    'expect',
    'inform',
  ],
  'scenario/empty-interval': [inject({ at: undefined, between: ['9m', '9m'] }), 'injects', 'I', 'between'],
  'scenario/two-times': [inject({ when: 'true' }), 'injects', 'I'],
  'scenario/inject-never': [inject({ at: undefined }), 'injects', 'I'],
  'scenario/inject-empty': [inject({ to: undefined }), 'injects', 'I'],
  'scenario/facts-to-nobody': [
    inject({ to: undefined, facts: ['leak'], effects: [{ warning: 'blue' }] }),
    'injects',
    'I',
    'facts',
  ],
  'scenario/unless-without-by': [inject({ at: undefined, unless: 'true' }), 'injects', 'I'],
  'scenario/unseen-trigger': [
    { world: { stocks: { water: 1 } }, ...task({ from: 'water > 2' }) },
    'plan',
    'tasks',
    't',
    'from',
  ],
  'scenario/hasty-target': [
    { pace: 20, ...task({ target: '29m', deadline: '60m' }) },
    'plan',
    'tasks',
    't',
    'target',
  ],
  'scenario/not-a-question': [inject({ within: '5m' }), 'injects', 'I', 'within'],
  'scenario/ask-nobody': [
    inject({ to: undefined, effects: [{ warning: 'blue' }], ask: 'Who?' }),
    'injects',
    'I',
    'ask',
  ],
  'scenario/one-option': [question({ options: { go: {} } }), 'injects', 'I', 'options'],
  'scenario/unknown-option': [
    question({ options: { go: { closes: ['stai'] }, stay: {} } }),
    'injects',
    'I',
    'options',
    'go',
    'closes',
    0,
  ],
  'scenario/discuss-or-decide': [question({ discuss: '5m' }), 'injects', 'I', 'discuss'],
  'scenario/otherwise-without-within': [question({ otherwise: 'go' }), 'injects', 'I', 'otherwise'],
  'scenario/points-of-interview': [interview({ points: {} }), 'injects', 'I', 'interview', 'points'],
  'scenario/unknown-point': [interview({ must: ['fact'] }), 'injects', 'I', 'interview', 'must', 0],
  'scenario/must-and-never': [
    interview({ must: ['facts'], never: ['guess', 'facts'] }),
    'injects',
    'I',
    'interview',
    'never',
    1,
  ],
  'scenario/interview-or-question': [
    inject({ interview: { points: { facts: 'Ten.' } }, never: ['guess'] }),
    'injects',
    'I',
    'never',
  ],
  'scenario/not-an-interview': [
    { ...inject({}), endings: { well: { title: 'Well', judged: 'good', when: 'covered(I) > 0' } } },
    'endings',
    'well',
    'when',
  ],
  'scenario/no-such-number': [inject({ says: { leak: 5 } }), 'injects', 'I', 'says', 'leak'],
  'scenario/says-twice': [inject({ facts: ['leak'], says: { leak: false } }), 'injects', 'I'],
  'scenario/nothing-to-check': [inject({ check: { takes: '5m' } }), 'injects', 'I', 'check'],
  'scenario/many-deciders': [
    question({ to: ['town', 'county'], options: { go: { effects: [{ warning: 'red' }] }, stay: {} } }),
    'injects',
    'I',
    'to',
  ],
  'scenario/grade-not-higher': [{ grades: { IV: { when: 'true' } } }, 'grades', 'IV', 'when'],
  'scenario/asks-itself': [aid({ to: 'town' }), 'requests', 'boats', 'to'],
  'scenario/gives-nothing': [aid({ gives: {} }), 'requests', 'boats', 'gives'],
  'scenario/not-their-request': [
    { ...aid({}), ...task({ owner: 'county', expect: { request: 'city', for: 'boats' } }) },
    'plan',
    'tasks',
    't',
    'expect',
    'for',
  ],
  'chart/when-on-raise': [
    { chart: { initial: 'a', states: { a: { entry: [{ raise: 'go', when: 'true' }], on: { go: 'a' } } } } },
    'chart',
    'states',
    'a',
    'entry',
    0,
    'when',
  ],
};

describe('the compiler', () => {
  test.each(Object.entries(provocations))('reports %s at its place', (code, [parts, ...path]) => {
    const found = problemsOf(parts).filter((problem) => problem.code === code);
    expect(found.map((problem) => problem.path)).toEqual([path]);
    expect(found[0]!.message).not.toBe('');
  });

  test('lists every code that its source names, and names every code it lists', () => {
    const folder = new URL('../../../../../src/core/scenario/compile/', import.meta.url);
    const text = readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n');
    const named = new Set([...text.matchAll(/'((?:scenario|chart)\/[a-z-]+)'/g)].map((found) => found[1]!));
    const made = Object.keys(compilerCodes).filter((code) =>
      /^scenario\/unknown-(role|fact|inject|action|task|state|gauge|team|ending|objective)$/.test(code),
    );
    expect([...new Set([...named, ...made])].sort()).toEqual(Object.keys(compilerCodes).sort());
  });

  test('thinks a target hasty below 90 real seconds at the pace, and not at 90', () => {
    const at = (pace: number): readonly string[] =>
      problemsOf({ pace, ...task({ target: '30m', deadline: '60m' }) }).map(({ code }) => code);
    expect(at(20)).toEqual([]);
    expect(at(20.1)).toEqual(['scenario/hasty-target']);
  });

  test('compiles a scenario with warnings, and none with errors', () => {
    expect(compile(provocations['scenario/unseen-trigger'][0]).blueprint).not.toBeNull();
    expect(compile(provocations['scenario/two-times'][0]).blueprint).toBeNull();
  });

  test('reports all problems at once', () => {
    const codes = problemsOf({
      ...inject({ to: ['x'], facts: ['y'], when: 'true' }),
      ...task({ owner: 'z', target: '9m' }),
    }).map(({ code }) => code);
    expect([...codes].sort()).toEqual([
      'scenario/target-after-deadline',
      'scenario/two-times',
      'scenario/unknown-fact',
      'scenario/unknown-role',
      'scenario/unknown-role',
    ]);
  });

  test('suggests what was probably meant', () => {
    expect(problemsOf(inject({ to: ['twon'] }))).toMatchObject([{ suggestion: 'did you mean town?' }]);
  });

  test.each(['and', 'or', 'not', 'true', 'hours', 'min'])(
    'does not let a number take the name %s, which means something in every expression',
    (name) => {
      expect(problemsOf({ world: { parameters: { [name]: 1 } } })).toEqual([
        {
          code: 'scenario/name-taken',
          severity: 'error',
          path: ['world', 'parameters', name],
          message: `${name} has a meaning of its own in expressions`,
        },
      ]);
    },
  );

  test.each<[string, Parts, string]>([
    ['inform', task({ expect: { inform: 'town', of: 'leak' } }), 'inform'],
    ['order', { ...action({}), ...task({ expect: { order: 'town', do: 'plug' } }) }, 'order'],
    ['ask', { ...action({}), ...task({ expect: { request: 'town', for: 'plug' } }) }, 'request'],
  ])('refuses a task by which its owner would %s itself alone', (_, parts, key) => {
    expect(problemsOf(parts)).toMatchObject([
      { code: 'scenario/task-to-itself', path: ['plan', 'tasks', 't', 'expect', key] },
    ]);
  });

  test.each<[string, Parts]>([
    ['owner', task({ owner: 'twon', expect: { inform: 'town', of: 'leak' } })],
    [
      'owner',
      { actions: { plug: { ...plug, by: ['county'] } }, ...task({ owner: 'twon', expect: { do: 'plug' } }) },
    ],
    ['receiver', { ...action({}), ...task({ expect: { request: 'twon', for: 'plug' } }) }],
    [
      'receiver',
      { actions: { plug: { ...plug, by: ['county'] } }, ...task({ expect: { order: 'twon', do: 'plug' } }) },
    ],
  ])('does not take an unknown %s for another role', (_, parts) => {
    expect(problemsOf(parts).map(({ code }) => code)).toEqual(['scenario/unknown-role']);
  });

  test('points into an expression', () => {
    const [problem] = problemsOf(inject({ at: undefined, when: 'hours > 1 and knows(town, leek)' }));
    expect(problem).toMatchObject({
      code: 'scenario/unknown-fact',
      path: ['injects', 'I', 'when'],
      offset: 26,
      length: 4,
    });
  });

  test.each([
    ['an action after an act', { actions: { order: plug } }, ['actions', 'order']],
    [
      'an inject after what is improvised',
      { injects: { improvised: { at: '1m', to: ['town'] } } },
      ['injects', 'improvised'],
    ],
    ['a stand-in after a person', { stand_ins: { person: { kind: 'absent' } } }, ['stand_ins', 'person']],
  ])('does not let an author name %s', (_, parts, path) => {
    expect(problemsOf(parts)).toMatchObject([{ code: 'scenario/ambiguous-id', path }]);
  });

  test.each([
    [
      'a chart',
      { chart: { initial: 'b', states: { a: {} } } },
      'chart/unknown-initial',
      ['chart', 'initial'],
    ],
    [
      'a transition',
      { chart: { initial: 'a', states: { a: { after: { '5m': [{ target: 'c' }] } } } } },
      'chart/unknown-target',
      ['chart', 'states', 'a', 'after', '5m', 0, 'target'],
    ],
    [
      'a transition in shorthand',
      { chart: { initial: 'a', states: { a: { on: { 'warning.red': 'c' } } } } },
      'chart/unknown-target',
      ['chart', 'states', 'a', 'on', 'warning.red'],
    ],
  ])('places what is wrong with %s in the author’s file', (_, parts, code, path) => {
    expect(problemsOf(parts)).toMatchObject([{ code, path }]);
  });

  const raise = { raise: 'shout' };
  const later = { raise: { event: 'shout', delay: '5m' } };
  test.each<[string, Parts, (string | number)[]]>([
    ['on entry', { entry: [raise] }, ['entry', 0, 'raise']],
    ['on exit', { exit: [{ warning: 'red' }, raise] }, ['exit', 1, 'raise']],
    ['later', { entry: [later] }, ['entry', 0, 'raise', 'event']],
    ['after a delay', { after: { '5m': { actions: [raise] } } }, ['after', '5m', 'actions', 0, 'raise']],
    [
      'after the second delay',
      { after: { '5m': 'a', '6m': [{ target: 'a' }, { target: 'a', actions: [raise] }] } },
      ['after', '6m', 1, 'actions', 0, 'raise'],
    ],
    [
      'in the one transition of an event',
      { on: { 'warning.red': { guard: 'true', actions: [raise] } } },
      ['on', 'warning.red', 'actions', 0, 'raise'],
    ],
  ])('warns at its place of a raise that nobody hears: %s', (_, state, path) => {
    const result = compile({ chart: { initial: 'a', states: { a: state } } });
    expect(result.blueprint).not.toBeNull();
    expect(result.problems).toMatchObject([
      { code: 'chart/unheard-raise', severity: 'warning', path: ['chart', 'states', 'a', ...path] },
    ]);
  });

  test('warns of an onDone that is never taken', () => {
    const chart = { initial: 'a', states: { a: { initial: 'b', states: { b: {} }, onDone: 'c' }, c: {} } };
    expect(problemsOf({ chart })).toMatchObject([
      { code: 'chart/idle-done', severity: 'warning', path: ['chart', 'states', 'a', 'onDone'] },
    ]);
  });

  test('does not warn of what the owner can see: the clock, its own knowledge, its gauges, its mail', () => {
    const world = { gauges: { g: { reads: 1, every: '5m', seen_by: ['town'] } } };
    for (const from of ['hours > 1', 'knows(town, leak)', 'reading(g) > 0', 'delivered(I)']) {
      expect(problemsOf({ world, ...inject({}), ...task({ from }) })).toEqual([]);
    }
    expect(problemsOf({ ...inject({}), ...task({ from: 'knows(county, leak)' }) })).toMatchObject([
      { code: 'scenario/unseen-trigger', severity: 'warning' },
    ]);
  });
});
