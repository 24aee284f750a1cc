/**
 * Steps a chart by XState itself: a real actor, sent real events (never pure `transition()`, never `can()`,
 * which run actions more often than once). Meant for live drills; it takes some ten microseconds an event.
 *
 * The state it is given is the truth, the actor a cache of it. If the state is not the one that the actor
 * left, because the drill was rewound or another executor has stepped it, a new actor is made at that state.
 */
import { type Actor, type AnyStateMachine, createActor } from 'xstate';
import { DEFAULT_ROUNDS } from './chart-runaway.ts';
import type { ExecutorOptions } from './compiled-executor.ts';
import type { ChartDefinition } from './definition.ts';
import {
  assertBegun,
  type ChartExecutor,
  type ChartHost,
  type ChartState,
  clearChartState,
} from './executor.ts';
import { HostPort } from './host-port.ts';
import { eventType, lowerToXState, NO_EVENT } from './lowered-machine.ts';
import { isMirrored, mirrorSnapshot, restoreOrder, snapshotOf } from './snapshot-mirror.ts';
import { StepLock } from './step-lock.ts';
import { type ChartTree, treeOf } from './tree.ts';

/** An executor for one run at a time: turning to another state works, but makes a new actor each time. */
export function createXStateExecutor(chart: ChartDefinition, options: ExecutorOptions = {}): ChartExecutor {
  return new XStateExecutor(chart, options.rounds ?? DEFAULT_ROUNDS);
}

type ChartActor = Actor<AnyStateMachine>;

class XStateExecutor implements ChartExecutor {
  readonly #chart: ChartDefinition;
  readonly #rounds: number;
  readonly #tree: ChartTree;
  readonly #machine: AnyStateMachine;
  readonly #port: HostPort;
  readonly #lock = new StepLock();
  #actor: ChartActor | null = null;

  constructor(chart: ChartDefinition, rounds: number) {
    this.#chart = chart;
    this.#rounds = rounds;
    this.#tree = treeOf(chart.nodes);
    this.#port = new HostPort(chart, this.#tree);
    this.#machine = lowerToXState(chart, this.#port, rounds);
  }

  init(state: ChartState, host: ChartHost): void {
    this.#step(state, host, () => {
      clearChartState(state);
      return this.#start(createActor(this.#machine, { logger: silent }));
    });
  }

  send(state: ChartState, event: number, host: ChartHost): void {
    this.#sendType(state, eventType(event), host);
  }

  recheck(state: ChartState, host: ChartHost): void {
    // XState looks for eventless transitions after any event, also after one that nothing listens to.
    this.#sendType(state, NO_EVENT, host);
  }

  #sendType(state: ChartState, type: string, host: ChartHost): void {
    assertBegun(state);
    if (state.done === 1) return;
    this.#step(state, host, () => {
      const actor = this.#actorAt(state);
      actor.send({ type });
      return actor;
    });
  }

  #step(state: ChartState, host: ChartHost, act: () => ChartActor): void {
    this.#lock.take();
    this.#port.begin(state, host);
    try {
      const actor = act();
      if (this.#port.failure === null) mirrorSnapshot(actor.getSnapshot(), this.#tree, state);
      else this.#fail(this.#port.failure.error);
    } finally {
      this.#port.end();
      this.#lock.release();
    }
  }

  #fail(error: unknown): never {
    this.#actor = null;
    if (error instanceof Error && error.message.startsWith('Infinite loop detected')) {
      throw this.#port.trail.runaway(this.#chart, this.#rounds);
    }
    throw error;
  }

  #actorAt(state: ChartState): ChartActor {
    if (this.#actor !== null && isMirrored(this.#actor.getSnapshot(), this.#tree, state)) return this.#actor;
    const snapshot = snapshotOf(state, this.#tree);
    const actor = this.#start(createActor(this.#machine, { logger: silent, snapshot }));
    restoreOrder(actor.getSnapshot(), state);
    return actor;
  }

  #start(actor: ChartActor): ChartActor {
    // With a listener for errors XState hands them over at once; without one it throws them from a timer.
    actor.subscribe({ error: (error) => this.#port.fail(error) });
    this.#actor = actor;
    return actor.start();
  }
}

const silent = (): void => {};
