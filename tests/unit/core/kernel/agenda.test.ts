import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import {
  AGENDA_STRIDE,
  blankItem,
  countItems,
  eachItem,
  keepItems,
  peekTime,
  popItem,
  pushItem,
} from '../../../../src/core/kernel/agenda.ts';

/** Pops all, as [time, priority, sequence, kind, a, b]. */
function drain(heap: number[]): number[][] {
  const item = blankItem();
  const items: number[][] = [];
  while (popItem(heap, item)) {
    items.push([item.time, item.priority, item.sequence, item.kind, item.a, item.b]);
  }
  return items;
}

describe('the agenda', () => {
  test('gives what is due by time, then priority, then sequence', () => {
    const heap: number[] = [];
    pushItem(heap, 20, 0, 1, 7, 0, 0);
    pushItem(heap, 10, 5, 2, 7, 1, -1);
    pushItem(heap, 10, 1, 4, 7, 2, 0.5);
    pushItem(heap, 10, 1, 3, 7, 3, 0);
    expect(peekTime(heap)).toBe(10);
    expect(drain(heap)).toEqual([
      [10, 1, 3, 7, 3, 0],
      [10, 1, 4, 7, 2, 0.5],
      [10, 5, 2, 7, 1, -1],
      [20, 0, 1, 7, 0, 0],
    ]);
  });

  test('is empty in the beginning and after everything was taken', () => {
    const heap: number[] = [];
    const item = { ...blankItem(), time: 99 };
    expect(peekTime(heap)).toBe(Number.POSITIVE_INFINITY);
    expect(popItem(heap, item)).toBe(false);
    expect(item.time).toBe(99);
    pushItem(heap, 1, 0, 0, 0, 0, 0);
    expect(countItems(heap)).toBe(1);
    drain(heap);
    expect(heap).toEqual([]);
  });

  test('keeps large times, priorities and sequence numbers apart', () => {
    const heap: number[] = [];
    pushItem(heap, 4e12, 15, 2 ** 27 - 1, 1, 2, 3);
    pushItem(heap, 4e12, 14, 2 ** 27 - 1, 4, 5, 6);
    expect(drain(heap)).toEqual([
      [4e12, 14, 2 ** 27 - 1, 4, 5, 6],
      [4e12, 15, 2 ** 27 - 1, 1, 2, 3],
    ]);
  });

  test.each([
    [16, 0],
    [-1, 0],
    [0, 2 ** 27],
    [0, -1],
    [Number.NaN, 0],
  ])('refuses priority %d with sequence %d', (priority, sequence) => {
    expect(() => pushItem([], 0, priority, sequence, 0, 0, 0)).toThrow(
      expect.objectContaining({ code: 'kernel/agenda-key' }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5])(
    'refuses the time %d, which would never be due in order',
    (time) => {
      expect(() => pushItem([], time, 0, 0, 0, 0, 0)).toThrow(
        expect.objectContaining({ code: 'kernel/not-a-time' }),
      );
    },
  );

  test('lives in an Immer draft, and leaves the agenda before the step as it was', () => {
    const before = produce({ agenda: [] as number[] }, (draft) => {
      for (let i = 0; i < 20; i++) pushItem(draft.agenda, (i * 7) % 20, 1, i, 0, i, 0);
    });
    const after = produce(before, (draft) => {
      popItem(draft.agenda, blankItem());
      pushItem(draft.agenda, 3, 0, 50, 0, 0, 0);
    });
    expect(countItems(before.agenda)).toBe(20);
    expect(drain([...before.agenda]).map(([time]) => time)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(
      drain([...after.agenda])
        .map(([time]) => time)
        .slice(0, 5),
    ).toEqual([1, 2, 3, 3, 4]);
  });

  test('shows every item once without taking any', () => {
    const heap: number[] = [];
    for (let i = 0; i < 9; i++) pushItem(heap, 9 - i, 0, i, 1, i, 0);
    const seen: number[] = [];
    eachItem(heap, (item) => seen.push(item.a));
    expect(seen.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(heap.length).toBe(9 * AGENDA_STRIDE);
  });

  test('drops the items that are not to be kept and leaves the others in order', () => {
    const heap: number[] = [];
    for (let i = 0; i < 100; i++) pushItem(heap, (i * 37) % 50, i % 3, i, i % 4, i, 0);
    const expected = drain([...heap]).filter(([, , , kind]) => kind !== 2);
    expect(keepItems(heap, (item) => item.kind !== 2)).toBe(25);
    expect(drain(heap)).toEqual(expected);
  });
});
