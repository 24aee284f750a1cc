/**
 * The log of a run, in columns of numbers. Recording is five writes; text is made only when somebody asks.
 * The log is not part of the world: it only grows, and a fold over it never needs the world.
 */

/** The narrow interface through which the engine writes. */
export interface Recorder {
  record(time: number, code: number, a: number, b: number, x: number): void;
}

export class Log implements Recorder {
  length = 0;
  #capacity = 512;
  times = new Float64Array(this.#capacity);
  codes = new Uint8Array(this.#capacity);
  a = new Float64Array(this.#capacity);
  b = new Float64Array(this.#capacity);
  x = new Float64Array(this.#capacity);

  record(time: number, code: number, a: number, b: number, x: number): void {
    const at = this.length;
    if (at === this.#capacity) this.#grow();
    this.times[at] = time;
    this.codes[at] = code;
    this.a[at] = a;
    this.b[at] = b;
    this.x[at] = x;
    this.length = at + 1;
  }

  /** Empties the log and keeps its room, for the next run of a batch. */
  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.times = enlarge(this.times, new Float64Array(this.#capacity));
    this.codes = enlarge(this.codes, new Uint8Array(this.#capacity));
    this.a = enlarge(this.a, new Float64Array(this.#capacity));
    this.b = enlarge(this.b, new Float64Array(this.#capacity));
    this.x = enlarge(this.x, new Float64Array(this.#capacity));
  }
}

function enlarge<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
