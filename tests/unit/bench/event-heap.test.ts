import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventHeap } from '../../bench/reference/event-heap.ts';

const time = fc.double({ min: 0, max: 1000, noNaN: true });

function drain(heap: EventHeap): [number, number][] {
  const out: [number, number][] = [];
  for (; heap.size > 0; heap.pop()) out.push([heap.times[0]!, heap.codes[0]!]);
  return out;
}

test('gives events back in the order of their times, with their codes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(time, { maxLength: 20 }), (times) => {
      const heap = new EventHeap(20);
      times.forEach((at, code) => {
        heap.push(at, code);
      });
      const expected = times.map((at, code) => [at, code] as const).sort((a, b) => a[0] - b[0]);
      expect(drain(heap)).toEqual(expected);
    }),
  );
});

test('replacing the earliest event is taking it away and adding another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(time, { minLength: 2, maxLength: 20 }), ([added, ...times]) => {
      const [replaced, popped] = [new EventHeap(20), new EventHeap(20)];
      times.forEach((at, code) => {
        replaced.push(at, code);
        popped.push(at, code);
      });
      replaced.replace(added!, 99);
      popped.pop();
      popped.push(added!, 99);
      expect(drain(replaced)).toEqual(drain(popped));
    }),
  );
});
