/**
 * From real time to drill time: drill time = base + pace × real time since the anchor, while nothing stops the clock. Every change
 * of pace or of being stopped takes the time reached as the new base, so that drill time never jumps or goes back by it.
 */
import type { Clock } from './clock.ts';

/** The reasons for which the clock stands at a time of the drill's own: it is over, or people talk about a move. */
export const OVER = 'over';
export const TALK = 'talk';

export class Pace {
  readonly #clock: Clock;
  #base: number;
  #anchor: number;
  #rate: number;
  /** Why the clock stands; it goes when nobody has a reason. */
  readonly #stops = new Set<string>();

  /** Goes at once, unless there is a reason to stand from the first moment. */
  constructor(clock: Clock, base: number, rate: number, stop: string | null = null) {
    if (stop !== null) this.#stops.add(stop);
    this.#clock = clock;
    this.#base = base;
    this.#rate = rate;
    this.#anchor = clock.now();
  }

  /** Drill time in whole milliseconds. */
  get time(): number {
    return Math.floor(this.#exact());
  }

  /** Drill milliseconds per real millisecond. */
  get rate(): number {
    return this.#rate;
  }

  get stands(): boolean {
    return this.#stops.size > 0;
  }

  hasStop(reason: string): boolean {
    return this.#stops.has(reason);
  }

  setRate(rate: number): void {
    this.#anchorHere();
    this.#rate = rate;
  }

  stop(reason: string): void {
    this.#anchorHere();
    this.#stops.add(reason);
  }

  go(reason: string): void {
    this.#anchorHere();
    this.#stops.delete(reason);
  }

  /** Stands at a drill time, which may lie behind what the clock shows: the drill goes no further. */
  standAt(time: number, reason: string): void {
    this.#stops.add(reason);
    this.#base = time;
  }

  /** Moves on to a later drill time at once. An earlier one is ignored. */
  jump(time: number): void {
    this.#anchorHere();
    this.#base = Math.max(this.#base, time);
  }

  /** Real milliseconds until a drill time, rounded up; Infinity while the clock stands. */
  realTimeUntil(time: number): number {
    if (this.stands || time === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    return Math.max(0, Math.ceil((time - this.#exact()) / this.#rate));
  }

  #exact(): number {
    return this.stands ? this.#base : this.#base + (this.#clock.now() - this.#anchor) * this.#rate;
  }

  #anchorHere(): void {
    this.#base = this.#exact();
    this.#anchor = this.#clock.now();
  }
}
