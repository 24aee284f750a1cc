/**
 * Keeps `ChartState.active` in XState's order: what stayed, then what was entered, in the order entered. If a
 * step ends with the very nodes that it began with, XState keeps its old list, so the list is only written
 * when a step is over.
 */
import type { ChartState } from './executor.ts';

export class ActiveList {
  /** Nodes entered in this step that were not active then. */
  readonly #fresh: Int32Array;
  #freshCount = 0;
  readonly #left: Int32Array;
  #leftCount = 0;
  /** By node: the number of the last step that left it. */
  readonly #leftIn: Int32Array;
  #serial = 0;

  constructor(size: number) {
    this.#fresh = new Int32Array(size);
    this.#left = new Int32Array(size);
    this.#leftIn = new Int32Array(size);
  }

  startStep(): void {
    this.#freshCount = 0;
    this.#leftCount = 0;
    this.#serial = (this.#serial + 1) | 0;
  }

  noteLeft(node: number): void {
    this.#left[this.#leftCount++] = node;
    this.#leftIn[node] = this.#serial;
  }

  noteFresh(node: number): void {
    this.#fresh[this.#freshCount++] = node;
  }

  /** Whether the nodes that are active now are those that were when the step began. */
  isAsBefore({ isActive }: ChartState): boolean {
    if (this.#freshCount !== this.#leftCount) return false;
    for (let i = 0; i < this.#leftCount; i++) if (isActive[this.#left[i]!] !== 1) return false;
    return true;
  }

  /** Write the new list into the same array. */
  update({ active }: ChartState): void {
    let kept = 0;
    for (let i = 0; i < active.length; i++) {
      const node = active[i]!;
      if (this.#leftIn[node] !== this.#serial) active[kept++] = node;
    }
    for (let i = 0; i < this.#freshCount; i++) {
      // Popping and pushing are cheaper than setting the length, and mostly neither is needed.
      if (kept < active.length) active[kept++] = this.#fresh[i]!;
      else kept = active.push(this.#fresh[i]!);
    }
    while (active.length > kept) active.pop();
  }
}
