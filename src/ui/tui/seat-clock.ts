/**
 * What a seat has to do with time: for who plays alone the clock stands while something is unread or being written; and the minute
 * that the screen shows turns by itself, in a discussion that of real time.
 */
import { MINUTE } from '../../core/kernel/time.ts';
import type { DrillPort } from './drill-port.ts';
import type { SeatContext } from './state/context.ts';
import { countInbox } from './state/inbox-list.ts';
import type { Page, SeatState } from './state/seat-state.ts';

/** Pages at which time may go on. */
const timed: readonly Page[] = ['home', 'picture', 'pause'];

export class SeatClock {
  readonly #port: DrillPort;
  #held = false;
  #minute: ReturnType<typeof setTimeout> | null = null;

  constructor(port: DrillPort) {
    this.#port = port;
  }

  /** Whether this seat holds the clock. */
  get held(): boolean {
    return this.#held;
  }

  /** Holds the clock or lets it go, as things stand; true if that has changed. */
  hold(context: SeatContext, { page, find }: Pick<SeatState, 'page' | 'find'>): boolean {
    const { view, solo } = context;
    const writes = !timed.includes(page) || find !== null;
    const waits = writes || view.probe !== null || countInbox(context).fresh > 0;
    const hold = solo && view.phase === 'running' && !view.move?.discussion && waits;
    if (hold === this.#held) return false;
    this.#held = hold;
    if (hold) this.#port.hold();
    else this.#port.release();
    return true;
  }

  /** Calls back when the next minute begins, if the clock runs then. What was asked for before is forgotten. */
  awaitMinute({ view, paused, held, pace }: SeatContext, turned: () => void): void {
    this.#forget();
    if (view.move?.discussion) {
      this.#minute = setTimeout(turned, Math.max(50, MINUTE - (this.#port.talkedFor % MINUTE)));
      return;
    }
    if (view.phase !== 'running' || paused || held || pace <= 0) return;
    const left = MINUTE - (this.#port.time % MINUTE);
    this.#minute = setTimeout(turned, Math.max(50, left / pace));
  }

  /** Lets the clock go, for good. */
  close(): void {
    this.#forget();
    if (this.#held) this.#port.release();
  }

  #forget(): void {
    if (this.#minute !== null) clearTimeout(this.#minute);
    this.#minute = null;
  }
}
