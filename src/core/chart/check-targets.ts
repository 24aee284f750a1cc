/**
 * Whether every transition leads to a set of states that can be active together, under XState's rules. Some
 * do not even though all their targets exist; XState would go on with a set of states that contradicts the
 * chart.
 */
import type { ChartDefinition, ChartNode } from './definition.ts';
import type { ChartReport } from './report.ts';
import type { Survey } from './survey.ts';
import { type ChartTree, commonAncestor, EVERYTHING, HISTORY, isWithin, PARALLEL, treeOf } from './tree.ts';

export function checkTargets(chart: ChartDefinition, survey: Survey, report: ChartReport): void {
  const tree = treeOf(chart.nodes);
  const path = (node: number): string => chart.nodes[node]!.path || '(root)';
  for (const node of chart.nodes) {
    if (node.history === null) continue;
    const at = [...survey.nodes[node.index]!.at, 'target'];
    checkHistoryDefault(tree, node, at, path, report);
  }
  for (const transition of chart.transitions) {
    const { targets, at } = transition;
    const clash = clashOf(tree, targets);
    if (clash !== null) {
      const both = `\`${path(clash[0])}\` and \`${path(clash[1])}\``;
      const message = `${both} cannot be active at once: give targets in different regions of a parallel state`;
      report.problem('chart/conflicting-targets', [...at, 'targets'], message);
    }
  }
}

function checkHistoryDefault(
  tree: ChartTree,
  { parent, history }: ChartNode,
  at: readonly (string | number)[],
  path: (node: number) => string,
  report: ChartReport,
): void {
  const { targets } = history!;
  for (const target of targets) {
    if (isWithin(tree, target, parent) && tree.kind[target] !== HISTORY) continue;
    const message = `\`${path(target)}\` is not a state within \`${path(parent)}\``;
    report.problem('chart/bad-history-default', at, message);
  }
  const clash = clashOf(tree, targets);
  if (clash === null) return;
  const message = `\`${path(clash[0])}\` and \`${path(clash[1])}\` cannot be active at once`;
  report.problem('chart/conflicting-targets', at, message);
}

/** Two of the targets that exclude each other, or null. A history state stands for all of its parent. */
function clashOf(tree: ChartTree, targets: readonly number[]): readonly [number, number] | null {
  const extent = (target: number): number => (tree.kind[target] === HISTORY ? tree.parent[target]! : target);
  for (let i = 0; i < targets.length; i++) {
    for (let j = i + 1; j < targets.length; j++) {
      const pair = [extent(targets[i]!), extent(targets[j]!)] as const;
      if (!areOrthogonal(tree, pair)) return [targets[i]!, targets[j]!];
    }
  }
  return null;
}

function areOrthogonal(tree: ChartTree, [a, b]: readonly [number, number]): boolean {
  if (a === b || isWithin(tree, a, b) || isWithin(tree, b, a)) return false;
  const ancestor = commonAncestor(tree, [a, b], 2);
  return ancestor !== EVERYTHING && tree.kind[ancestor] === PARALLEL;
}
