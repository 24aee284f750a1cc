/**
 * The yardstick: an author's chart as it stands as an XState machine, with XState's own `after`, delayed
 * raises, wildcards and cancellation. Nothing of `src/core/chart` is used.
 *
 * Two liberties. Effects are `assign`s, because they change the world where they stand. What is entered and
 * left is noted through `log`, which runs in its place but, unlike `assign`, does not count as a change of
 * the snapshot. And one rule that is not XState's: wildcards match the author's events only, not
 * `xstate.after…` and `xstate.done…`.
 */
import { type AnyStateMachine, assign, cancel, createMachine, log, raise } from 'xstate';
import type { ChartAction, ChartConfig, ChartTransition } from '../../../src/core/chart/index.ts';
import type { MachineHooks } from './actor-run.ts';

const ROOT = 'm';

export function authorMachine(config: ChartConfig, hooks: MachineHooks, rounds: number): AnyStateMachine {
  const author = new AuthorMachine(hooks);
  const root = {
    ...author.node(config, []),
    id: config.id ?? ROOT,
    context: {},
    options: { maxIterations: rounds },
  };
  return createMachine(root as Parameters<typeof createMachine>[0], { delays: author.delays });
}

class AuthorMachine {
  readonly delays: Record<string, () => number> = {};
  readonly #hooks: MachineHooks;

  constructor(hooks: MachineHooks) {
    this.#hooks = hooks;
  }

  node(config: ChartConfig, path: readonly string[]): Record<string, unknown> {
    const { type, id, initial, history, target, states, entry, exit, on, always, after, onDone } = config;
    const children = Object.entries(states ?? {}).map(([key, child]) => [
      key,
      this.node(child, [...path, key]),
    ]);
    const name = path.join('.');
    const entered = log(() => this.#hooks.entered(name));
    const left = log(() => this.#hooks.left(name));
    return {
      ...(type !== undefined && { type }),
      ...(id !== undefined && { id }),
      ...(initial !== undefined && { initial }),
      ...(history !== undefined && { history }),
      ...(target !== undefined && { target }),
      ...(children.length > 0 && { states: Object.fromEntries(children) }),
      ...(type !== 'history' &&
        history === undefined && {
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
    this.delays[name] = () => this.#hooks.delay(delay);
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
      ...(guard !== undefined && { guard: () => this.#hooks.guard(guard) }),
      actions: this.#actions(actions),
      ...(reenter !== undefined && { reenter }),
    }));
  }

  #actions(actions: readonly ChartAction[] | undefined): unknown[] {
    return (actions ?? []).map((action) => {
      if ('effect' in action) {
        return assign(() => {
          this.#hooks.effect(action.effect);
          return {};
        });
      }
      if ('cancel' in action) return cancel(action.cancel);
      const { raise: type, delay, id } = action;
      if (delay === undefined) return raise({ type });
      return raise({ type }, { delay: () => this.#hooks.delay(delay), ...(id !== undefined && { id }) });
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
