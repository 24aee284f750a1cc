/**
 * A chart on trial as an XState machine that runs by itself: an actor with XState's own scheduler on an exact
 * clock.
 */
import { type Actor, type AnyStateMachine, createActor } from 'xstate';
import { ExactClock } from './exact-clock.ts';
import type { TrialMatter } from './trial-matter.ts';
import { MOST_AT_ONCE, type Observation, type TrialRun } from './trial-run.ts';

/** What a machine on trial calls. */
export interface MachineHooks {
  guard(index: number): boolean;
  effect(index: number): void;
  delay(index: number): number;
  entered(path: string): void;
  left(path: string): void;
}

/** Sent to make XState look for eventless transitions; nothing listens to it. */
const RECHECK = 'xstate.recheck';

export class ActorRun implements TrialRun {
  readonly #events: readonly string[];
  readonly #matter: TrialMatter;
  readonly #clock = new ExactClock();
  readonly #trace: string[] = [];
  readonly #active = new Set<string>();
  readonly #actor: Actor<AnyStateMachine>;
  #error: unknown = null;
  #completed = false;

  constructor(
    make: (hooks: MachineHooks) => AnyStateMachine,
    events: readonly string[],
    matter: TrialMatter,
  ) {
    this.#events = events;
    this.#matter = matter;
    const logger = (): void => {};
    this.#actor = createActor(make(this.#hooks()), { clock: this.#clock as never, logger });
    this.#actor.subscribe({
      error: (error) => {
        this.#error = error;
      },
    });
    this.#actor.start();
    this.#forgetFinalExits();
  }

  send(event: number): void {
    this.#give(this.#events[event]!);
  }

  recheck(): void {
    this.#give(RECHECK);
  }

  advance(time: number): void {
    this.#clock.runTo(this.#clock.now + time, MOST_AT_ONCE, () => this.#stopped());
    this.#forgetFinalExits();
  }

  observe(): Observation {
    const snapshot = this.#actor.getSnapshot();
    const path = (node: { readonly path: readonly string[] }): string => node.path.join('.');
    const history = Object.entries(snapshot.historyValue).map(([id, nodes]): [string, string[]] => [
      path(snapshot.machine.getStateNodeById(id)),
      nodes.map(path),
    ]);
    return {
      failed: this.#error !== null,
      done: snapshot.status === 'done',
      active: snapshot._nodes.map(path),
      history: Object.fromEntries(history),
      world: this.#matter.snapshot(),
      dues: this.#stopped() ? [] : this.#clock.dues(),
      trace: this.#trace.splice(0),
    };
  }

  #stopped(): boolean {
    return this.#actor.getSnapshot().status !== 'active';
  }

  #give(type: string): void {
    if (this.#stopped()) return;
    this.#actor.send({ type });
    this.#forgetFinalExits();
  }

  /**
   * When the machine is done XState runs all exit actions; the states stay active, so they are not noted as
   * left.
   */
  #forgetFinalExits(): void {
    const snapshot = this.#actor.getSnapshot();
    if (snapshot.status !== 'done' || this.#completed) return;
    this.#completed = true;
    for (let left = snapshot._nodes.length; left > 0; left--) {
      const last = this.#trace.findLastIndex((entry) => entry.startsWith('-'));
      if (last >= 0) this.#trace.splice(last, 1);
    }
  }

  #hooks(): MachineHooks {
    const isIn = (path: string): boolean => this.#active.has(path);
    return {
      guard: (index) => this.#matter.guard(index, isIn),
      delay: (index) => this.#matter.delay(index, isIn),
      effect: (index) => {
        this.#trace.push(`effect ${index}`);
        this.#matter.effect(index, isIn);
      },
      entered: (path) => {
        this.#trace.push(`+${path}`);
        this.#active.add(path);
      },
      left: (path) => {
        this.#trace.push(`-${path}`);
        this.#active.delete(path);
      },
    };
  }
}
