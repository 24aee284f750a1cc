/** Every code about jurisdictions and borders is provoked once, at the path of the author's slip. */
import { expect, test } from 'vitest';
import { borderCodes } from '../../../../../src/core/kernel/catalogue/borders.ts';
import { compileScenario } from '../../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../../src/core/scenario/schema/index.ts';

type Parts = Readonly<Record<string, unknown>>;

const action = { title: 'Close', by: ['east'], at: 'quay', where: 'jurisdiction' };
const places = {
  ford: { of: 'east' },
  quay: { of: 'west', from: { ford: '5m' } },
};

function problemsOf(close: Parts, morePlaces: Parts): readonly unknown[] {
  const input = scenarioSchema.parse({
    tocsin: 1,
    id: 'test',
    title: 'Test',
    category: 'accident',
    level: 'IV',
    start: '2026-07-14T05:30+08:00',
    length: '4h',
    organisation: { east: { title: 'East', level: 'county' }, west: { title: 'West', level: 'county' } },
    places: { ...places, ...morePlaces },
    actions: { close: { ...action, ...close } },
  });
  return compileScenario(input, 'hash').problems.map(({ code, path }) => [code, path.join('.')]);
}

const slips: readonly (readonly [code: keyof typeof borderCodes, path: string, close: Parts, more: Parts])[] =
  [
    ['border/no-place', 'actions.close.where', { at: undefined }, {}],
    ['border/no-where', 'actions.close.outside', { where: undefined, outside: { needs: 'consent' } }, {}],
    ['border/same-way', 'actions.close.outside.or', { outside: { needs: 'consent', or: 'consent' } }, {}],
    ['border/nobody-answers', 'actions.close.where', {}, { quay: { from: { ford: '5m' } } }],
    [
      'border/no-common-superior',
      'actions.close.outside.needs',
      { outside: { needs: 'common_superior' } },
      {},
    ],
    ['border/circular-place', 'places.ford.in', {}, { ford: { of: 'east', in: 'ford' } }],
  ];

test.each(slips)('%s is said once, at %s', (code, path, close, more) => {
  expect(problemsOf(close, more)).toEqual([[code, path]]);
});

test('every code is provoked', () => {
  expect(slips.map(([code]) => code).sort()).toEqual(Object.keys(borderCodes).sort());
});

test('consent alone needs no common superior, and a place inside another needs nobody of its own', () => {
  expect(problemsOf({}, {})).toEqual([]);
  expect(problemsOf({}, { quay: { in: 'ford', from: { ford: '5m' } } })).toEqual([]);
});
