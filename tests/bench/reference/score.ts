/**
 * The reference drill's score: 100 × (0.6 speed + 0.3 coordination + 0.1 calm).
 * Sums run in the order of the pairs' numbers, so that implementations agree to the last bit.
 */
import { INJECTS, PAIRS, RESPONDERS, TICKS } from './model.ts';

/** Scores a run from the minutes of its injects and acts; an act that did not happen is `Infinity`. */
export function scoreDrill(injectAt: Float64Array, actAt: Float64Array, elevatedTicks: number): number {
  let speed = 0;
  let coordination = 0;
  for (let i = 0; i < INJECTS; i++) {
    let earliest = Infinity;
    let latest = -Infinity;
    for (let pair = i * RESPONDERS; pair < (i + 1) * RESPONDERS; pair++) {
      const at = actAt[pair]!;
      speed += worth(at - injectAt[i]!);
      if (at < earliest) earliest = at;
      if (at > latest) latest = at;
    }
    coordination += worth(latest - earliest);
  }
  const calm = 1 - elevatedTicks / TICKS;
  return 100 * (0.6 * (speed / PAIRS) + 0.3 * (coordination / INJECTS) + 0.1 * calm);
}

/** One at once, nothing after an hour, nor for what never happened: `Infinity`, or the NaN between two of them. */
function worth(minutes: number): number {
  return minutes < 60 ? 1 - minutes / 60 : 0;
}
