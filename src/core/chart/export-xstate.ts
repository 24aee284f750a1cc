/**
 * A chart as a plain XState v5 machine configuration: JSON that `createMachine` accepts, with names where
 * functions go. Given actions, guards and delays under those names, XState runs it as our executors run the
 * chart.
 *
 * Two things are not as the author wrote them. Where a state listens to `*`, all its events are spelt out:
 * XState's `*` would also match timers and completions. And raised events are actions with names, since JSON
 * has no other way to say them.
 */
import type { ChartDefinition, ChartNode, ChartReaction, ChartStep } from './definition.ts';
import { reactionsOf } from './lowering.ts';

/**
 * Names for what a chart has only numbers for; different numbers need different names, and no effect begins
 * with `raise` or `cancel`.
 */
export interface ChartVocabulary {
  /** The machine's id, unless the author gave the root one; a word without dots. */
  readonly machine: string;
  guard(index: number): string;
  effect(index: number): string;
  /** A name, or digits for so many milliseconds. */
  delay(index: number): string;
}

export interface XStateExport {
  readonly config: XStateConfig;
  /** By action name: what it raises, after which delay, and under which id it can be cancelled. */
  readonly raises: Readonly<Record<string, XStateRaise>>;
  /** By action name: the id whose event it cancels. */
  readonly cancels: Readonly<Record<string, string>>;
}

export interface XStateConfig {
  readonly [key: string]: XStateValue;
}
export type XStateValue = string | boolean | XStateConfig | readonly XStateValue[];

export interface XStateRaise {
  readonly event: string;
  readonly delay: string | null;
  readonly id: string | null;
}

export function exportXState(chart: ChartDefinition, vocabulary: ChartVocabulary): XStateExport {
  const exporting = new Exporting(chart, vocabulary);
  const config = exporting.node(chart.nodes[0]!);
  return { config, raises: exporting.raises, cancels: exporting.cancels };
}

class Exporting {
  readonly raises: Record<string, XStateRaise> = {};
  readonly cancels: Record<string, string> = {};
  readonly #chart: ChartDefinition;
  readonly #names: ChartVocabulary;
  readonly #rootId: string;

  constructor(chart: ChartDefinition, names: ChartVocabulary) {
    this.#chart = chart;
    this.#names = names;
    this.#rootId = chart.nodes[0]!.id ?? names.machine;
  }

  node(node: ChartNode): XStateConfig {
    const { kind, history, description, parent, initial, children } = node;
    const id = parent < 0 ? this.#rootId : node.id;
    const states = children.map((child) => this.#chart.nodes[child]!);
    return {
      ...(id !== null && { id }),
      ...(description !== null && { description }),
      ...(kind !== 'atomic' && kind !== 'compound' && { type: kind }),
      ...(history !== null && { history: history.depth }),
      ...(history !== null && history.targets.length > 0 && { target: this.#targets(history.targets) }),
      ...(initial >= 0 && { initial: this.#chart.nodes[initial]!.key }),
      ...unlessEmpty('entry', this.#actions(node.entry)),
      ...unlessEmpty('exit', this.#actions(node.exit)),
      ...this.#reactions(node),
      ...unlessEmpty('states', Object.fromEntries(states.map((child) => [child.key, this.node(child)]))),
    };
  }

  #reactions(node: ChartNode): XStateConfig {
    const on = this.#spelt(node).map(({ descriptor, transitions }) => [descriptor, this.#list(transitions)]);
    const after = node.after.map(({ timer, transitions }) => [
      this.#names.delay(this.#chart.timers[timer]!.delay),
      this.#list(transitions),
    ]);
    return {
      ...unlessEmpty('on', Object.fromEntries(on)),
      ...unlessEmpty('always', this.#list(node.always)),
      ...unlessEmpty('after', Object.fromEntries(after)),
      ...unlessEmpty('onDone', this.#list(node.onDone)),
    };
  }

  #spelt(node: ChartNode): readonly ChartReaction[] {
    if (!node.on.some(({ descriptor }) => descriptor === '*')) return node.on;
    const { events, authorEvents } = this.#chart;
    return reactionsOf(this.#chart, node)
      .filter(({ event }) => event < authorEvents)
      .map(({ event, transitions }) => ({ descriptor: events[event]!, transitions }));
  }

  #list(transitions: readonly number[]): XStateConfig[] {
    return transitions.map((index) => {
      const { targets, guard, steps, reenter } = this.#chart.transitions[index]!;
      return {
        ...unlessEmpty('target', this.#targets(targets)),
        ...(guard >= 0 && { guard: this.#names.guard(guard) }),
        ...unlessEmpty('actions', this.#actions(steps)),
        ...(reenter && { reenter }),
      };
    });
  }

  #targets(targets: readonly number[]): string[] {
    return targets.map((target) => {
      const { id, path } = this.#chart.nodes[target]!;
      if (id !== null) return `#${id}`;
      return path === '' ? `#${this.#rootId}` : `#${this.#rootId}.${path}`;
    });
  }

  #actions(steps: readonly ChartStep[]): string[] {
    return steps.map((step) => {
      const { events, sendIds } = this.#chart;
      switch (step.kind) {
        case 'effect':
          return this.#names.effect(step.effect);
        case 'raise':
          return this.#raise({ event: events[step.event]!, delay: null, id: null });
        case 'schedule':
          return this.#raise(this.#scheduled(step.timer));
        case 'cancel': {
          const name = `cancel ${sendIds[step.sendId]}`;
          this.cancels[name] = sendIds[step.sendId]!;
          return name;
        }
        default:
          throw step satisfies never;
      }
    });
  }

  #scheduled(index: number): XStateRaise {
    const { event, delay, sendId } = this.#chart.timers[index]!;
    return {
      event: this.#chart.events[event]!,
      delay: this.#names.delay(delay),
      id: sendId < 0 ? null : this.#chart.sendIds[sendId]!,
    };
  }

  #raise(raise: XStateRaise): string {
    const { event, delay, id } = raise;
    const name = `raise ${event}${delay === null ? '' : ` after ${delay}`}${id === null ? '' : ` as ${id}`}`;
    this.raises[name] = raise;
    return name;
  }
}

function unlessEmpty(key: string, value: XStateConfig | readonly XStateValue[]): XStateConfig {
  return Object.keys(value).length > 0 ? { [key]: value } : {};
}
