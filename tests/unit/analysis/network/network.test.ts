import { describe, expect, test } from 'vitest';
import {
  arcReciprocity,
  betweenness,
  countShared,
  countTies,
  degreeCentralisation,
  density,
  editDistance,
  eiIndex,
  fragmentation,
  jaccard,
  networkOf,
  qap,
  spanOfControl,
  successorsOf,
} from '../../../../src/analysis/network/index.ts';
import { actual, groups, levels, nodes, planned } from '../../../helpers/worked-networks.ts';

describe('seven organisations, as planned and as it was', () => {
  const county = nodes.indexOf('county');

  test.each([
    ['density', density, 0.238095, 0.238095],
    ['arc reciprocity', arcReciprocity, 0.6, 0.4],
    ['degree centralisation', degreeCentralisation, 0.7, 0.633333],
    ['fragmentation', fragmentation, 0.365079, 0.333333],
  ] as const)('have this %s', (_, measure, plan, is) => {
    expect(measure(planned)).toBeCloseTo(plan, 6);
    expect(measure(actual)).toBeCloseTo(is, 6);
  });

  test('have the county in the middle, by its betweenness', () => {
    expect(betweenness(planned)[county]).toBeCloseTo(0.866667, 6);
    expect(betweenness(actual)[county]).toBeCloseTo(0.766667, 6);
  });

  test('have as many ties between groups as within', () => {
    expect(eiIndex(planned, groups)).toBe(0);
    expect(eiIndex(actual, groups)).toBe(0);
  });

  test('share seven ties of thirteen and differ in six', () => {
    expect(jaccard(planned, actual)).toBeCloseTo(0.538462, 6);
    expect(editDistance(planned, actual)).toBe(6);
    const shared = countShared(planned, actual);
    expect(shared / countTies(planned)).toBe(0.7);
    expect(shared / countTies(actual)).toBe(0.7);
  });

  test('are alike beyond chance: 56 of 5,040 relabellings correlate as well', () => {
    const { correlation, p, exact } = qap(planned, actual)!;
    expect(correlation).toBeCloseTo(0.60625, 12);
    expect(p).toBe(56 / 5040);
    expect(exact).toBe(true);
  });

  test('keep four of five ties up and down and three of five across; one skips a level', () => {
    const kept = { vertical: 0, horizontal: 0 };
    const wanted = { vertical: 0, horizontal: 0 };
    successorsOf(planned).forEach((reached, from) => {
      for (const to of reached) {
        const direction = levels[from] === levels[to] ? 'horizontal' : 'vertical';
        wanted[direction]++;
        kept[direction] += actual.ties[from * nodes.length + to]!;
      }
    });
    expect([kept, wanted]).toEqual([
      { vertical: 4, horizontal: 3 },
      { vertical: 5, horizontal: 5 },
    ]);
    const skips = successorsOf(actual).flatMap((reached, from) =>
      reached.filter((to) => levels[to]! > levels[from]! + 1).map((to) => [nodes[from], nodes[to]]),
    );
    expect(skips).toEqual([['site', 'prov']]);
  });
});

describe('span of control', () => {
  test('of leaders of two, five and nine is right for one in three, and off by 0.466667 on average', () => {
    const span = spanOfControl([2, 5, 9])!;
    expect(span.within).toBe(1 / 3);
    expect(span.deviation).toBeCloseTo(0.466667, 6);
  });

  test('counts three and seven as within the limits, and is nothing without leaders', () => {
    expect(spanOfControl([3, 7])).toEqual({ within: 1, deviation: 0.4 });
    expect(spanOfControl([])).toBeNull();
  });
});

describe('small networks', () => {
  const star = networkOf(
    5,
    [1, 2, 3, 4].map((leaf) => [0, leaf] as const),
  );

  test('have no number where it would mean nothing', () => {
    const alone = networkOf(1, []);
    for (const measure of [density, arcReciprocity, degreeCentralisation, fragmentation]) {
      expect(measure(alone)).toBeNull();
    }
    expect(jaccard(alone, alone)).toBeNull();
    expect(eiIndex(alone, [0])).toBeNull();
    expect(qap(networkOf(3, []), networkOf(3, [[0, 1]]))).toBeNull();
    expect(betweenness(networkOf(2, [[0, 1]]))).toEqual([0, 0]);
  });

  test('a star has its centralisation and its middle’s betweenness at one', () => {
    expect(degreeCentralisation(star)).toBe(1);
    expect(betweenness(star)).toEqual([1, 0, 0, 0, 0]);
  });

  test('drop loops and repetitions', () => {
    expect(
      countTies(
        networkOf(2, [
          [0, 0],
          [0, 1],
          [0, 1],
        ]),
      ),
    ).toBe(1);
  });

  test('without ties are scattered wholly, and not at all where all are neighbours', () => {
    expect(fragmentation(networkOf(4, []))).toBe(1);
    expect(
      fragmentation(
        networkOf(3, [
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
      ),
    ).toBe(0);
  });
});
