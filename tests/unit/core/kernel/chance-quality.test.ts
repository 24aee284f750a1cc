/**
 * Statistical tests of draws along every part of an address. The addresses are fixed, so each test always
 * passes or always fails; the bounds are five standard deviations, so a sound generator fails about one in a million.
 */
import { describe, expect, test } from 'vitest';
import {
  drawUniform,
  hashName,
  openStream,
  replicateKey,
  seedKey,
} from '../../../../src/core/kernel/chance.ts';

const base = seedKey('quality');
const name = hashName('inject/I-07');
const DEVIATIONS = 5;

/** 4096 names that differ in their last characters only, as those of a scenario do. */
const names = Array.from({ length: 4096 }, (_, i) => hashName(`gauge/river-${i}`));
const keys = Array.from({ length: 65_536 }, (_, i) => replicateKey(base, i));

/** Ways to go from one draw to the next by changing one part of the address. */
const walks: readonly (readonly [title: string, length: number, draw: (i: number) => number])[] = [
  ['indexes', 262_144, (i) => drawUniform(base, name, i)],
  ['indexes a power of two apart', 65_536, (i) => drawUniform(base, name, i * 65_536)],
  ['replicates', 65_536, (i) => drawUniform(keys[i]!, name, 0)],
  ['names', 4096, (i) => drawUniform(base, names[i]!, 0)],
  ['names at a later index', 4096, (i) => drawUniform(base, names[i]!, 999)],
  ['names and indexes together', 65_536, (i) => drawUniform(base, names[i % 64]!, Math.floor(i / 64))],
  ['replicates and indexes together', 65_536, (i) => drawUniform(keys[i % 256]!, name, Math.floor(i / 256))],
];

/** How many standard deviations chi-square over equally likely cells lies from its mean. */
function deviation(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return Math.abs(chiSquare - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
}

function countCells(cells: number, length: number, cell: (i: number) => number): number[] {
  const counts = Array.from({ length: cells }, () => 0);
  for (let i = 0; i < length; i++) counts[cell(i)]! += 1;
  return counts;
}

/** Pearson's correlation times the root of the count: a standard normal value if the two are independent. */
function correlation(length: number, x: (i: number) => number, y: (i: number) => number): number {
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const [a, b] = [x(i) - 0.5, y(i) - 0.5];
    sx += a;
    sy += b;
    sxx += a * a;
    syy += b * b;
    sxy += a * b;
  }
  const covariance = sxy - (sx * sy) / length;
  return Math.sqrt(length) * (covariance / Math.sqrt((sxx - sx ** 2 / length) * (syy - sy ** 2 / length)));
}

describe.each(walks)('draws along %s', (_title, length, draw) => {
  test('fill 64 cells evenly, by their highest bits and by their lowest', () => {
    expect(deviation(countCells(64, length, (i) => Math.floor(draw(i) * 64)))).toBeLessThan(DEVIATIONS);
    const lowest = (i: number): number => Math.floor(draw(i) * 2 ** 32) % 64;
    expect(deviation(countCells(64, length, lowest))).toBeLessThan(DEVIATIONS);
  });

  test('fill an 8 by 8 square evenly with each two neighbours', () => {
    const cell = (i: number): number => Math.floor(draw(2 * i) * 8) * 8 + Math.floor(draw(2 * i + 1) * 8);
    expect(deviation(countCells(64, length / 2, cell))).toBeLessThan(DEVIATIONS);
  });

  test.each([1, 2, 3, 16])('are not correlated at a distance of %d', (distance) => {
    expect(Math.abs(correlation(length - distance, draw, (i) => draw(i + distance)))).toBeLessThan(
      DEVIATIONS,
    );
  });
});

describe('streams', () => {
  const COUNT = 20_000;
  const streams = Array.from({ length: COUNT }, (_, i) => {
    const next = openStream(base, name, i);
    return [next(), next(), next(), next(), next()];
  });

  test.each([0, 1, 2, 3, 4])('fill 64 cells evenly with their draw number %d', (at) => {
    expect(deviation(countCells(64, COUNT, (i) => Math.floor(streams[i]![at]! * 64)))).toBeLessThan(
      DEVIATIONS,
    );
  });

  test('have no correlation between any two of their draws, nor with those of the next stream', () => {
    for (let a = 0; a < 5; a++) {
      for (let b = 0; b < 5; b++) {
        const own =
          a === b
            ? 0
            : correlation(
                COUNT,
                (i) => streams[i]![a]!,
                (i) => streams[i]![b]!,
              );
        const next = correlation(
          COUNT - 1,
          (i) => streams[i]![a]!,
          (i) => streams[i + 1]![b]!,
        );
        expect(Math.max(Math.abs(own), Math.abs(next))).toBeLessThan(DEVIATIONS);
      }
    }
  });
});

describe('one flipped bit changes every bit of the draw half the time', () => {
  const SAMPLES = 1500;
  const OUTPUT_BITS = 32;

  /** How far the share of changes of any output bit, over samples, comes from a half, in standard deviations. */
  function worstBias(before: (sample: number) => number, after: (sample: number) => number): number {
    const changes = Array.from({ length: OUTPUT_BITS }, () => 0);
    for (let sample = 0; sample < SAMPLES; sample++) {
      const difference = bitsOf(before(sample)) ^ bitsOf(after(sample));
      for (let bit = 0; bit < OUTPUT_BITS; bit++) changes[bit]! += (difference >>> bit) & 1;
    }
    return Math.max(...changes.map((count) => Math.abs(count - SAMPLES / 2) / Math.sqrt(SAMPLES / 4)));
  }

  /** The word of alea's state behind a draw: the draw itself is an odd multiple of it, in which low bits cannot feel high ones. */
  function bitsOf(u: number): number {
    return Math.imul(Math.floor(u * 2 ** 32) - 1, INVERSE);
  }

  // The inverse of alea's multiplier modulo 2^32, by Newton's iteration.
  const INVERSE = [1, 2, 3, 4, 5].reduce((x) => Math.imul(x, 2 - Math.imul(2_091_639, x)), 1);

  const bits = Array.from({ length: 32 }, (_, bit) => bit);

  test('of the index', () => {
    for (const bit of bits) {
      const bias = worstBias(
        (i) => drawUniform(base, name, i),
        (i) => drawUniform(base, name, i ^ (1 << bit)),
      );
      expect(bias).toBeLessThan(DEVIATIONS);
    }
  });

  test('of the replicate number', () => {
    const draw = (n: number): number => drawUniform(replicateKey(base, n), name, 0);
    for (const bit of Array.from({ length: 44 }, (_, at) => at)) {
      const flip = 2 ** bit;
      const flipped = (n: number): number => (Math.floor(n / flip) % 2 === 0 ? n + flip : n - flip);
      expect(worstBias(draw, (n) => draw(flipped(n)))).toBeLessThan(DEVIATIONS);
    }
  });

  test.each([0, 1, 2, 3])('of word %d of the key, and of the name', (word) => {
    const flip = (words: readonly number[], bit: number): number[] =>
      words.map((w, at) => (at === word ? w ^ (1 << bit) : w));
    for (const bit of bits) {
      const plain = (i: number): number => drawUniform(keys[i]!, names[i]!, i);
      expect(worstBias(plain, (i) => drawUniform(flip(keys[i]!, bit), names[i]!, i))).toBeLessThan(
        DEVIATIONS,
      );
      expect(worstBias(plain, (i) => drawUniform(keys[i]!, flip(names[i]!, bit), i))).toBeLessThan(
        DEVIATIONS,
      );
    }
  });
});
