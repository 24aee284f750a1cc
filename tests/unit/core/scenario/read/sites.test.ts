/** Sites: what is written once and repeated, the names that are made, and how what is wrong is put back where it was written. */
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { runDrill } from '../../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../../src/core/engine/log-json.ts';
import { siteCodes } from '../../../../../src/core/kernel/catalogue/sites.ts';
import { loadScenario } from '../../../../../src/core/scenario/load-scenario.ts';
import type { FramedDiagnostic } from '../../../../../src/core/scenario/read/index.ts';
import { markedText, memoryFiles, scenarioPath, sourceOf } from '../../../../helpers/scenario-text.ts';
import { twoDikesHead as head, twoDikesSites as sites } from '../../../../helpers/two-dikes.ts';

const written = `injects:
  dike-1-seen: { to: [town], from: dike-1-patrol, text: "Dike 1 seeps {dike-1-mud} l/s, drift 2.", facts: [dike-1-mud] }
  dike-1-late: { when: level(dike-1-weir) > 3 and not in(dike-1.held), to: [county], from: "Voice at Dike 1", text: Hurry. }
  dike-3-seen: { to: [water], from: dike-3-patrol, text: "Dike 3 seeps {dike-3-mud} l/s, drift 4.", facts: [dike-3-mud] }
  dike-3-late: { when: level(dike-3-weir) > 3 and not in(dike-3.held), to: [county], from: "Voice at Dike 3", text: Hurry. }
`;

const load = (text: string) => loadScenario(memoryFiles({ [scenarioPath]: text }), scenarioPath);
const blueprintOf = (text: string) => {
  const result = load(text);
  if (result.ok) return result.blueprint;
  throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
};
const problemsOf = (text: string): readonly FramedDiagnostic[] => {
  const result = load(text);
  return result.ok ? result.warnings : result.diagnostics;
};
/** The text with one piece replaced, which must be in it. */
function changed(piece: string, replacement: string, text = head + sites): string {
  expect(text).toContain(piece);
  return text.replace(piece, () => replacement);
}

describe('what is written out', () => {
  const { input } = sourceOf(head + sites);

  test('has names that begin with the id of the site', () => {
    expect(Object.keys(input.organisation)).toEqual([
      'county',
      'water',
      'town',
      'dike-1-patrol',
      'dike-3-patrol',
    ]);
    expect(Object.keys(input.facts!)).toEqual(['dike-1-mud', 'dike-3-mud']);
    expect(Object.keys(input.world!.stocks!)).toEqual(['stage', 'dike_1_seep', 'dike_3_seep']);
    expect(Object.keys(input.world!.gauges!)).toEqual(['dike-1-weir', 'dike-3-weir']);
    expect(Object.keys(input.actions!)).toEqual(['dike-1-shore', 'dike-3-shore']);
    expect(Object.keys(input.plan!.tasks!)).toEqual(['dike-1-tell', 'dike-3-tell']);
    expect(Object.keys(input.outcome!)).toEqual(['dike_1_seeped', 'dike_3_seeped']);
    expect(Object.keys(input.chart!.states!)).toEqual(['dike-1', 'dike-3']);
    expect(input).not.toHaveProperty('sites');
  });

  test('is what an author would have written site by site', () => {
    expect(input.injects).toEqual((parse(written) as { injects: unknown }).injects);
    expect(input.facts!['dike-1-mud']).toEqual({
      title: 'Mud at Dike 1, on site.',
      true: 'in(dike-1.seeping)',
      value: 'dike_1_seep',
      unit: 'l/s',
    });
    expect(input.chart!.type).toBe('parallel');
    expect(input.chart!.states!['dike-3']!.states).toMatchObject({
      sound: { always: { target: 'seeping', guard: 'stage > dike_3_weak and dike_3_weak-41 < 9' } },
    });
  });

  test('takes what a site gives, and otherwise what its kind says', () => {
    expect(input.world!.parameters).toEqual({
      dike_1_drift: 2,
      dike_1_weak: 41.2,
      dike_3_weak: 41.4,
      dike_3_drift: 4,
    });
    expect(input.organisation['dike-1-patrol']).toMatchObject({
      title: 'Patrol of Dike 1',
      reports_to: 'town',
    });
    expect(input.plan!.tasks!['dike-3-tell']!.owner).toBe('water');
    expect(input.actions!['dike-3-shore']!.args).toEqual({ side: ['dike-3', 'other'] });
  });
});

describe('a drill with sites', () => {
  test('goes as it does with everything written site by site, on both executors', () => {
    const blueprint = blueprintOf(head + sites);
    const byHand = blueprintOf(stringify(sourceOf(head + sites).input, { aliasDuplicateObjects: false }));
    for (const seed of ['one', 'two', 'three']) {
      const logOf = (of: typeof blueprint, executor: 'xstate' | 'compiled'): string =>
        logLines(of, runDrill(of, { seed, executor }).log);
      const log = logOf(blueprint, 'xstate');
      expect(log).toContain('"state":"dike-3.seeping"');
      expect(log).toContain('"task":"dike-1-tell"');
      expect(logOf(blueprint, 'compiled')).toBe(log);
      expect(logOf(byHand, 'compiled')).toBe(log);
    }
  });

  test('keeps the regions of the chart that were there', () => {
    const chart = 'chart: { type: parallel, states: { town: { initial: dry, states: { dry: {} } } } }\n';
    expect(Object.keys(sourceOf(head + chart + sites).input.chart!.states!)).toEqual([
      'town',
      'dike-1',
      'dike-3',
    ]);
  });

  test('can name its sites in a list, and their titles are their ids', () => {
    const listed = 'sites: { post: { each: [north, south], facts: { dry: { title: "Dry at {site}" } } } }\n';
    expect(sourceOf(head + listed).input.facts).toEqual({
      'north-dry': { title: 'Dry at north' },
      'south-dry': { title: 'Dry at south' },
    });
  });

  test('has its sites where places of the same ids are', () => {
    const places = `places:
  dike-1: { title: Liulin, people: 600, from: { dike-3: 20m } }
  dike-3: { title: Dongzhuang, people: 900 }
sites:
  post:
    each: [dike-1, dike-3]
    organisation: { watch: { title: "Watch of {site}", level: village, jurisdiction: [site] } }
    actions: { clear: { title: Clear it, by: [site.watch], at: site, takes: people(site) * 1s } }
`;
    const { places: known, actions, roles } = blueprintOf(head + places);
    expect(actions.map(({ id, site }) => [id, ...site!.places.map((place) => known[place]!.id)])).toEqual([
      ['dike-1-clear', 'dike-1'],
      ['dike-3-clear', 'dike-3'],
    ]);
    expect(roles.map(({ title }) => title)).toContain('Watch of dike-3');
  });

  test('leaves alone what is called site, and the word in prose', () => {
    const text = `organisation: { site-office: { title: "The site.Office", level: county } }
sites:
  post:
    each: [north]
    facts: { dry: { title: "Go to the site.dry side" } }
    injects: { go: { at: 1m, to: [site-office], from: Voice from the site, text: "site.dry {site.dry}" , facts: [site.dry] } }
`;
    const { input } = sourceOf(head.slice(0, head.indexOf('organisation:')) + text);
    expect(input.facts!['north-dry']!.title).toBe('Go to the site.dry side');
    expect(input.injects!['north-go']).toMatchObject({
      to: ['site-office'],
      from: 'Voice from the site',
      text: 'site.dry {north-dry}',
    });
  });
});

/** What is found first in a text: its code, what it marks, its message and its advice. */
function firstProblem(text: string) {
  const [found] = problemsOf(text);
  return {
    code: found?.code,
    marks: markedText(text, found?.at),
    message: found?.message,
    advice: found?.suggestion,
  };
}

const long = 'x'.repeat(60);

describe('a problem', () => {
  const tested = new Set<string>();

  test.each<[string, string, string]>([
    ['sites/unknown-part', 'flow: site.drift', 'flow: site.drfit'],
    ['sites/not-for-text', 'Hurry.', '"Hurry to {site.shore}."'],
    ['sites/value-missing', ', watch: water', ''],
    ['sites/name-unclear', 'seen: {', 'seeping: {'],
    ['sites/name-unclear', 'watch: town', 'watch: town, mud: 3'],
    ['sites/name-unclear', 'weak: 41.2, watch: town', 'weak: 41.2, watch: town, shore: A road'],
    ['sites/name-taken', 'dike-3:', 'dike-1-mud: { title: x, weak: 1, watch: town }\n      dike-3:'],
    ['sites/name-too-long', 'seen: {', `${long}: {`],
    ['sites/chart-not-parallel', 'sites:', 'chart: { initial: a, states: { a: {} } }\nsites:'],
  ])('is found: %s', (code, piece, replacement) => {
    const extra = code === 'sites/name-taken' ? 'facts: { dike-1-mud: { title: Mud } }\n' : '';
    const codes = problemsOf(changed(piece, replacement, head + extra + sites)).map((found) => found.code);
    expect(codes).toContain(code);
    tested.add(code);
  });

  test('of a site that is named twice is found at the second', () => {
    const listed = 'sites: { post: { each: [north, south, north], facts: { dry: { title: Dry } } } }\n';
    const [found, ...others] = problemsOf(head + listed);
    expect(found).toMatchObject({ code: 'sites/name-taken', message: 'the site `north` is named twice' });
    expect(found!.at!.column).toBe(listed.lastIndexOf('north') + 1);
    expect(others).toEqual([]);
  });

  test('is said once, marks what was written, and says what was meant', () => {
    const text = changed('flow: site.drift', 'flow: 2 * site.drfit');
    expect(problemsOf(text)).toHaveLength(1);
    expect(firstProblem(text)).toMatchObject({
      marks: 'site.drfit',
      message: 'the sites of `section` have nothing called `drfit`',
      advice: 'Did you mean `site.drift`?',
    });
  });

  test('of the schema names the sites, at the line of the author', () => {
    const text = changed('takes: 20m', 'take: 20m');
    expect(problemsOf(text)).toHaveLength(1);
    expect(firstProblem(text)).toMatchObject({
      code: 'scenario/unknown-key',
      marks: 'take',
      message: 'there is no key `take` here (in the sites dike-1, dike-3)',
    });
  });

  test('of an expression marks its place behind a name that was made', () => {
    const text = changed('level(site.weir) > 3 and not in(site.held)', 'level(site.weir) > 3 and stgae > 1');
    expect(problemsOf(text)).toHaveLength(1);
    expect(firstProblem(text)).toMatchObject({
      marks: 'stgae',
      message: 'There is no value `stgae` (in the sites dike-1, dike-3).',
    });
  });

  test('inside a made name marks the whole of what stands for it', () => {
    const text = changed('not in(site.held)', 'not in(site.held.x)');
    expect(firstProblem(text).marks).toBe('site.held.x');
  });

  test('at one site only names that site', () => {
    const text = changed('watch: town', 'watch: twon');
    const messages = problemsOf(text).map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(/ \(in the site dike-1\)$/);
  });

  test.each([
    ['facts: [site.mud]', 'facts: [mud]', 'Write `site.mud`.'],
    ['not in(site.held)', 'not in(held)', 'Write `site.held`.'],
    ['flow: site.drift', 'flow: drift', 'Write `site.drift`.'],
  ])('of a name without site before it says so: %s', (piece, replacement, advice) => {
    expect(firstProblem(changed(piece, replacement)).advice).toBe(advice);
  });

  test('of the frame of sites is found where it stands', () => {
    for (const [piece, replacement, code] of [
      ['dike-3:', 'Dike-3:', 'scenario/bad-name'],
      ['    region:', '    regoin:', 'scenario/unknown-key'],
      ['    each:', '    eahc:', 'scenario/unknown-key'],
    ] as const)
      expect(problemsOf(changed(piece, replacement)).map((found) => found.code)).toContain(code);
  });

  test('of more than a file may hold is found before anything is written out', () => {
    const each = Array.from({ length: 100 }, (_, i) => `s${i}`).join(', ');
    const facts = Array.from({ length: 600 }, (_, i) => `      f${i}: { title: a, detail: b }`).join('\n');
    const text = `${head}sites:\n  many:\n    each: [${each}]\n    facts:\n${facts}\n`;
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['sites/too-large']);
  });

  test('of every kind has a test', () => {
    const others = ['sites/too-large'];
    expect([...tested, ...others].sort()).toEqual(Object.keys(siteCodes).sort());
  });
});

describe('hostile sites', () => {
  test('with names of JavaScript are refused or are names like any other', () => {
    const text = `${head}sites:\n  post:\n    each: { name: { length: 1 }, keys: { length: 2 } }\n    facts: { size: { title: "{site.length}" } }\n`;
    expect(sourceOf(text).input.facts).toEqual({
      'name-size': { title: '1' },
      'keys-size': { title: '2' },
    });
    const forbidden = changed('dike-3:', '__proto__:');
    expect(problemsOf(forbidden).map(({ code }) => code)).toContain('yaml/forbidden-key');
  });

  test('inside sites are no key', () => {
    const text = changed('    tasks:', '    sites: { x: { each: [a] } }\n    tasks:');
    expect(firstProblem(text)).toMatchObject({ code: 'scenario/unknown-key', marks: 'sites' });
  });
});
