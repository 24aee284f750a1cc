/**
 * The machine's way to the state and host of the step that is under way: the lowered machine is made once a
 * chart, its callbacks find whom to call here.
 */
import { TransitionTrail } from './chart-runaway.ts';
import type { ChartDefinition } from './definition.ts';
import type { ChartHost, ChartState } from './executor.ts';
import type { MachinePort } from './lowered-machine.ts';
import { markEntered, markExited, markFinal } from './marks.ts';
import type { ChartTree } from './tree.ts';

interface Step {
  readonly state: ChartState;
  readonly host: ChartHost;
}

export class HostPort implements MachinePort {
  readonly trail = new TransitionTrail();
  /** The first thing thrown in this step, as it was thrown: XState wraps what guards throw. */
  failure: { readonly error: unknown } | null = null;
  readonly #chart: ChartDefinition;
  readonly #tree: ChartTree;
  #current: Step | null = null;

  constructor(chart: ChartDefinition, tree: ChartTree) {
    this.#chart = chart;
    this.#tree = tree;
  }

  begin(state: ChartState, host: ChartHost): void {
    this.#current = { state, host };
    this.failure = null;
    this.trail.clear();
  }

  end(): void {
    this.#current = null;
  }

  fail(error: unknown): void {
    this.failure ??= { error };
  }

  guard(index: number): boolean {
    try {
      return this.#step().host.guard(index);
    } catch (error) {
      this.fail(error);
      throw error;
    }
  }

  effect(index: number): void {
    this.#step().host.effect(index);
  }

  schedule(timer: number): void {
    this.#step().host.schedule(this.#chart.timers[timer]!.delay, timer);
  }

  cancel(sendId: number): void {
    this.#step().host.cancel(sendId);
  }

  entering(node: number): void {
    const { state, host } = this.#step();
    markEntered(state, node, host);
  }

  finished(final: number): void {
    markFinal(this.#tree, this.#step().state, final, always);
  }

  exited(node: number): void {
    const { state, host } = this.#step();
    markExited(state, node, host);
  }

  taken(transition: number): void {
    this.trail.note(transition);
  }

  #step(): Step {
    if (this.#current === null) throw new Error('The machine called its host outside a step.');
    return this.#current;
  }
}

/** XState raises completions itself. */
const always = (): boolean => true;
