/**
 * The reference drill in plain JavaScript as one would first write it: an event is an object with a callback,
 * inboxes are arrays, the log is an array of numbers. What a general engine costs shows between this and the limit.
 */
import { type Contender, inProcess } from '../contender.ts';
import { createDraws, drawInto } from './draws.ts';
import {
  ACK,
  ACT,
  type Drill,
  ELEVATED_FROM,
  END,
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

interface Due {
  readonly time: number;
  readonly happen: () => void;
}

/** What is due, the earliest first. */
class Agenda {
  now = 0;
  private readonly heap: Due[] = [];

  at(time: number, happen: () => void): void {
    const { heap } = this;
    let child = heap.length;
    const due = { time, happen };
    heap.push(due);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (heap[parent]!.time <= time) break;
      heap[child] = heap[parent]!;
      child = parent;
    }
    heap[child] = due;
  }

  after(minutes: number, happen: () => void): void {
    this.at(this.now + minutes, happen);
  }

  runUntil(horizon: number): void {
    while (this.heap.length > 0 && this.heap[0]!.time <= horizon) {
      const { time, happen } = this.takeFirst();
      this.now = time;
      happen();
    }
    this.now = horizon;
  }

  private takeFirst(): Due {
    const { heap } = this;
    const first = heap[0]!;
    const moved = heap.pop()!;
    if (heap.length === 0) return first;
    let parent = 0;
    for (let child = 1; child < heap.length; child = 2 * parent + 1) {
      if (child + 1 < heap.length && heap[child + 1]!.time < heap[child]!.time) child++;
      if (moved.time <= heap[child]!.time) break;
      heap[parent] = heap[child]!;
      parent = child;
    }
    heap[parent] = moved;
    return first;
  }
}

/** A drill whose results are their own objects. */
export function createObjectsDrill(): Drill {
  const draws = createDraws();
  return (seed) => {
    drawInto(draws, seed);
    return runOnce(draws);
  };
}

function runOnce({ injectAt, ack, act }: ReturnType<typeof createDraws>): ReturnType<Drill> {
  const agenda = new Agenda();
  const times: number[] = [];
  const codes: number[] = [];
  const record = (code: number) => {
    times.push(agenda.now);
    codes.push(code);
  };
  const actAt = new Float64Array(PAIRS).fill(Infinity);
  const responders = Array.from({ length: RESPONDERS }, (_, r) => ({
    r,
    inbox: [] as number[],
    busy: false,
  }));
  const indicator = { level: 0, elevated: false, open: 0, alarms: 0, elevatedTicks: 0 };

  const takeNext = (responder: (typeof responders)[number]) => {
    const inject = responder.inbox.shift();
    responder.busy = inject !== undefined;
    if (inject === undefined) return;
    const pair = RESPONDERS * inject + responder.r;
    agenda.after(ack[pair]!, () => {
      record(ACK + pair);
      agenda.after(indicator.elevated ? act[pair]! * HURRY : act[pair]!, () => {
        record(ACT + pair);
        actAt[pair] = agenda.now;
        indicator.open--;
        takeNext(responder);
      });
    });
  };
  const trigger = (inject: number) => {
    record(INJECT + inject);
    for (const responder of responders) {
      record(TRIGGER + RESPONDERS * inject + responder.r);
      indicator.open++;
      responder.inbox.push(inject);
      if (!responder.busy) takeNext(responder);
    }
  };
  const tick = () => {
    record(TICK);
    indicator.level = nextLevel(indicator.level, indicator.open);
    if (!indicator.elevated && indicator.level >= ELEVATED_FROM) {
      indicator.elevated = true;
      indicator.alarms++;
    } else if (indicator.elevated && indicator.level < NORMAL_BELOW) indicator.elevated = false;
    if (indicator.elevated) indicator.elevatedTicks++;
    agenda.after(TICK_EVERY, tick);
  };

  for (let i = 0; i < INJECTS; i++) agenda.at(injectAt[i]!, () => trigger(i));
  agenda.after(TICK_EVERY, tick);
  agenda.runUntil(HORIZON);
  record(END);
  const { alarms, elevatedTicks } = indicator;
  return {
    score: scoreDrill(injectAt, actAt, elevatedTicks),
    alarms,
    elevatedTicks,
    events: codes.length,
    times,
    codes,
  };
}

export const objects: Contender = inProcess('objects', 'plain JS, objects and callbacks', createObjectsDrill);
