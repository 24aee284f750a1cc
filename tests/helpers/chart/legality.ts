/** Whether a set of active states is one that a chart can be in. */
import type { ChartDefinition } from '../../../src/core/chart/index.ts';

/**
 * The root is active; of an active compound state one child, of a parallel one all, and nothing without its
 * parent.
 */
export function isLegal(chart: ChartDefinition, active: readonly string[]): boolean {
  const set = new Set(active);
  if (set.size !== active.length || !set.has('')) return false;
  return chart.nodes.every(({ path, kind, parent, children }) => {
    const isActive = set.has(path);
    if (isActive && parent >= 0 && !set.has(chart.nodes[parent]!.path)) return false;
    if (!isActive) return true;
    const own = children.map((child) => chart.nodes[child]!).filter((child) => child.kind !== 'history');
    const running = own.filter((child) => set.has(child.path)).length;
    if (kind === 'compound') return running === 1;
    return kind === 'parallel' ? running === own.length : kind !== 'history';
  });
}
