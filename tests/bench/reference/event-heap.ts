/**
 * A binary heap of (time, code) in two typed arrays: it allocates nothing after it is made.
 * The drill has no two events at one time that matter, so equal times come out in no promised order.
 */
export class EventHeap {
  readonly times: Float64Array;
  readonly codes: Uint8Array;
  size = 0;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.codes = new Uint8Array(capacity);
  }

  push(time: number, code: number): void {
    const { times, codes } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent]! <= time) break;
      times[at] = times[parent]!;
      codes[at] = codes[parent]!;
      at = parent;
    }
    times[at] = time;
    codes[at] = code;
  }

  /** Takes the earliest event away. */
  pop(): void {
    const last = --this.size;
    this.replace(this.times[last]!, this.codes[last]!);
  }

  /** Puts an event in the place of the earliest: a pop and a push in one. */
  replace(time: number, code: number): void {
    const { times, codes, size } = this;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && times[child + 1]! < times[child]!) child++;
      if (time <= times[child]!) break;
      times[at] = times[child]!;
      codes[at] = codes[child]!;
      at = child;
    }
    times[at] = time;
    codes[at] = code;
  }
}
