/** A clock that a test moves by hand. Timers fire in the order in which they are due, each at its own time. */
import type { Clock } from '../../../src/run/live/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

export class HandClock implements Clock {
  #now = 1000;
  #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }

  wall(): string {
    return '2026-01-01T00:00:00.000Z';
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** How many timers are waiting. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Real milliseconds until the next timer; Infinity if there is none. */
  get untilNext(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...this.#timers.map(({ at }) => at - this.#now));
  }

  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
  }
}
