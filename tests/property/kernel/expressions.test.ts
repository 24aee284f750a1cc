import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainCode } from '../../../src/core/kernel/catalogue.ts';
import { compileDistribution } from '../../../src/core/kernel/distributions/compile.ts';
import { compileExpression } from '../../../src/core/kernel/expression/index.ts';
import { parseExpression } from '../../../src/core/kernel/expression/parser.ts';
import { printExpression } from '../../../src/core/kernel/expression/printer.ts';
import type { ExpressionNode } from '../../../src/core/kernel/expression/syntax.ts';
import type { ValueType } from '../../../src/core/kernel/expression/types.ts';
import { buildFunction } from '../../../src/core/kernel/written/build-function.ts';
import { writeOut } from '../../../src/core/kernel/written/index.ts';
import { meaning, treeScope, trees, type World, withoutPlaces, worlds } from './typed-trees.ts';

const TYPES: readonly ValueType[] = ['number', 'duration', 'boolean', 'text'];

/** Any length a random tree can print to, short of the limits. */
const printable = (type: ValueType): fc.Arbitrary<string> =>
  trees(type, 3)
    .map(printExpression)
    .filter((text) => text.length <= 2000);

function parse(text: string): ExpressionNode {
  const signature = (name: string) => ({
    parameters: [name === 'known' ? 'id' : 'any'] as const,
    variadic: true,
  });
  const { tree, problems } = parseExpression(text, signature);
  expect(problems).toEqual([]);
  return tree;
}

describe.each(TYPES)('any well-typed expression of type %s', (type) => {
  test('is read back from its printed form as the same tree', () => {
    fc.assert(
      fc.property(trees(type, 3), (tree) => {
        const text = printExpression(tree);
        fc.pre(text.length <= 2000);
        expect(withoutPlaces(parse(text))).toEqual(tree);
      }),
      { numRuns: 300 },
    );
  });

  test('compiles to its type and to what it means in every world', () => {
    fc.assert(
      fc.property(trees(type, 3), fc.array(worlds, { minLength: 1, maxLength: 3 }), (tree, samples) => {
        const text = printExpression(tree);
        fc.pre(text.length <= 2000);
        const compiled = compileExpression(text, treeScope, type);
        if (!compiled.ok) throw new Error(compiled.problems.map((one) => one.message).join(' '));
        for (const world of samples) expect(compiled.reading.read(world)).toBe(meaning(tree, world));
      }),
      { numRuns: 500 },
    );
  });

  test('has the same value in every world written out as code', () => {
    fc.assert(
      fc.property(trees(type, 3), fc.array(worlds, { minLength: 1, maxLength: 3 }), (tree, samples) => {
        const text = printExpression(tree);
        fc.pre(text.length <= 2000);
        const compiled = compileExpression(text, treeScope, type);
        if (!compiled.ok) throw new Error(compiled.problems.map((one) => one.message).join(' '));
        const { read } = compiled.reading;
        const written = buildFunction<(world: World) => unknown>((bind) => `(w) => ${writeOut(read, bind)}`);
        for (const world of samples) expect(written!(world)).toBe(read(world));
      }),
      { numRuns: 300 },
    );
  });

  test('is refused where another type is needed, with its whole text marked', () => {
    const others = TYPES.filter((other) => other !== type);
    fc.assert(
      fc.property(printable(type), fc.constantFrom(...others), (text, other) => {
        const compiled = compileExpression(text, treeScope, other);
        expect(!compiled.ok && compiled.problems.map(({ code }) => code)).toEqual(['expression/wrong-type']);
      }),
      { numRuns: 100 },
    );
  });

  test('changes only when something changes that it watches', () => {
    fc.assert(
      fc.property(trees(type, 3).map(printExpression), worlds, worlds, (text, world, other) => {
        fc.pre(text.length <= 2000);
        const compiled = compileExpression(text, treeScope, type);
        if (!compiled.ok) throw new Error('the tree is well-typed');
        const watched = compiled.reading.watches.map((watch) => treeScope.variableNames()[watch]!);
        const sameThere = { ...other, ...Object.fromEntries(watched.map((name) => [name, world[name]!])) };
        expect(compiled.reading.read(sameThere)).toBe(compiled.reading.read(world));
      }),
      { numRuns: 200 },
    );
  });
});

/** Text that looks like expressions without being any, to reach deep into parser and checker. */
const scraps = fc.constantFrom(
  ...[
    '(',
    ')',
    ',',
    '+',
    '-',
    '*',
    '/',
    '%',
    '^',
    '<',
    '<=',
    '==',
    '=',
    '!',
    '!=',
    '&&',
    '||',
    '&',
    '.',
    '#',
    '\\',
  ],
  ...[
    'and',
    'or',
    'not',
    'if',
    'min',
    'max',
    'clamp',
    'known',
    'known(',
    'normal(',
    'unknown(',
    'true',
    'rain',
  ],
  ...[
    'crew_time',
    'mood',
    'a-b.c',
    'x.y',
    '1',
    '2.5e6',
    '1e999',
    '35m',
    '1h30m',
    '3q',
    "'",
    '"',
    "'text'",
    '防汛',
    '（',
    '\u0000',
    ' ',
  ],
);
const garbage = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.array(scraps, { maxLength: 80 }).map((parts) => parts.join('')),
  fc.array(scraps, { maxLength: 80 }).map((parts) => parts.join(' ')),
  fc.tuple(scraps, fc.nat({ max: 3000 })).map(([part, times]) => part.repeat(times)),
);

/** Either sound, or refused with problems that are in order, in place and explained. */
function expectVerdict(
  text: string,
  verdict: ReturnType<typeof compileExpression<World>> | { readonly ok: true },
): void {
  if (verdict.ok || !('problems' in verdict)) return;
  expect(verdict.problems.length).toBeGreaterThan(0);
  let last = 0;
  for (const { code, message, from, to } of verdict.problems) {
    expect(explainCode(code)).not.toBeNull();
    expect(message).not.toBe('');
    expect(from >= last && to >= from && to <= text.length).toBe(true);
    last = from;
  }
}

test('no text makes the compiler throw, hang, or mark what is not there', () => {
  fc.assert(
    fc.property(garbage, fc.constantFrom(...TYPES), (text, type) => {
      expectVerdict(text, compileExpression(text, treeScope, type));
      expectVerdict(text, compileDistribution(text, treeScope, 'number'));
    }),
    { numRuns: 3000 },
  );
});

test('a sound expression with one character changed is still sound or refused, never worse', () => {
  fc.assert(
    fc.property(printable('boolean'), fc.nat(), fc.string({ maxLength: 2 }), (text, at, scrap) => {
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + scrap + text.slice(place + 1);
      expectVerdict(damaged, compileExpression(damaged, treeScope, 'boolean'));
    }),
    { numRuns: 500 },
  );
});
