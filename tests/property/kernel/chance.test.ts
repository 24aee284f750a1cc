import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawUniform, hashName, openStream, seedKey } from '../../../src/core/kernel/chance.ts';
import { distributions } from '../../../src/core/kernel/distributions/index.ts';

const seeds = fc.oneof(
  fc.string(),
  fc.tuple(fc.string(), fc.nat()).map(([base, n]) => `${base}#${n}`),
);
const indexes = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 });

test('a draw equals the first of the stream, and lies strictly between 0 and 1', () => {
  fc.assert(
    fc.property(seeds, fc.string(), indexes, (seed, name, index) => {
      const [key, hash] = [seedKey(seed), hashName(name)];
      const u = drawUniform(key, hash, index);
      expect(u).toBe(openStream(key, hash, index)());
      expect(u > 0 && u < 1).toBe(true);
    }),
  );
});

test('a key does not depend on the seeds that were asked for before', () => {
  fc.assert(
    fc.property(seeds, fc.array(seeds, { maxLength: 5 }), (seed, others) => {
      const key = [...seedKey(seed)];
      for (const other of others) seedKey(other);
      expect(seedKey(seed)).toEqual(key);
    }),
  );
});

const draws = fc.nat({ max: 2 ** 32 - 1 }).map((steps) => (steps + 0.5) / 2 ** 32);
const parameters = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 6, maxLength: 6 });

test.each(distributions.flatMap(({ name, forms }) => forms.map((form, i) => [name, i, form] as const)))(
  'whatever its arguments, %s in form %d is finite where they pass its check',
  (_name, _i, form) => {
    fc.assert(
      fc.property(parameters, draws, (values, u) => {
        const args = values.slice(0, form.parameters.length + 2 * form.repeats);
        // Spread of logarithms beyond any use would overflow.
        const tame = form.parameters.length === 2 ? args.map((value) => value % 20) : args;
        fc.pre(form.check(tame) === null);
        expect(Number.isFinite(form.inverse(u, tame))).toBe(true);
      }),
      { numRuns: 50 },
    );
  },
);
