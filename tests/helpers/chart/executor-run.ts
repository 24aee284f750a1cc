/**
 * A chart on trial under one of our executors, with a host that keeps a world, a clock and the pending
 * timers.
 */
import {
  type ChartDefinition,
  type ChartExecutor,
  type ChartHost,
  ChartRunaway,
  type ChartState,
  cancelTimer,
  createChartState,
  createPendingTimers,
  type PendingTimers,
  scheduleTimer,
  takeTimer,
} from '../../../src/core/chart/index.ts';
import type { IsIn, TrialMatter } from './trial-matter.ts';
import { MOST_AT_ONCE, type Observation, type TrialRun } from './trial-run.ts';

/** Gives the executor for each step: the same each time, or turn by turn another. */
export type ExecutorChoice = () => ChartExecutor;

export class ExecutorRun implements TrialRun {
  readonly state: ChartState;
  readonly #chart: ChartDefinition;
  readonly #choose: ExecutorChoice;
  readonly #matter: TrialMatter;
  readonly #isIn: IsIn;
  readonly #pending: PendingTimers;
  readonly #trace: string[] = [];
  readonly #host: ChartHost;
  #now = 0;
  #failed = false;

  constructor(chart: ChartDefinition, choose: ExecutorChoice, matter: TrialMatter) {
    this.#chart = chart;
    this.#matter = matter;
    const numbers = new Map(chart.nodes.map(({ path, index }) => [path, index]));
    this.#isIn = (path) => this.state.isActive[numbers.get(path)!] === 1;
    this.#choose = choose;
    this.state = createChartState(chart);
    this.#pending = createPendingTimers(chart.sendIds.length);
    this.#host = this.#createHost();
    this.#step((executor) => executor.init(this.state, this.#host));
  }

  send(event: number): void {
    this.#step((executor) => executor.send(this.state, event, this.#host));
  }

  recheck(): void {
    this.#step((executor) => executor.recheck(this.state, this.#host));
  }

  advance(time: number): void {
    const end = this.#now + time;
    for (let fired = 0; fired < MOST_AT_ONCE; fired++) {
      const token = this.#earliest(end);
      if (token < 0) break;
      this.#now = this.#pending.dues[this.#pending.tokens.indexOf(token)]!;
      const timer = takeTimer(this.#pending, this.#chart.timers, token);
      this.send(this.#chart.timers[timer]!.event);
    }
    this.#now = end;
  }

  observe(): Observation {
    const { nodes } = this.#chart;
    const path = (node: number): string => nodes[node]!.path;
    const { active, history, done } = this.state;
    const remembered = nodes
      .filter((node) => node.history !== null && history[node.history.slot]!.length > 0)
      .map((node) => [node.path, history[node.history!.slot]!.map(path)]);
    return {
      failed: this.#failed,
      done: done === 1,
      active: active.map(path),
      history: Object.fromEntries(remembered),
      world: this.#matter.snapshot(),
      dues: this.#stopped() ? [] : [...this.#pending.dues].sort((a, b) => a - b),
      trace: this.#trace.splice(0),
    };
  }

  #stopped(): boolean {
    return this.#failed || this.state.done === 1;
  }

  #step(step: (executor: ChartExecutor) => void): void {
    if (this.#stopped()) return;
    try {
      step(this.#choose());
    } catch (error) {
      if (!(error instanceof ChartRunaway)) throw error;
      this.#failed = true;
    }
  }

  /** The token that is due first, in the order scheduled; -1 if none is due by `end`. */
  #earliest(end: number): number {
    if (this.#stopped()) return -1;
    const { tokens, dues } = this.#pending;
    let first = -1;
    dues.forEach((due, i) => {
      if (due <= end && (first < 0 || due < dues[first]!)) first = i;
    });
    return first < 0 ? -1 : tokens[first]!;
  }

  #createHost(): ChartHost {
    const { nodes, timers } = this.#chart;
    return {
      guard: (index) => this.#matter.guard(index, this.#isIn),
      effect: (index) => {
        this.#trace.push(`effect ${index}`);
        this.#matter.effect(index, this.#isIn);
      },
      entered: (node) => {
        this.#trace.push(`+${nodes[node]!.path}`);
      },
      exited: (node) => {
        this.#trace.push(`-${nodes[node]!.path}`);
      },
      schedule: (delay, timer) => {
        scheduleTimer(this.#pending, timers, timer, this.#now + this.#matter.delay(delay, this.#isIn));
      },
      cancel: (sendId) => {
        cancelTimer(this.#pending, sendId);
      },
    };
  }
}
