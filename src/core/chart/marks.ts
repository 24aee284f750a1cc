/**
 * How both executors keep `ChartState.isActive` and `done`, and tell the host: in one place, so that effects
 * see the same under either.
 */
import type { ChartHost, ChartState } from './executor.ts';
import { type ChartTree, COMPOUND, FINAL, PARALLEL } from './tree.ts';

/**
 * A node becomes active. It may be active already: XState enters the root again for a transition to the root
 * that leaves everything else, and a parallel state for a transition of its own to its own empty history.
 */
export function markEntered(state: ChartState, node: number, host: ChartHost): void {
  if (state.isActive[node] !== 1) state.isActive[node] = 1;
  host.entered(node);
}

/**
 * A node is left. When the chart is done, the exit actions run but the last states stay active, as in XState.
 */
export function markExited(state: ChartState, node: number, host: ChartHost): void {
  if (state.done === 1) return;
  state.isActive[node] = 0;
  host.exited(node);
}

/**
 * A final node has been entered and its entry actions have run: is the whole chart done? Sets `done` if so,
 * and calls `completed` for each parallel state that this completes, innermost first (the parent of a final
 * child of a compound state is not among them: it is done without asking).
 */
export function markFinal(
  tree: ChartTree,
  state: ChartState,
  final: number,
  completed: (parallel: number) => boolean,
): void {
  const parent = tree.parent[final]!;
  let above = tree.kind[parent] === PARALLEL ? parent : tree.parent[parent]!;
  while (above >= 0 && tree.kind[above] === PARALLEL && isComplete(tree, state, above) && completed(above)) {
    above = tree.parent[above]!;
  }
  if (above < 0) state.done = 1;
}

/** XState's isInFinalState: a final region counts even before it is entered in the same microstep. */
export function isComplete(tree: ChartTree, state: ChartState, node: number): boolean {
  const kind = tree.kind[node];
  if (kind === FINAL) return true;
  if (kind !== COMPOUND && kind !== PARALLEL) return false;
  const children = tree.children[node]!;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (kind === PARALLEL) {
      if (!isComplete(tree, state, child)) return false;
    } else if (tree.kind[child] === FINAL && state.isActive[child] === 1) return true;
  }
  return kind === PARALLEL;
}
