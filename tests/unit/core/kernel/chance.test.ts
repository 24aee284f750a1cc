import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import {
  drawUniform,
  hashName,
  openStream,
  replicateKey,
  seedKey,
} from '../../../../src/core/kernel/chance.ts';
import { sha256Hex } from '../../../../src/core/kernel/sha256.ts';

const key = seedKey('study-1#17');
const name = hashName('inject/I-07');

describe('a draw', () => {
  test('is bit for bit the first of the stream at the same address', () => {
    for (let i = 0; i < 3000; i++) {
      const [k, n] = [seedKey(`seed-${i % 7}#${i}`), hashName(`name-${i % 11}`)];
      const index = Math.imul(i, 0x9e3779b1);
      expect(drawUniform(k, n, index)).toBe(openStream(k, n, index)());
    }
  });

  test('lies strictly between 0 and 1, on the odd multiples of 2^-33', () => {
    for (let i = 0; i < 20_000; i++) {
      const steps = drawUniform(key, name, i) * 2 ** 33;
      expect(steps % 2 === 1 && steps > 0 && steps < 2 ** 33).toBe(true);
    }
  });

  test('depends on the seed, on the replicate, on the name and on the index', () => {
    const draws = [
      drawUniform(seedKey('a'), hashName('x'), 0),
      drawUniform(seedKey('b'), hashName('x'), 0),
      drawUniform(seedKey('a#0'), hashName('x'), 0),
      drawUniform(seedKey('a#1'), hashName('x'), 0),
      drawUniform(seedKey('a'), hashName('y'), 0),
      drawUniform(seedKey('a'), hashName('x'), 1),
      drawUniform(seedKey('x'), hashName('a'), 0),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  // These values are part of the promise that old journals replay: they change only with the `semantics` version.
  test('at a few addresses gives what it always gave', () => {
    expect([
      drawUniform(seedKey('study-1'), hashName('inject/I-07'), 0),
      drawUniform(seedKey('study-1#17'), hashName('inject/I-07'), 0),
      drawUniform(seedKey('study-1#17'), hashName('gauge/river-stage'), 41),
      drawUniform(seedKey(''), hashName(''), -1),
    ]).toEqual([0.9897916101617739, 0.58100299409125, 0.8918054566020146, 0.13796691305469722]);
  });
});

describe('a stream', () => {
  test('is alea of seedrandom, half a step up', () => {
    const draws = openStream(key, name, 3);
    // Alea's state is its last three draws and a carry, which the next draw gives away.
    const [s0, s1, s2] = [draws(), draws(), draws()].map((u) => u - 2 ** -33);
    const next = [draws(), draws(), draws(), draws()];
    const c = ((next[0]! - 2 ** -33) * 2 ** 32 - ((2_091_639 * s0! * 2 ** 32) % 2 ** 32) + 2 ** 32) % 2 ** 32;
    const alea = seedrandom.alea('', { state: { c, s0: s0!, s1: s1!, s2: s2! } });
    expect(c).toBeLessThan(2_091_639);
    expect(next.map((u) => u - 2 ** -33)).toEqual([alea(), alea(), alea(), alea()]);
  });

  test('starts again with the same draws at the same address', () => {
    const [one, two] = [openStream(key, name, 5), openStream([...key], [...name], 5)];
    for (let i = 0; i < 100; i++) expect(one()).toBe(two());
  });

  test('is not that of the next index moved by one draw', () => {
    const [one, two] = [openStream(key, name, 5), openStream(key, name, 6)];
    one();
    expect([one(), one()]).not.toEqual([two(), two()]);
  });
});

describe('a seed', () => {
  test('without a number is hashed as a whole, and gives four 32-bit integers', () => {
    const alea = seedrandom.alea(sha256Hex('Wenhe 2026'));
    expect(seedKey('Wenhe 2026')).toEqual([alea.int32(), alea.int32(), alea.int32(), alea.int32()]);
  });

  test('that ends in # and an integer is a replicate of what stands before', () => {
    expect(seedKey('study-1#17')).toEqual(replicateKey(seedKey('study-1'), 17));
    expect(seedKey('a#1#2')).toEqual(replicateKey(seedBase('a#1'), 2));
    expect(seedKey('#5')).toEqual(replicateKey(seedKey(''), 5));
    expect(seedKey('s#123456789012345')).toEqual(replicateKey(seedKey('s'), 123_456_789_012_345));
  });

  test.each(['a#', 'a#01', 'a#1x', 'a#-1', 'a#1.5', 'a#1234567890123456', '17', '#'])(
    'such as "%s" is no replicate',
    (seed) => {
      expect(seedKey(seed)).toEqual(seedBase(seed));
    },
  );

  test('gives the same key whatever was asked for before', () => {
    const seeds = ['a', 'a#1', 'a#1#2', 'a#12', 'b#1', '', '#1', 'a#'];
    const alone = seeds.map((seed) => [...seedKey(seed)]);
    for (const before of seeds) {
      for (const [i, seed] of seeds.entries()) {
        seedKey(before);
        expect(seedKey(seed)).toEqual(alone[i]);
      }
    }
  });

  test('can fill an array that is there already, even the base itself', () => {
    const into = [9, 9, 9, 9];
    expect(seedKey('study-1#17', into)).toBe(into);
    expect(into).toEqual(key);
    const base = [...seedKey('study-1')];
    replicateKey(base, 17, base);
    expect(base).toEqual(key);
  });

  test('has another key for every replicate, also beyond 32 bits', () => {
    const base = seedKey('study-1');
    const keys = new Set<string>();
    for (let n = 0; n < 5000; n++) keys.add(replicateKey(base, n).join());
    for (let n = 0; n < 20; n++) keys.add(replicateKey(base, 2 ** 32 + n).join());
    keys.add(replicateKey(base, 2 ** 53 - 1).join());
    expect(keys.size).toBe(5021);
  });
});

/** The key of a text that is hashed as a whole. */
function seedBase(text: string): number[] {
  const alea = seedrandom.alea(sha256Hex(text));
  return [alea.int32(), alea.int32(), alea.int32(), alea.int32()];
}

test('the hash of a name is the first 128 bits of its SHA-256', () => {
  const words = hashName('gauge/河').map((word) => (word >>> 0).toString(16).padStart(8, '0'));
  expect(words.join('')).toBe(sha256Hex('gauge/河').slice(0, 32));
});
