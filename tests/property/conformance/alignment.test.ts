import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  align,
  alignmentFitness,
  type PartialOrder,
  partialOrder,
  replayTokens,
  tokenFitness,
} from '../../../src/analysis/conformance/index.ts';

const size = 4;
/** Pairs from a lower number to a higher one never go round. */
const plan = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 6 }).map((pairs) =>
  partialOrder(
    size,
    pairs
      .filter(([one, other]) => one !== other)
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]),
  ),
);
const log = fc.array(fc.integer({ min: -1, max: size - 1 }), { maxLength: 7 });

/** Every order in which the plan's tasks can be done. */
function linearisations({ before }: PartialOrder): number[][] {
  const grow = (done: readonly number[]): number[][] => {
    if (done.length === size) return [[...done]];
    return Array.from({ length: size }, (_, task) => task)
      .filter((task) => !done.includes(task))
      .filter((task) =>
        Array.from({ length: size }, (_, other) => other).every(
          (other) => before[other * size + task] === 0 || done.includes(other),
        ),
      )
      .flatMap((task) => grow([...done, task]));
  };
  return grow([]);
}

/** The edit distance with insertions and deletions only: what the best alignment of two sequences costs. */
function editCost(one: readonly number[], other: readonly number[]): number {
  const [first, ...rest] = one;
  const [head, ...tail] = other;
  if (first === undefined) return other.length;
  if (head === undefined) return one.length;
  if (first === head) return editCost(rest, tail);
  return 1 + Math.min(editCost(rest, other), editCost(one, tail));
}

describe('the alignment of a log with a partial order', () => {
  test('costs as much as with the best of all the orders that the plan allows', () => {
    fc.assert(
      fc.property(plan, log, (order, events) => {
        const least = Math.min(...linearisations(order).map((run) => editCost(run, events)));
        expect(align(order, events).cost).toBe(least);
      }),
      { numRuns: 150 },
    );
  });

  test('has fitness one for the plan’s own orders and for nothing else', () => {
    fc.assert(
      fc.property(plan, log, (order, events) => {
        const isRun = linearisations(order).some((run) => run.join() === events.join());
        expect(alignmentFitness(order, [events]) === 1).toBe(isRun);
        if (isRun) expect(tokenFitness([replayTokens(order, events)])).toBe(1);
      }),
    );
  });
});

test('token replay consumes no more than it has: what is produced and missing is consumed or remains', () => {
  fc.assert(
    fc.property(plan, log, (order, events) => {
      const { missing, consumed, remaining, produced } = replayTokens(order, events);
      expect(produced + missing).toBe(consumed + remaining);
      const fitness = tokenFitness([{ missing, consumed, remaining, produced }]);
      expect(fitness >= 0 && fitness <= 1).toBe(true);
    }),
  );
});
