/** Every code of plans that the compiler gives is provoked once, at the path of the author's slip. */
import { describe, expect, test } from 'vitest';
import { planCodes } from '../../../../../src/core/kernel/catalogue/plan.ts';
import { compileScenario } from '../../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../../src/core/scenario/schema/index.ts';
import { marksOf, minimalWith } from '../../../../helpers/scenario-text.ts';

type Parts = Readonly<Record<string, unknown>>;

const duty = {
  owner: 'town',
  expect: { inform: 'county', of: 'leak' },
  from: 'knows(town, leak)',
  every: '30m',
  target: '5m',
  deadline: '9m',
};

const injects = {
  ask: { at: '1m', to: ['town'], ask: 'Stay?', options: { yes: {}, no: {} } },
  words: { at: '1m', to: ['town'], ask: 'Who?' },
  air: { at: '1m', to: ['town'], interview: { points: { calm: 'Keep calm.' } } },
  rumour: { at: '1m', to: ['town'], facts: ['leak'], check: { takes: '5m' } },
};

function problemsOf(tasks: Parts, laws?: Parts): readonly { code: string; path: readonly unknown[] }[] {
  const input = scenarioSchema.parse({
    tocsin: 1,
    id: 'test',
    title: 'Test',
    category: 'accident',
    level: 'IV',
    start: '2026-07-14T05:30+08:00',
    length: '4h',
    organisation: {
      town: { title: 'Town', level: 'township', reports_to: 'county' },
      county: { title: 'County', level: 'county' },
    },
    facts: { leak: { title: 'Leak' } },
    injects,
    plan: { tasks, ...(laws && { laws }) },
  });
  return compileScenario(input, 'hash').problems.map(({ code, path }) => ({ code, path: path.slice(2) }));
}

const { every: _every, ...once } = duty;

describe('the compiler says', () => {
  test.each([
    ['plan/until-without-every', { t: { ...once, until: 'ended' } }, ['t', 'until']],
    ['plan/repeats-overlap', { t: { ...duty, every: '8m' } }, ['t', 'every']],
    ['plan/too-many-repeats', { t: { ...duty, every: '2m', target: '90s', deadline: '2m' } }, ['t', 'every']],
    ['plan/repeat-id-taken', { t: duty, 't-3': once }, ['t-3']],
    ['plan/unknown-law', { t: { ...once, basis: { law: 'flod-law', art: 3 } } }, ['t', 'basis', 'law']],
    ['plan/asks-nothing', { t: { ...once, expect: { answer: 'rumour' } } }, ['t', 'expect', 'answer']],
    [
      'plan/not-asked',
      { t: { ...once, owner: 'county', from: 'true', expect: { answer: 'ask' } } },
      ['t', 'expect', 'answer'],
    ],
    [
      'plan/unknown-answer',
      { t: { ...once, expect: { answer: 'ask', with: ['yes', 'maybe'] } } },
      ['t', 'expect', 'with', 1],
    ],
    [
      'plan/unknown-answer',
      { t: { ...once, expect: { answer: 'words', with: ['yes'] } } },
      ['t', 'expect', 'with', 0],
    ],
    [
      'plan/cannot-be-checked',
      { t: { ...once, expect: { any: [duty.expect, { check: 'ask' }] } } },
      ['t', 'expect', 'any', 1, 'check'],
    ],
    ['scenario/unknown-inject', { t: { ...once, expect: { check: 'rumor' } } }, ['t', 'expect', 'check']],
    ['scenario/unknown-fact', { t: { ...duty, until: 'knows(town, leek)' } }, ['t', 'until']],
    [
      'scenario/unknown-role',
      { t: { ...once, expect: { any: [duty.expect, { inform: 'cuonty', of: 'leak' }] } } },
      ['t', 'expect', 'any', 1, 'inform', 0],
    ],
  ])('%s, once and in its place', (code, tasks, path) => {
    expect(problemsOf(tasks, { 'flood-law': 'Flood Law' })).toEqual([{ code, path }]);
  });

  test('nothing of a reply that can be given, or to what was passed on', () => {
    expect(problemsOf({ t: { ...once, expect: { answer: 'air', with: ['calm'] } } })).toEqual([]);
    expect(
      problemsOf({ t: { ...once, owner: 'county', from: 'true', expect: { check: 'rumour' } } }),
    ).toEqual([]);
  });

  test('nothing of a duty that comes exactly as often as it can', () => {
    expect(problemsOf({ t: { ...duty, every: '9m' } })).toEqual([]);
    expect(problemsOf({ t: { ...duty, every: '10m', until: '16h' } })).toEqual([]);
  });

  test('warns of a trigger that nobody sees once, not once for each time', () => {
    const unseen = { t: { ...duty, from: 'knows(county, leak)' } };
    expect(problemsOf(unseen).map(({ code }) => code)).toEqual(['scenario/unseen-trigger']);
  });
});

describe('a plan that extends another', () => {
  const above = `tocsin: 1
id: above
laws: { flood-law: Flood Law }
tasks:
  kept: { owner: town, expect: { inform: county, of: leak }, from: 'true', target: 5m, deadline: 9m }
  gone: { owner: town, expect: { inform: county, of: leak }, from: 'true', target: 5m, deadline: 9m }
`;
  test('can drop a task of it, and says so of one that is not there', () => {
    const text = (drop: string): string =>
      minimalWith('plan:', `plan:\n  extends: above.yaml\n  drop: [${drop}]`);
    const files = { 'drill/above.yaml': above };
    expect(marksOf(text('gone'), files)).toEqual([]);
    expect(marksOf(text('gone, gonne'), files)).toEqual(['plan/drops-nothing «gonne»']);
  });
});

test('no code of plans is forgotten here', () => {
  expect(Object.keys(planCodes)).toHaveLength(10);
});
