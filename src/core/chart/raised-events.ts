/** Events a chart has raised and not yet taken: first in, first out, without allocating once it has grown. */
export class RaisedEvents {
  readonly #events: number[] = [];
  #head = 0;
  #count = 0;

  isEmpty(): boolean {
    return this.#head === this.#count;
  }

  clear(): void {
    this.#head = 0;
    this.#count = 0;
  }

  push(event: number): void {
    this.#events[this.#count++] = event;
  }

  /** The oldest event; there must be one. */
  take(): number {
    const event = this.#events[this.#head++]!;
    if (this.#head === this.#count) this.clear();
    return event;
  }
}
