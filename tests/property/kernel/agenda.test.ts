import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blankItem,
  countItems,
  keepItems,
  peekTime,
  popItem,
  pushItem,
} from '../../../src/core/kernel/agenda.ts';

interface Due {
  readonly time: number;
  readonly priority: number;
  readonly sequence: number;
  readonly kind: number;
}

/** Few different times and priorities, so that there are many ties. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        push: fc.record({
          time: fc.nat({ max: 20 }),
          priority: fc.nat({ max: 3 }),
          kind: fc.nat({ max: 4 }),
        }),
      }),
    },
    { weight: 4, arbitrary: fc.constant({ pop: true } as const) },
    { weight: 1, arbitrary: fc.record({ drop: fc.nat({ max: 4 }) }) },
  ),
  { maxLength: 200 },
);

const inOrder = (a: Due, b: Due): number =>
  a.time - b.time || a.priority - b.priority || a.sequence - b.sequence;

test('the agenda gives and keeps the same items as a sorted list', () => {
  fc.assert(
    fc.property(steps, (sequenceOfSteps) => {
      const heap: number[] = [];
      const item = blankItem();
      let list: Due[] = [];
      for (const [sequence, step] of sequenceOfSteps.entries()) {
        if ('push' in step) {
          const { time, priority, kind } = step.push;
          pushItem(heap, time, priority, sequence, kind, sequence * 2, -sequence);
          list = [...list, { time, priority, sequence, kind }].sort(inOrder);
        } else if ('drop' in step) {
          const before = list.length;
          list = list.filter(({ kind }) => kind !== step.drop);
          expect(keepItems(heap, ({ kind }) => kind !== step.drop)).toBe(before - list.length);
        } else {
          const first = list.shift();
          expect(popItem(heap, item)).toBe(first !== undefined);
          if (first) expect(item).toEqual({ ...first, a: first.sequence * 2, b: -first.sequence });
        }
        expect(countItems(heap)).toBe(list.length);
        expect(peekTime(heap)).toBe(list[0]?.time ?? Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 200 },
  );
});
