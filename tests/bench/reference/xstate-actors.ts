/**
 * The reference drill as XState v5 actors on an exact clock: a drill actor that delivers the injects, and under it
 * six responders and the indicator. Every wait is an `after` or a delayed `raise`; every inject is an event sent.
 * What the run leaves (log, acts, open pairs) is kept in one plain record outside, written by actions,
 * which is cheaper than keeping it in XState's contexts.
 */
import { type ActorRefFrom, assign, createActor, enqueueActions, setup } from 'xstate';
import xstatePackage from 'xstate/package.json' with { type: 'json' };
import { type Contender, inProcess } from '../contender.ts';
import { createDraws, type Draws, drawInto } from './draws.ts';
import { ExactClock } from './exact-clock.ts';
import {
  ACK,
  ACT,
  type Drill,
  ELEVATED_FROM,
  END,
  HORIZON,
  HURRY,
  INJECT,
  NORMAL_BELOW,
  nextLevel,
  PAIRS,
  RESPONDERS,
  TICK,
  TICK_EVERY,
  TRIGGER,
} from './model.ts';
import { scoreDrill } from './score.ts';

/** A run under way. */
class Run {
  readonly clock = new ExactClock();
  readonly times: number[] = [];
  readonly codes: number[] = [];
  readonly actAt = new Float64Array(PAIRS).fill(Infinity);
  open = 0;
  alarms = 0;
  elevatedTicks = 0;

  constructor(readonly draws: Draws) {}

  record(code: number): void {
    this.times.push(this.clock.now);
    this.codes.push(code);
  }
}

interface IndicatorContext {
  readonly run: Run;
  readonly level: number;
}
const levelNow = ({ run, level }: IndicatorContext) => nextLevel(level, run.open);

const indicatorMachine = setup({
  types: { context: {} as IndicatorContext, input: {} as { run: Run } },
  guards: {
    rises: ({ context }) => levelNow(context) >= ELEVATED_FROM,
    falls: ({ context }) => levelNow(context) < NORMAL_BELOW,
  },
  actions: {
    tick: assign({ level: ({ context }) => levelNow(context) }),
    record: ({ context }) => context.run.record(TICK),
    alarm: ({ context }) => context.run.alarms++,
    countElevated: ({ context }) => context.run.elevatedTicks++,
  },
}).createMachine({
  context: ({ input }) => ({ run: input.run, level: 0 }),
  initial: 'normal',
  states: {
    normal: {
      after: {
        [TICK_EVERY]: [
          { guard: 'rises', target: 'elevated', actions: ['record', 'tick', 'alarm'] },
          { target: 'normal', reenter: true, actions: ['record', 'tick'] },
        ],
      },
    },
    elevated: {
      entry: 'countElevated',
      after: {
        [TICK_EVERY]: [
          { guard: 'falls', target: 'normal', actions: ['record', 'tick'] },
          { target: 'elevated', reenter: true, actions: ['record', 'tick'] },
        ],
      },
    },
  },
});

interface ResponderInput {
  readonly run: Run;
  readonly r: number;
  readonly indicator: ActorRefFrom<typeof indicatorMachine>;
}
interface ResponderContext extends ResponderInput {
  /** Injects waiting; the first is the one being worked on. */
  readonly inbox: readonly number[];
}
const pairAtHand = ({ inbox, r }: ResponderContext) => RESPONDERS * inbox[0]! + r;

const responderMachine = setup({
  types: {
    context: {} as ResponderContext,
    events: {} as { type: 'inject'; inject: number },
    input: {} as ResponderInput,
  },
  delays: {
    ack: ({ context }) => context.run.draws.ack[pairAtHand(context)]!,
    act: ({ context }) => {
      const minutes = context.run.draws.act[pairAtHand(context)]!;
      return context.indicator.getSnapshot().value === 'elevated' ? minutes * HURRY : minutes;
    },
  },
  guards: { moreWaits: ({ context }) => context.inbox.length > 1 },
  actions: {
    receive: assign({ inbox: ({ context, event }) => [...context.inbox, event.inject] }),
    recordTrigger: ({ context, event }) => {
      context.run.record(TRIGGER + RESPONDERS * event.inject + context.r);
      context.run.open++;
    },
    recordAck: ({ context }) => context.run.record(ACK + pairAtHand(context)),
    recordAct: ({ context }) => {
      const { run } = context;
      run.record(ACT + pairAtHand(context));
      run.actAt[pairAtHand(context)] = run.clock.now;
      run.open--;
    },
    finish: assign({ inbox: ({ context }) => context.inbox.slice(1) }),
  },
}).createMachine({
  context: ({ input }) => ({ ...input, inbox: [] }),
  initial: 'idle',
  on: { inject: { actions: ['recordTrigger', 'receive'] } },
  states: {
    idle: { on: { inject: { target: 'acknowledging', actions: ['recordTrigger', 'receive'] } } },
    acknowledging: { after: { ack: { target: 'acting', actions: 'recordAck' } } },
    acting: {
      after: {
        act: [
          { guard: 'moreWaits', target: 'acknowledging', actions: ['recordAct', 'finish'] },
          { target: 'idle', actions: ['recordAct', 'finish'] },
        ],
      },
    },
  },
});

interface DrillContext {
  readonly run: Run;
  readonly responders: readonly ActorRefFrom<typeof responderMachine>[];
}

const drillMachine = setup({
  types: {
    context: {} as DrillContext,
    events: {} as { type: 'inject.due'; inject: number },
    input: {} as { run: Run },
  },
  actors: { indicator: indicatorMachine, responder: responderMachine },
  actions: {
    schedule: enqueueActions(({ context, enqueue }) => {
      context.run.draws.injectAt.forEach((delay, inject) => {
        enqueue.raise({ type: 'inject.due', inject }, { id: `inject-${inject}`, delay });
      });
    }),
    record: ({ context, event }) => context.run.record(INJECT + event.inject),
    deliver: enqueueActions(({ context, event, enqueue }) => {
      for (const responder of context.responders)
        enqueue.sendTo(responder, { type: 'inject', inject: event.inject });
    }),
  },
}).createMachine({
  context: ({ input: { run }, spawn }) => {
    const indicator = spawn('indicator', { input: { run } });
    const responders = Array.from({ length: RESPONDERS }, (_, r) =>
      spawn('responder', { input: { run, r, indicator } }),
    );
    return { run, responders };
  },
  entry: 'schedule',
  on: { 'inject.due': { actions: ['record', 'deliver'] } },
});

/** A drill whose results are their own objects. */
export function createXstateDrill(): Drill {
  const draws = createDraws();
  return (seed) => {
    drawInto(draws, seed);
    const run = new Run(draws);
    const actor = createActor(drillMachine, { clock: run.clock, input: { run } }).start();
    run.clock.runUntil(HORIZON);
    run.record(END);
    actor.stop();
    const { alarms, elevatedTicks, times, codes } = run;
    const score = scoreDrill(draws.injectAt, run.actAt, elevatedTicks);
    return { score, alarms, elevatedTicks, events: codes.length, times, codes };
  };
}

export const xstateActors: Contender = inProcess(
  'xstate',
  `XState ${xstatePackage.version} actors, exact clock`,
  createXstateDrill,
);
