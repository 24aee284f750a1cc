import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arcReciprocity,
  betweenness,
  degreeCentralisation,
  density,
  editDistance,
  eiIndex,
  fragmentation,
  jaccard,
  type Network,
  networkOf,
  qap,
  successorsOf,
  undirected,
} from '../../../src/analysis/network/index.ts';

const ofSize = (size: number): fc.Arbitrary<Network> =>
  fc
    .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: size * size })
    .map((pairs) => networkOf(size, pairs));
const network = fc.integer({ min: 3, max: 7 }).chain(ofSize);
const pair = fc.integer({ min: 3, max: 6 }).chain((size) => fc.tuple(ofSize(size), ofSize(size)));

/** All shortest paths between two nodes, found by trying every path. */
function shortestPaths(neighbours: readonly (readonly number[])[], from: number, to: number): number[][] {
  let paths: number[][] = [[from]];
  while (paths.length > 0) {
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
    paths = paths.flatMap((path) =>
      neighbours[path.at(-1)!]!.filter((next) => !path.includes(next)).map((next) => [...path, next]),
    );
  }
  return [];
}

function relabel({ size, ties }: Network, labels: readonly number[]): Network {
  const moved = new Uint8Array(size * size);
  ties.forEach((tie, at) => {
    moved[labels[Math.floor(at / size)]! * size + labels[at % size]!] = tie;
  });
  return { size, ties: moved };
}

describe('a network', () => {
  test('has the betweenness and the fragmentation that trying every path gives', () => {
    fc.assert(
      fc.property(network, (one) => {
        const { size } = one;
        const neighbours = successorsOf(undirected(one));
        const through = new Array<number>(size).fill(0);
        let closeness = 0;
        for (let from = 0; from < size; from++) {
          for (let to = 0; to < size; to++) {
            if (from === to) continue;
            const paths = shortestPaths(neighbours, from, to);
            if (paths.length > 0) closeness += 1 / (paths[0]!.length - 1);
            for (const path of paths) {
              for (const node of path.slice(1, -1)) through[node]! += 1 / paths.length;
            }
          }
        }
        const pairs = (size - 1) * (size - 2);
        betweenness(one).forEach((value, node) => {
          expect(value).toBeCloseTo(through[node]! / pairs, 9);
        });
        expect(fragmentation(one)).toBeCloseTo(1 - closeness / (size * (size - 1)), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps its numbers when its nodes are named anew, and they lie within their ranges', () => {
    const named = network.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray(
          Array.from({ length: one.size }, (_, i) => i),
          { minLength: one.size },
        ),
      ),
    );
    fc.assert(
      fc.property(named, ([one, labels]) => {
        const moved = relabel(one, labels);
        for (const measure of [density, arcReciprocity, degreeCentralisation, fragmentation]) {
          const value = measure(one);
          if (value === null) expect(measure(moved)).toBeNull();
          else expect(measure(moved)).toBeCloseTo(value, 9);
          if (value !== null) expect(value >= -1e-12 && value <= 1 + 1e-12).toBe(true);
        }
        const groups = labels.map((_, node) => node % 2);
        const index = eiIndex(one, groups);
        if (index !== null) expect(Math.abs(index)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('two networks', () => {
  test('compare the same either way round, and fully only with themselves', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(jaccard(one, other)).toBe(jaccard(other, one));
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one.ties.join() === other.ties.join());
        expect(jaccard(one, one) ?? 1).toBe(1);
      }),
    );
  });

  test('have a correlation from −1 to 1 whose p never is nought, and both ways round the same', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const result = qap(one, other);
        if (result === null) return;
        expect(Math.abs(result.correlation)).toBeLessThanOrEqual(1 + 1e-12);
        expect(result.p).toBeGreaterThan(0);
        expect(result.p).toBeLessThanOrEqual(1);
        expect(qap(other, one)!.p).toBe(result.p);
      }),
      { numRuns: 40 },
    );
  });
});

describe('networks too large to try every relabelling', () => {
  const ringTies = Array.from({ length: 12 }, (_, i) => [i, (i + 1) % 12] as const);
  const ring = networkOf(12, ringTies);
  // Two of its twelve ties are the ring's.
  const partly = networkOf(12, [
    ...ringTies.slice(0, 2),
    ...ringTies.slice(2).map(([from, to]) => [to, from] as const),
  ]);

  test('give the same p each time, another for another seed, and a small one for a network with itself', () => {
    const same = qap(ring, ring)!;
    expect(same).toMatchObject({ exact: false, p: 1 / 1000 });
    expect(same.correlation).toBeCloseTo(1, 12);
    expect(qap(ring, partly)).toEqual(qap(ring, partly));
    const seeds = ['a', 'b', 'c', 'd'].map((seed) => qap(ring, partly, { seed, draws: 200 })!.p);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  test('come close to the exact p where both can be had', () => {
    // The share is known by counting: a lone tie meets a lone tie once in n(n − 1).
    const one = networkOf(10, [[0, 1]]);
    const p = qap(one, one, { draws: 20_000 })!.p;
    expect(Math.abs(p - 1 / 90)).toBeLessThan(0.003);
  });
});
