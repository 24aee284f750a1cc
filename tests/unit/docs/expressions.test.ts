/** Holds `docs/expressions.md` to the code: every expression compiles to the type stated, and no function or distribution is left out. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { distributions } from '../../../src/core/kernel/distributions/index.ts';
import { builtinFunctions } from '../../../src/core/kernel/expression/index.ts';
import { modelFunctions } from '../../../src/core/scenario/compile/functions.ts';
import { Names } from '../../../src/core/scenario/compile/names.ts';
import { Problems } from '../../../src/core/scenario/compile/problems.ts';
import { reservedNames } from '../../../src/core/scenario/compile/slots.ts';
import { topicBases } from '../../../src/core/scenario/compile/topics.ts';
import { scenarioSchema } from '../../../src/core/scenario/schema/index.ts';
import { codesIn, readPage, rowsOf } from './blocks.ts';
import { complaints, exampleText, exampleWith, load } from './examples.ts';

const page = readPage('expressions.md');
const expressions = rowsOf(page, 'expression').map(([cell, type]) => [codesIn(cell!)[0]!, type!] as const);
const chances = rowsOf(page, 'chance value').map(([cell, type]) => [codesIn(cell!)[0]!, type!] as const);

/** Where a value of each type can stand in an action. */
const places: Readonly<Record<string, (text: string) => object>> = {
  number: (text) => ({ needs: { sandbags: text } }),
  duration: (text) => ({ takes: text }),
  condition: (text) => ({ when: text }),
  text: (text) => ({ when: `${text} == 'liulin'` }),
};

const inAction = (parts: object): string =>
  exampleWith({
    places: { liulin: { people: 8200 } },
    injects: {
      'I-50': {
        at: '1h',
        to: ['county-hq'],
        from: 'City television',
        interview: { points: { figures: 'How many have left' }, must: ['figures'] },
      },
    },
    actions: {
      probe: { title: 'Probe', by: ['water'], args: { area: ['liulin', 'dongzhuang'] }, ...parts },
    },
  });

const codes = (text: string): string[] => complaints(text).map(({ code, message }) => `${code}: ${message}`);

describe('an expression of the page', () => {
  test('is one of many', () => {
    expect(expressions.length).toBeGreaterThan(50);
    expect(new Set(expressions.map(([, type]) => type))).toEqual(new Set(Object.keys(places)));
  });

  test.each(expressions)('%s compiles as a %s, and as nothing else', (text, type) => {
    expect(codes(inAction(places[type]!(text)))).toEqual([]);
    for (const other of ['number', 'duration', 'condition'].filter((each) => each !== type)) {
      expect(codes(inAction(places[other]!(text)))).not.toEqual([]);
    }
  });

  test.each(chances)('%s can be drawn as a %s', (text, type) => {
    const piece =
      type === 'number'
        ? { world: { chances: { probe: text } } }
        : { stand_ins: { probe: { kind: 'plan-follower', acts: text } }, cast: { water: 'probe' } };
    expect(codes(exampleWith(piece))).toEqual([]);
  });

  test.each(['35m + 10', '41 < stage <= 42', 'dike-team', 'bags_used', 'in(seeping)'])(
    '%s is refused, as the page says of its like',
    (text) => {
      expect(codes(inAction({ when: text }))).not.toEqual([]);
      expect(codes(inAction({ takes: text }))).not.toEqual([]);
    },
  );

  test('a distribution inside another expression is refused', () => {
    expect(codes(exampleWith({ world: { chances: { probe: '2 * normal(0, 1)' } } }))).not.toEqual([]);
  });

  test('that gives no finite number fails the drill where it is written', () => {
    const blueprint = load(exampleWith({ world: { formulas: { bad: 'log(0 * stage)' } } }));
    expect(runDrill(blueprint, { seed: 'one' }).world.failure).toBe('bad');
  });
});

describe('the page', () => {
  const calls = (texts: readonly (readonly [string, string])[]): string[] =>
    texts.flatMap(([text]) => [...text.matchAll(/(\w+)\(/g)].map(([, name]) => name!));

  test('has every function', () => {
    const names = new Names(scenarioSchema.parse(parse(exampleText)), new Problems());
    const model = [
      ...modelFunctions({
        names,
        topics: topicBases(names),
        choices: [],
        optionSlots: [],
        interviewSlots: [],
        people: [],
        hearsay: false,
      }).keys(),
    ];
    const builtin = builtinFunctions.map(({ name }) => name);
    expect(new Set(calls(expressions))).toEqual(new Set([...model, ...builtin, 'arg']));
  });

  test('has every distribution', () => {
    expect(new Set(calls(chances))).toEqual(new Set(distributions.map(({ name }) => name)));
  });

  test('has every name with a meaning of its own', () => {
    const words = new Set(expressions.flatMap(([text]) => text.match(/\w+/g) ?? []).concat(codesIn(page)));
    expect(reservedNames.filter((name) => !words.has(name))).toEqual([]);
  });
});
