import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/core/kernel/nearest.ts';

const words = fc.stringMatching(/^[ab-]{0,8}$/);

test('the edit distance is the same both ways, 0 only to the text itself, and at most the longer length', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length)).toBe(
        true,
      );
    }),
  );
});

test('one edit makes a distance of one', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(), (text, at) => {
      const place = at % text.length;
      expect(editDistance(text, text.slice(0, place) + text.slice(place + 1))).toBe(1);
      expect(editDistance(text, `${text.slice(0, place)}\u0000${text.slice(place)}`)).toBe(1);
    }),
  );
});

test('a name that is listed is its own nearest', () => {
  const lists = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(lists, fc.nat(), (names, at) => {
      const name = names[at % names.length]!;
      expect(nearest(name, names)).toBe(name);
    }),
  );
});
