/**
 * A chart as an XState machine that calls a host: the author's configuration lowered as in `lowering.ts`,
 * states and events named by their numbers (`n3`, `e7`).
 *
 * Effects are `assign`s, which run at their place in the microstep, once. Everything else that the host has
 * to hear of goes through `log`, whose expression XState evaluates at its place too, but which leaves the
 * snapshot as it is: an eventless step is repeated only if the snapshot changed, and the author's own chart
 * would not have changed there.
 */
import { type AnyStateMachine, assign, createMachine, log, raise } from 'xstate';
import type { ChartDefinition, ChartNode, ChartStep } from './definition.ts';
import { entrySteps, exitSteps, reactionsOf } from './lowering.ts';

/** What the machine calls. Nodes, transitions and the rest are indexes into the chart. */
export interface MachinePort {
  guard(index: number): boolean;
  effect(index: number): void;
  schedule(timer: number): void;
  cancel(sendId: number): void;
  /** Before the entry actions. */
  entering(node: number): void;
  /** After the entry actions of a final state. */
  finished(node: number): void;
  /** After the exit actions. */
  exited(node: number): void;
  /** Before the actions of a transition. */
  taken(transition: number): void;
}

/** An event that no state of any lowered machine listens to. */
export const NO_EVENT = 'none';

export function eventType(event: number): string {
  return `e${event}`;
}

export function nodeId(node: number): string {
  return `n${node}`;
}

/** The number of a node by its id. */
export function nodeNumber(id: string): number {
  return Number(id.slice(1));
}

export function lowerToXState(chart: ChartDefinition, port: MachinePort, rounds: number): AnyStateMachine {
  const lowering = new Lowering(chart, port);
  const config = { ...lowering.node(chart.nodes[0]!), context: {}, options: { maxIterations: rounds } };
  // The configuration is made of numbers, so there is nothing in it that XState's types could check.
  return createMachine(config as Parameters<typeof createMachine>[0]);
}

type Config = Record<string, unknown>;

class Lowering {
  readonly #chart: ChartDefinition;
  readonly #port: MachinePort;

  constructor(chart: ChartDefinition, port: MachinePort) {
    this.#chart = chart;
    this.#port = port;
  }

  node(node: ChartNode): Config {
    const { kind, index, initial, children, history } = node;
    if (history !== null) {
      const target = history.targets.map((each) => `#${nodeId(each)}`);
      return { id: nodeId(index), type: kind, history: history.depth, ...(target.length > 0 && { target }) };
    }
    const childConfigs = children.map((child) => [nodeId(child), this.node(this.#chart.nodes[child]!)]);
    return {
      id: nodeId(index),
      type: kind,
      ...(initial >= 0 && { initial: nodeId(initial) }),
      ...(children.length > 0 && { states: Object.fromEntries(childConfigs) }),
      ...this.#actions(node),
      ...this.#transitions(node),
    };
  }

  #actions(node: ChartNode): Config {
    const port = this.#port;
    const { index, kind } = node;
    const entry = [mark(() => port.entering(index)), ...this.#steps(entrySteps(node))];
    if (kind === 'final') entry.push(mark(() => port.finished(index)));
    return { entry, exit: [...this.#steps(exitSteps(this.#chart, node)), mark(() => port.exited(index))] };
  }

  #transitions(node: ChartNode): Config {
    const list = (indexes: readonly number[]): Config[] => indexes.map((index) => this.#transition(index));
    const reactions = reactionsOf(this.#chart, node).map(({ event, transitions }) => [
      eventType(event),
      list(transitions),
    ]);
    return {
      on: Object.fromEntries(reactions),
      ...(node.always.length > 0 && { always: list(node.always) }),
      ...(node.onDone.length > 0 && { onDone: list(node.onDone) }),
    };
  }

  #transition(index: number): Config {
    const port = this.#port;
    const { targets, guard, steps, reenter } = this.#chart.transitions[index]!;
    return {
      ...(targets.length > 0 && { target: targets.map((target) => `#${nodeId(target)}`) }),
      ...(guard >= 0 && { guard: () => port.guard(guard) }),
      actions: [mark(() => port.taken(index)), ...this.#steps(steps)],
      reenter,
    };
  }

  #steps(steps: readonly ChartStep[]): unknown[] {
    const port = this.#port;
    return steps.map((step) => {
      switch (step.kind) {
        case 'effect':
          return assign(() => {
            port.effect(step.effect);
            return {};
          });
        case 'raise':
          return raise({ type: eventType(step.event) });
        case 'schedule':
          return mark(() => port.schedule(step.timer));
        case 'cancel':
          return mark(() => port.cancel(step.sendId));
        default:
          throw step satisfies never;
      }
    });
  }
}

/**
 * Call something at this place of the microstep without its counting as a change. Needs a logger that is
 * silent.
 */
function mark(call: () => void): unknown {
  return log(call);
}
