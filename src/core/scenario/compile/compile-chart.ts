/**
 * Compiles the chart: the author's shorthand becomes an XState machine configuration in which every guard, effect and
 * delay is a number. The expressions behind the numbers are compiled afterwards, when the states have numbers too.
 */
import {
  type ChartAction,
  type ChartConfig,
  type ChartDefinition,
  type ChartTransition,
  readChart,
} from '../../chart/index.ts';
import type { ChartEffectInput, EffectInput } from '../../model/verbs/index.ts';
import type { ChartNodeInput } from '../schema/chart.ts';
import type { ExpressionInput } from './expressions.ts';
import type { Path, Problems } from './problems.ts';

/** An expression or effect of the chart that waits to be compiled. */
interface Pending<T> {
  readonly input: T;
  readonly path: Path;
}

export interface ChartParts {
  readonly definition: ChartDefinition | null;
  readonly guards: readonly Pending<ExpressionInput>[];
  readonly effects: readonly Pending<EffectInput>[];
  readonly delays: readonly Pending<string>[];
}

/** Reads the shape of the chart; what is wrong with it is reported at its place in the author's file. */
export function readChartShape(
  chart: ChartNodeInput | undefined,
  events: readonly string[],
  problems: Problems,
): ChartParts {
  const parts = new Unfolding(problems);
  if (chart === undefined) return { definition: null, guards: [], effects: [], delays: [] };
  const config = parts.node(chart, ['chart']);
  const read = readChart(config, events);
  if ('problems' in read) {
    for (const { code, path, message, suggestion } of read.problems) {
      problems.error(code, authorPath(chart, path ?? []), message, suggestion ?? null);
    }
    return { ...parts, definition: null };
  }
  return { definition: read.chart, guards: parts.guards, effects: parts.effects, delays: parts.delays };
}

class Unfolding {
  readonly guards: Pending<ExpressionInput>[] = [];
  readonly effects: Pending<EffectInput>[] = [];
  readonly delays: Pending<string>[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  node(input: ChartNodeInput, path: Path): ChartConfig {
    const { states, on, always, after, onDone, entry, exit } = input;
    return {
      ...(input.type !== undefined && { type: input.type }),
      ...(input.id !== undefined && { id: input.id }),
      ...(input.title !== undefined && { description: input.title }),
      ...(input.initial !== undefined && { initial: input.initial }),
      ...(input.history !== undefined && { history: input.history }),
      ...(input.target !== undefined && { target: input.target }),
      ...(states && {
        states: mapValues(states, (child, key) => this.node(child, [...path, 'states', key])),
      }),
      ...(on && { on: mapValues(on, (value, event) => this.transitions(value, [...path, 'on', event])) }),
      ...(always !== undefined && { always: this.transitions(always, [...path, 'always']) }),
      ...(onDone !== undefined && { onDone: this.transitions(onDone, [...path, 'onDone']) }),
      ...(after && {
        after: Object.entries(after).map(([delay, value]) => ({
          delay: place(this.delays, delay, [...path, 'after', delay]),
          transitions: this.transitions(value, [...path, 'after', delay]),
        })),
      }),
      ...(entry && { entry: this.actions(entry, [...path, 'entry']) }),
      ...(exit && { exit: this.actions(exit, [...path, 'exit']) }),
    };
  }

  transitions(input: NonNullable<ChartNodeInput['always']>, path: Path): ChartTransition[] {
    const list = Array.isArray(input) ? input : [input];
    return list.map((one, i) => {
      const here = Array.isArray(input) ? [...path, i] : path;
      if (typeof one === 'string') return { targets: [one] };
      const { target, guard, actions, reenter } = one;
      return {
        ...(target !== undefined && { targets: typeof target === 'string' ? [target] : target }),
        ...(guard !== undefined && { guard: place(this.guards, guard, [...here, 'guard']) }),
        ...(actions && { actions: this.actions(actions, [...here, 'actions']) }),
        ...(reenter !== undefined && { reenter }),
      };
    });
  }

  actions(inputs: readonly ChartEffectInput[], path: Path): ChartAction[] {
    return inputs.map((input, i) => this.action(input, [...path, i]));
  }

  action(input: ChartEffectInput, path: Path): ChartAction {
    const { raise, cancel, ...effect } = input;
    if ((raise !== undefined || cancel !== undefined) && input.when !== undefined) {
      this.#problems.error(
        'chart/when-on-raise',
        [...path, 'when'],
        'raise and cancel always happen; put the condition on the transition as its guard',
      );
    }
    if (cancel !== undefined) return { cancel };
    if (typeof raise === 'string') return { raise };
    if (raise === undefined) return { effect: place(this.effects, effect, path) };
    const { event, delay, id } = raise;
    if (delay === undefined) return { raise: event };
    return {
      raise: event,
      delay: place(this.delays, delay, [...path, 'raise', 'delay']),
      ...(id !== undefined && { id }),
    };
  }
}

function place<T>(list: Pending<T>[], input: T, path: Path): number {
  list.push({ input, path });
  return list.length - 1;
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

/** A path in the configuration as far as it leads in the author's file, where shorthands have fewer steps. */
function authorPath(chart: ChartNodeInput, path: Path): Path {
  const found: (string | number)[] = ['chart'];
  let at: unknown = chart;
  for (const step of path) {
    const key = step === 'targets' ? 'target' : step === 'transitions' ? null : step;
    if (key === null) continue;
    const next = descend(at, key);
    if (next === null) continue;
    found.push(next.key);
    at = next.value;
  }
  return found;
}

/** One step down in the author's file; the n-th `after` is the n-th key there. */
function descend(at: unknown, key: string | number): { key: string | number; value: unknown } | null {
  if (typeof at !== 'object' || at === null) return null;
  if (Array.isArray(at)) return typeof key === 'number' && key in at ? { key, value: at[key] } : null;
  const entries = Object.entries(at);
  if (typeof key === 'number') {
    const entry = entries[key];
    return entry && !('target' in at) ? { key: entry[0], value: entry[1] } : null;
  }
  return Object.hasOwn(at, key) ? { key, value: (at as Record<string, unknown>)[key] } : null;
}
