/**
 * The one interface behind which charts are stepped, whether by XState or by compiled tables: a chart's state,
 * which belongs to the caller, the host that gives guards, effects and time, and the three ways to step.
 *
 * A step is XState's macrostep: it returns when no eventless transition is enabled and no raised event waits.
 * Executors keep nothing of a run that is not in `ChartState`: any of them can carry on where another stopped.
 */
import { TocsinError } from '../kernel/errors.ts';
import type { ChartDefinition } from './definition.ts';

/** What a chart asks of the world. Node, timer and event numbers are indexes into the `ChartDefinition`. */
export interface ChartHost {
  /**
   * Whether a guard holds now. Must change nothing: how often and in which order it is asked is no promise.
   */
  guard(index: number): boolean;
  /** Do something to the world. Must not step the chart. */
  effect(index: number): void;
  /**
   * A state became active; comes before its entry actions. It may have been active already (see
   * `markEntered`).
   */
  entered(node: number): void;
  /** A state is no longer active; comes after its exit actions. Not called when the chart completes. */
  exited(node: number): void;
  /** Evaluate the delay expression `delay` now and send `chart.timers[timer].event` when it has passed. */
  schedule(delay: number, timer: number): void;
  /** Drop what was scheduled last under this send id, if it is still pending (see `PendingTimers`). */
  cancel(sendId: number): void;
}

/**
 * Where a chart stands: plain numbers, so that it can live in a world that is copied, drafted or saved.
 * `isActive` is right at every moment, also inside effects and guards; `active` when the executor has
 * returned.
 */
export interface ChartState {
  /**
   * Active nodes in the order XState keeps them: as entered, which decides who takes eventless transitions
   * first.
   */
  active: number[];
  /** 1 for each active node, else 0; by node. */
  isActive: number[];
  /**
   * What each history state remembers, in the order remembered; empty before its parent was first left. By
   * history slot.
   */
  history: number[][];
  /**
   * 1 once a final child of the root (or every region of a parallel root) is reached: nothing moves any more.
   */
  done: number;
}

export interface ChartExecutor {
  /** Put `state` at the chart's beginning, whatever it held before, and run the entry actions. */
  init(state: ChartState, host: ChartHost): void;
  /** Give the chart one event: an author's event or that of a timer that is due. Ignored once done. */
  send(state: ChartState, event: number, host: ChartHost): void;
  /**
   * Take the eventless transitions that a change of the world has enabled. No event is sent: no wildcard
   * fires.
   */
  recheck(state: ChartState, host: ChartHost): void;
}

/** A state for `init` to fill. It can be filled again for the next run without making new arrays. */
export function createChartState(chart: ChartDefinition): ChartState {
  return {
    active: [],
    isActive: chart.nodes.map(() => 0),
    history: chart.nodes.filter((node) => node.kind === 'history').map(() => []),
    done: 0,
  };
}

/** Nothing active, nothing remembered. For executors: `init` does this. */
export function clearChartState(state: ChartState): void {
  state.active.length = 0;
  state.isActive.fill(0);
  for (let i = 0; i < state.history.length; i++) state.history[i]!.length = 0;
  state.done = 0;
}

/** For executors: a state that `init` has never seen has no active root and cannot be stepped. */
export function assertBegun(state: ChartState): void {
  if (state.isActive[0] !== 1)
    throw new TocsinError('chart/not-begun', 'The chart must be begun by `init` first.');
}
