/**
 * What is due: a binary heap over one flat array of numbers, five for each item, ordered by (time,
 * priority, sequence). The array belongs to the world, so that it can be copied, compared, saved, or be an
 * Immer draft; here are only functions over it. Nothing is allocated but the array's own growth.
 * Sequence numbers are the caller's and must differ among items of one priority: then the order is total.
 */
import { TocsinError } from './errors.ts';

/** Numbers an item takes: time, order key, kind, a, b. */
export const AGENDA_STRIDE = 5;

/**
 * Priorities and sequence numbers share one number, priority above, that stays below 2^31: then an agenda with times
 * below 2^31 (24 days) is a list of small integers, which V8 keeps and compares several times faster.
 */
const SEQUENCE_BITS = 27;
const SEQUENCE_LIMIT = 134_217_728;
const PRIORITY_LIMIT = 16;

/** An item, as `popItem` writes it. Keep one and pass it again. */
export interface AgendaItem {
  time: number;
  priority: number;
  sequence: number;
  kind: number;
  a: number;
  b: number;
}

/** A blank item to pass to `popItem`. */
export function blankItem(): AgendaItem {
  return { time: 0, priority: 0, sequence: 0, kind: 0, a: 0, b: 0 };
}

/** How many items are due. */
export function countItems(heap: readonly number[]): number {
  return heap.length / AGENDA_STRIDE;
}

/** The time of the first item, or Infinity if there is none. */
export function peekTime(heap: readonly number[]): number {
  return heap.length === 0 ? Number.POSITIVE_INFINITY : heap[0]!;
}

/** The priority of the first item. There must be one. */
export function peekPriority(heap: readonly number[]): number {
  return heap[1]! >> SEQUENCE_BITS;
}

function orderKey(priority: number, sequence: number): number {
  if (!(priority >= 0 && priority < PRIORITY_LIMIT && sequence >= 0 && sequence < SEQUENCE_LIMIT)) {
    throw new TocsinError(
      'kernel/agenda-key',
      `Priority ${priority} with sequence ${sequence} has no agenda key.`,
    );
  }
  return priority * SEQUENCE_LIMIT + sequence;
}

/**
 * Puts an item on the agenda. Time is in whole milliseconds, priority an integer below 16 (lower goes first), sequence an
 * integer below 2^27; kind, a and b are the caller's.
 */
export function pushItem(
  heap: number[],
  time: number,
  priority: number,
  sequence: number,
  kind: number,
  a: number,
  b: number,
): void {
  if (!Number.isSafeInteger(time)) {
    throw new TocsinError(
      'kernel/not-a-time',
      `${time} is not a drill time: it must be a whole number of milliseconds.`,
    );
  }
  heap.push(time, orderKey(priority, sequence), kind, a, b);
  siftUp(heap, heap.length / AGENDA_STRIDE - 1);
}

/** Takes the first item off the agenda and writes it into `into`. `false`, with `into` untouched, if there is none. */
export function popItem(heap: number[], into: AgendaItem): boolean {
  if (heap.length === 0) return false;
  readItem(heap, 0, into);
  const last = heap.length - AGENDA_STRIDE;
  const hole = sinkHole(heap, last);
  moveItem(heap, last, hole);
  // Popped one by one: setting `length` costs several times as much.
  for (let field = 0; field < AGENDA_STRIDE; field++) heap.pop();
  if (hole < last) siftUp(heap, hole / AGENDA_STRIDE);
  return true;
}

/**
 * Fills the root's place from below, down to a leaf, and returns the leaf's place; the item at `last` stays out of it.
 * What will fill that leaf came from the bottom and nearly always stays there: this saves it a comparison a level.
 */
function sinkHole(heap: number[], last: number): number {
  let hole = 0;
  for (;;) {
    let child = 2 * hole + AGENDA_STRIDE;
    if (child >= last) return hole;
    const right = child + AGENDA_STRIDE;
    if (right < last) {
      const time = heap[child]!;
      const rightTime = heap[right]!;
      if (rightTime < time || (rightTime === time && heap[right + 1]! < heap[child + 1]!)) child = right;
    }
    moveItem(heap, child, hole);
    hole = child;
  }
}

/** Calls `visit` with each item, in no particular order. The item is one object, written anew each time. */
export function eachItem(heap: readonly number[], visit: (item: AgendaItem) => void): void {
  const item = blankItem();
  for (let at = 0; at < heap.length; at += AGENDA_STRIDE) {
    readItem(heap, at, item);
    visit(item);
  }
}

/**
 * Takes off every item for which `keep` is false, and returns how many. What is kept stays in the same
 * order of due. Costs a pass over the whole agenda, for rare things such as freezing the world.
 */
export function keepItems(heap: number[], keep: (item: AgendaItem) => boolean): number {
  const item = blankItem();
  let end = 0;
  for (let at = 0; at < heap.length; at += AGENDA_STRIDE) {
    readItem(heap, at, item);
    if (!keep(item)) continue;
    for (let field = 0; field < AGENDA_STRIDE; field++) heap[end + field] = heap[at + field]!;
    end += AGENDA_STRIDE;
  }
  const removed = (heap.length - end) / AGENDA_STRIDE;
  if (removed === 0) return 0;
  heap.length = end;
  for (let slot = Math.floor(end / AGENDA_STRIDE / 2) - 1; slot >= 0; slot--)
    siftDown(heap, slot * AGENDA_STRIDE);
  return removed;
}

// The sifting functions are passed places, not times and keys: numbers that are passed may have to be allocated.

/** Lets the item in a slot rise above its later ancestors. */
function siftUp(heap: number[], start: number): void {
  let slot = start;
  let hole = slot * AGENDA_STRIDE;
  const time = heap[hole]!;
  const key = heap[hole + 1]!;
  const kind = heap[hole + 2]!;
  const a = heap[hole + 3]!;
  const b = heap[hole + 4]!;
  while (slot > 0) {
    slot = (slot - 1) >> 1;
    const parent = slot * AGENDA_STRIDE;
    const parentTime = heap[parent]!;
    if (parentTime < time || (parentTime === time && heap[parent + 1]! <= key)) break;
    moveItem(heap, parent, hole);
    hole = parent;
  }
  writeItem(heap, hole, time, key, kind, a, b);
}

/** Lets the item at a place sink below its earlier descendants. */
function siftDown(heap: number[], start: number): void {
  const end = heap.length;
  if (end === 0) return;
  let hole = start;
  const time = heap[hole]!;
  const key = heap[hole + 1]!;
  const kind = heap[hole + 2]!;
  const a = heap[hole + 3]!;
  const b = heap[hole + 4]!;
  for (;;) {
    let child = 2 * hole + AGENDA_STRIDE;
    if (child >= end) break;
    let childTime = heap[child]!;
    const right = child + AGENDA_STRIDE;
    if (right < end) {
      const rightTime = heap[right]!;
      if (rightTime < childTime || (rightTime === childTime && heap[right + 1]! < heap[child + 1]!)) {
        child = right;
        childTime = rightTime;
      }
    }
    if (time < childTime || (time === childTime && key <= heap[child + 1]!)) break;
    moveItem(heap, child, hole);
    hole = child;
  }
  writeItem(heap, hole, time, key, kind, a, b);
}

function moveItem(heap: number[], from: number, to: number): void {
  heap[to] = heap[from]!;
  heap[to + 1] = heap[from + 1]!;
  heap[to + 2] = heap[from + 2]!;
  heap[to + 3] = heap[from + 3]!;
  heap[to + 4] = heap[from + 4]!;
}

function writeItem(
  heap: number[],
  at: number,
  time: number,
  key: number,
  kind: number,
  a: number,
  b: number,
): void {
  heap[at] = time;
  heap[at + 1] = key;
  heap[at + 2] = kind;
  heap[at + 3] = a;
  heap[at + 4] = b;
}

function readItem(heap: readonly number[], at: number, into: AgendaItem): void {
  const key = heap[at + 1]!;
  into.time = heap[at]!;
  into.priority = key >> SEQUENCE_BITS;
  into.sequence = key & (SEQUENCE_LIMIT - 1);
  into.kind = heap[at + 2]!;
  into.a = heap[at + 3]!;
  into.b = heap[at + 4]!;
}
