/**
 * A clock for XState actors that jumps from due time to due time: what is due at 1 s starts its own delays at
 * 1 s, however far the clock is moved. (XState's SimulatedClock moves to the end first.) Ties fire in the
 * order scheduled.
 */
export class ExactClock {
  now = 0;
  #next = 1;
  #pending = new Map<number, { readonly due: number; readonly call: () => void }>();

  setTimeout = (call: (...args: unknown[]) => void, delay: number): number => {
    const handle = this.#next++;
    this.#pending.set(handle, { due: this.now + delay, call });
    return handle;
  };

  clearTimeout = (handle: number): void => {
    this.#pending.delete(handle);
  };

  /** Due times of what is pending, ascending. */
  dues(): number[] {
    return [...this.#pending.values()].map(({ due }) => due).sort((a, b) => a - b);
  }

  /**
   * Fire what is due until `time`, each at its own time, but at most `most`: delays of nothing may go round
   * for ever. `until` can end it early.
   */
  runTo(time: number, most: number, until: () => boolean): void {
    for (let fired = 0; fired < most && !until(); fired++) {
      const next = this.#earliest();
      if (next === null || next.due > time) break;
      this.#pending.delete(next.handle);
      this.now = next.due;
      next.call();
    }
    this.now = time;
  }

  #earliest(): { handle: number; due: number; call: () => void } | null {
    let earliest: { handle: number; due: number; call: () => void } | null = null;
    for (const [handle, { due, call }] of this.#pending) {
      if (earliest === null || due < earliest.due) earliest = { handle, due, call };
    }
    return earliest;
  }
}
