/**
 * The reference drill in plain JavaScript on typed arrays that every run uses again: about as fast as one thread
 * of JavaScript can run it, and so the limit that engines are held against. It knows this one drill and no other.
 */
import { type Contender, inProcess } from '../contender.ts';
import { createDraws, drawInto } from './draws.ts';
import { EventHeap } from './event-heap.ts';
import {
  ACK,
  ACT,
  type Drill,
  ELEVATED_FROM,
  END,
  FULL_LOG,
  HORIZON,
  HURRY,
  INJECT,
  INJECTS,
  NORMAL_BELOW,
  nextLevel,
  PAIRS,
  RESPONDERS,
  TICK,
  TICK_EVERY,
  TRIGGER,
} from './model.ts';
import { scoreDrill } from './score.ts';

/** A drill whose result is one object, written anew by each call. */
export function createLimitDrill(): Drill {
  const draws = createDraws();
  const { injectAt, ack, act } = draws;
  // Never more due at once than every inject and one step of each responder; ticks, half of all events, pass it by.
  const heap = new EventHeap(INJECTS + RESPONDERS + 1);
  // Everyone receives the same injects in the same order: one list serves as all the inboxes.
  const arrived = new Uint8Array(INJECTS);
  const taken = new Uint8Array(RESPONDERS);
  const busy = new Uint8Array(RESPONDERS);
  const actAt = new Float64Array(PAIRS);
  const times = new Float64Array(FULL_LOG);
  const codes = new Uint8Array(FULL_LOG);
  const result = { score: 0, alarms: 0, elevatedTicks: 0, events: 0, times, codes };

  return (seed) => {
    drawInto(draws, seed);
    taken.fill(0);
    busy.fill(0);
    actAt.fill(Infinity);
    heap.size = 0;
    for (let i = 0; i < INJECTS; i++) heap.push(injectAt[i]!, INJECT + i);
    // After everything else, so that the heap is never empty.
    heap.push(Infinity, END);

    let events = 0;
    let arrivals = 0;
    let open = 0;
    let level = 0;
    let elevated = false;
    let alarms = 0;
    let elevatedTicks = 0;
    let tickAt = TICK_EVERY;
    for (;;) {
      const now = heap.times[0]!;
      if (now > HORIZON && tickAt > HORIZON) break;
      if (now >= tickAt) {
        times[events] = tickAt;
        codes[events++] = TICK;
        tickAt += TICK_EVERY;
        level = nextLevel(level, open);
        if (elevated) elevated = level >= NORMAL_BELOW;
        else if (level >= ELEVATED_FROM) {
          elevated = true;
          alarms++;
        }
        if (elevated) elevatedTicks++;
        continue;
      }
      const code = heap.codes[0]!;
      times[events] = now;
      codes[events++] = code;
      if (code >= ACT) {
        const pair = code - ACT;
        const r = pair % RESPONDERS;
        actAt[pair] = now;
        open--;
        if (taken[r]! < arrivals) {
          const next = RESPONDERS * arrived[taken[r]!++]! + r;
          heap.replace(now + ack[next]!, ACK + next);
        } else {
          busy[r] = 0;
          heap.pop();
        }
      } else if (code >= ACK) {
        const pair = code - ACK;
        heap.replace(now + (elevated ? act[pair]! * HURRY : act[pair]!), ACT + pair);
      } else {
        heap.pop();
        const first = RESPONDERS * (code - INJECT);
        arrived[arrivals++] = code - INJECT;
        open += RESPONDERS;
        for (let r = 0; r < RESPONDERS; r++) {
          times[events] = now;
          codes[events++] = TRIGGER + first + r;
          if (busy[r]) continue;
          busy[r] = 1;
          taken[r]!++;
          heap.push(now + ack[first + r]!, ACK + first + r);
        }
      }
    }
    times[events] = HORIZON;
    codes[events++] = END;

    result.score = scoreDrill(injectAt, actAt, elevatedTicks);
    result.alarms = alarms;
    result.elevatedTicks = elevatedTicks;
    result.events = events;
    return result;
  };
}

export const limit: Contender = inProcess('limit', 'plain JS, typed arrays (the limit)', createLimitDrill);
