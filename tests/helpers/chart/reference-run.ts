/**
 * The yardstick: an author's chart as it stands, run by XState alone: its own `after`, delayed raises, wildcards and
 * scheduler, on an exact clock. Nothing of `src/core/chart` is used.
 *
 * Two liberties. Effects are `assign`s, because they change the world where they stand. What is entered and left is noted through `log`,
 * which runs in its place but, unlike `assign`, does not count as a change of the snapshot. And one rule that is
 * not XState's: wildcards match the author's events only, not `xstate.after…` and `xstate.done…`.
 */
import {
  type Actor,
  type AnyStateMachine,
  assign,
  cancel,
  createActor,
  createMachine,
  log,
  raise,
} from 'xstate';
import type { ChartAction, ChartConfig, ChartTransition } from '../../../src/core/chart/index.ts';
import { ExactClock } from './exact-clock.ts';
import type { IsIn, TrialMatter } from './trial-matter.ts';
import { MOST_AT_ONCE, type Observation, type TrialRun } from './trial-run.ts';

/** Sent to make XState look for eventless transitions; no state listens to it, and wildcards are told not to. */
const RECHECK = 'xstate.recheck';

const ROOT = 'm';

export class ReferenceRun implements TrialRun {
  readonly #events: readonly string[];
  readonly #matter: TrialMatter;
  readonly #active = new Set<string>();
  readonly #isIn: IsIn = (path) => this.#active.has(path);
  readonly #clock = new ExactClock();
  readonly #trace: string[] = [];
  readonly #delays: Record<string, () => number> = {};
  readonly #actor: Actor<AnyStateMachine>;
  #error: unknown = null;
  #completed = false;

  constructor(config: ChartConfig, events: readonly string[], matter: TrialMatter, rounds: number) {
    this.#events = events;
    this.#matter = matter;
    const root = { ...this.#node(config, []), id: ROOT, context: {}, options: { maxIterations: rounds } };
    const machine = createMachine(root as Parameters<typeof createMachine>[0], { delays: this.#delays });
    const logger = (): void => {};
    this.#actor = createActor(machine, { clock: this.#clock as never, logger });
    this.#actor.subscribe({
      error: (error) => {
        this.#error = error;
      },
    });
    this.#actor.start();
    this.#finish();
  }

  send(event: number): void {
    this.#give(this.#events[event]!);
  }

  recheck(): void {
    this.#give(RECHECK);
  }

  advance(time: number): void {
    this.#clock.runTo(this.#clock.now + time, MOST_AT_ONCE, () => this.#stopped());
    this.#finish();
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
    this.#finish();
  }

  /** When the machine is done XState runs all exit actions; the states stay active, so they are not noted as left. */
  #finish(): void {
    const snapshot = this.#actor.getSnapshot();
    if (snapshot.status !== 'done' || this.#completed) return;
    this.#completed = true;
    for (let left = snapshot._nodes.length; left > 0; left--) {
      this.#trace.splice(
        this.#trace.findLastIndex((entry) => entry.startsWith('-')),
        1,
      );
    }
  }

  #node(config: ChartConfig, path: readonly string[]): Record<string, unknown> {
    const { type, id, initial, history, target, states, entry, exit, on, always, after, onDone } = config;
    const isHistory = type === 'history' || history !== undefined;
    const children = Object.entries(states ?? {}).map(([key, child]) => [
      key,
      this.#node(child, [...path, key]),
    ]);
    const name = path.join('.');
    const entered = log(() => {
      this.#trace.push(`+${name}`);
      this.#active.add(name);
    });
    const left = log(() => {
      this.#trace.push(`-${name}`);
      this.#active.delete(name);
    });
    return {
      ...(type !== undefined && { type }),
      ...(id !== undefined && { id }),
      ...(initial !== undefined && { initial }),
      ...(history !== undefined && { history }),
      ...(target !== undefined && { target }),
      ...(children.length > 0 && { states: Object.fromEntries(children) }),
      ...(!isHistory && {
        entry: [entered, ...this.#actions(entry)],
        exit: [...this.#actions(exit), left],
      }),
      ...(on && { on: mapValues(on, (list, descriptor) => this.#reaction(list, descriptor)) }),
      ...(always && { always: this.#transitions(always) }),
      ...(after && { after: Object.fromEntries(after.map((each) => this.#after(each))) }),
      ...(onDone && { onDone: this.#transitions(onDone) }),
    };
  }

  #after({ delay, transitions }: NonNullable<ChartConfig['after']>[number]): [string, unknown] {
    const name = `delay-${delay}`;
    this.#delays[name] = () => this.#matter.delay(delay, this.#isIn);
    return [name, this.#transitions(transitions)];
  }

  #reaction(list: readonly ChartTransition[], descriptor: string): unknown[] {
    const transitions = this.#transitions(list);
    if (!descriptor.endsWith('*')) return transitions;
    return transitions.map((transition) => ({
      ...transition,
      guard: ({ event }: { event: { type: string } }) =>
        !event.type.startsWith('xstate.') && (transition.guard === undefined || transition.guard()),
    }));
  }

  #transitions(list: readonly ChartTransition[]): TransitionConfig[] {
    return list.map(({ targets, guard, actions, reenter }) => ({
      ...(targets !== undefined && targets.length > 0 && { target: targets }),
      ...(guard !== undefined && { guard: () => this.#matter.guard(guard, this.#isIn) }),
      actions: this.#actions(actions),
      ...(reenter !== undefined && { reenter }),
    }));
  }

  #actions(actions: readonly ChartAction[] | undefined): unknown[] {
    return (actions ?? []).map((action) => {
      if ('effect' in action) {
        return assign(() => {
          this.#trace.push(`effect ${action.effect}`);
          this.#matter.effect(action.effect, this.#isIn);
          return {};
        });
      }
      if ('cancel' in action) return cancel(action.cancel);
      const { raise: type, delay, id } = action;
      if (delay === undefined) return raise({ type });
      return raise(
        { type },
        { delay: () => this.#matter.delay(delay, this.#isIn), ...(id !== undefined && { id }) },
      );
    });
  }
}

interface TransitionConfig {
  readonly target?: readonly string[];
  readonly guard?: () => boolean;
  readonly actions: readonly unknown[];
  readonly reenter?: boolean;
}

function mapValues<T, U>(
  map: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
