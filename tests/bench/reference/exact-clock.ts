/**
 * A clock for XState that jumps from due time to due time, so that a chain of delays keeps its exact times.
 * (XState's own SimulatedClock moves to the end of an increment first and fires afterwards: a delay started by
 * a delay counts from the wrong moment.) Its unit is whatever the delays' unit is.
 */
import type { Actor, AnyActorLogic } from 'xstate';

type Clock = Actor<AnyActorLogic>['clock'];

interface Timer {
  readonly due: number;
  readonly fire: () => void;
}

export class ExactClock implements Clock {
  now = 0;
  /** The latest first: the next to fire is at the end. Few are pending at once, so insertion is cheap. */
  private readonly timers: Timer[] = [];

  setTimeout(fire: () => void, delay: number): Timer {
    const timer = { due: this.now + delay, fire };
    let at = this.timers.length;
    // Of equal due times, the one set first fires first.
    while (at > 0 && this.timers[at - 1]!.due <= timer.due) at--;
    this.timers.splice(at, 0, timer);
    return timer;
  }

  clearTimeout(timer: Timer): void {
    const at = this.timers.indexOf(timer);
    if (at >= 0) this.timers.splice(at, 1);
  }

  /** Fires everything due up to and at `time`, each at its own time, also what is set on the way. */
  runUntil(time: number): void {
    for (let next = this.timers.at(-1); next && next.due <= time; next = this.timers.at(-1)) {
      this.timers.pop();
      this.now = next.due;
      next.fire();
    }
    this.now = time;
  }
}
