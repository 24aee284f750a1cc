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

/** Reads the shape of the chart; what is wrong or odd about it is reported at its place in the author's file. */
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
  for (const { code, path, message } of read.warnings) {
    problems.warn(code, authorPath(chart, path ?? []), message);
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
  path.forEach((step, i) => {
    if (typeof at !== 'object' || at === null) return;
    const key = authorKey(at, step, path[i + 1]);
    if (!Object.hasOwn(at, key)) return;
    found.push(key);
    at = (at as Record<string | number, unknown>)[key];
  });
  // An event raised with a delay has its name one step deeper.
  return found.at(-1) === 'raise' && isRaiseMap(at) ? [...found, 'event'] : found;
}

const isRaiseMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'event');

/**
 * What a step is called in the author's file. There `after` is a map, in the configuration a list of what has a delay and its
 * transitions. A transition that stands alone has no place in a list, and a number is not found in it.
 */
function authorKey(at: object, step: string | number, next: string | number | undefined): string | number {
  if (step === 'targets') return 'target';
  const inAfter =
    typeof step === 'number' && !Array.isArray(at) && (next === 'transitions' || next === 'delay');
  return inAfter ? (Object.keys(at)[step] ?? step) : step;
}
