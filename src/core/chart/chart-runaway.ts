/**
 * Charts that never come to rest: `always` from a to b and back, or an event raised again and again. Both
 * executors give up at the same number of rounds, counted as XState counts them, and say what went round.
 */
import { TocsinError } from '../kernel/errors.ts';
import type { ChartDefinition, ChartTransitionDefinition } from './definition.ts';

/** Rounds of eventless transitions and raised events that one step may take: far beyond any honest chart. */
export const DEFAULT_ROUNDS = 1000;

/** How many of the last transitions are remembered for the message; a power of two. */
const REMEMBERED = 32;

/** Thrown in the middle of a step: the chart's state and the world are not fit for use afterwards. */
export class ChartRunaway extends TocsinError {
  /** The last transitions taken, each once, oldest first. */
  readonly transitions: readonly string[];

  constructor(rounds: number, transitions: readonly string[]) {
    const trail = transitions.length > 0 ? transitions.join('; ') : 'no transition';
    super('chart/runaway', `the chart did not come to rest in ${rounds} rounds; what went round: ${trail}`);
    this.name = 'ChartRunaway';
    this.transitions = transitions;
  }
}

/** The last transitions taken in a step. Keeping it up costs one store a transition. */
export class TransitionTrail {
  readonly #last = new Int32Array(REMEMBERED);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  note(transition: number): void {
    this.#last[this.#count++ & (REMEMBERED - 1)] = transition;
  }

  /** The error for a chart that took too many rounds. */
  runaway(chart: ChartDefinition, rounds: number): ChartRunaway {
    const distinct = new Set<number>();
    for (let i = Math.max(0, this.#count - REMEMBERED); i < this.#count; i++) {
      distinct.add(this.#last[i & (REMEMBERED - 1)]!);
    }
    const names = [...distinct].map((index) => describeTransition(chart, chart.transitions[index]!));
    return new ChartRunaway(rounds, names);
  }
}

/** A transition in words: `dike.sound → dike.seeping (always)`. */
export function describeTransition(chart: ChartDefinition, transition: ChartTransitionDefinition): string {
  const name = (index: number): string => chart.nodes[index]!.path || '(root)';
  const targets = transition.targets.map(name).join(', ');
  const arrow = targets === '' ? '' : ` → ${targets}`;
  return `${name(transition.source)}${arrow} (${triggerOf(chart, transition)})`;
}

function triggerOf(chart: ChartDefinition, { source, index }: ChartTransitionDefinition): string {
  const node = chart.nodes[source]!;
  if (node.always.includes(index)) return 'always';
  if (node.onDone.includes(index)) return 'onDone';
  if (node.after.some(({ transitions }) => transitions.includes(index))) return 'after';
  const reaction = node.on.find(({ transitions }) => transitions.includes(index));
  return `on ${reaction?.descriptor ?? 'nothing'}`;
}
