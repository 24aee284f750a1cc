/**
 * The shape of a chart in flat arrays, and questions about what lies within what. Nodes are numbered in
 * document order, parents first, so "is a descendant of" is a comparison of numbers.
 */
import type { ChartNode, ChartNodeKind } from './definition.ts';

/** In place of a node: everything, the root included. XState has no domain then. */
export const EVERYTHING = -1;

export const ATOMIC = 0;
export const COMPOUND = 1;
export const PARALLEL = 2;
export const FINAL = 3;
export const HISTORY = 4;

const kindNumbers: Readonly<Record<ChartNodeKind, number>> = {
  atomic: ATOMIC,
  compound: COMPOUND,
  parallel: PARALLEL,
  final: FINAL,
  history: HISTORY,
};

export interface ChartTree {
  readonly size: number;
  readonly kind: Uint8Array;
  readonly parent: Int32Array;
  /** One past the last descendant. */
  readonly end: Int32Array;
  /** Of compound nodes, else -1. */
  readonly initial: Int32Array;
  /** Children that are no history states, in document order. */
  readonly children: readonly Int32Array[];
  /** By node: slot in `ChartState.history`, or -1. */
  readonly historySlot: Int32Array;
  /** By node: 1 for history states that remember the innermost states. */
  readonly deep: Uint8Array;
  /** By node: where a history state leads when nothing is remembered. */
  readonly historyTargets: readonly Int32Array[];
}

export function treeOf(nodes: readonly ChartNode[]): ChartTree {
  return {
    size: nodes.length,
    kind: Uint8Array.from(nodes, (node) => kindNumbers[node.kind]),
    parent: Int32Array.from(nodes, (node) => node.parent),
    end: Int32Array.from(nodes, (node) => node.end),
    initial: Int32Array.from(nodes, (node) => node.initial),
    children: nodes.map((node) =>
      Int32Array.from(node.children.filter((child) => nodes[child]!.kind !== 'history')),
    ),
    historySlot: Int32Array.from(nodes, (node) => node.history?.slot ?? -1),
    deep: Uint8Array.from(nodes, (node) => (node.history?.depth === 'deep' ? 1 : 0)),
    historyTargets: nodes.map((node) => Int32Array.from(node.history?.targets ?? [])),
  };
}

/** True for what lies strictly within `ancestor`; everything lies within `EVERYTHING`. */
export function isWithin(tree: ChartTree, node: number, ancestor: number): boolean {
  return ancestor === EVERYTHING || (node > ancestor && node < tree.end[ancestor]!);
}

/** The innermost node that holds all of the first `count` of `nodes` strictly within it, or `EVERYTHING`. */
export function commonAncestor(tree: ChartTree, nodes: ArrayLike<number>, count: number): number {
  let ancestor = tree.parent[nodes[0]!]!;
  while (ancestor >= 0) {
    let i = 1;
    while (i < count && isWithin(tree, nodes[i]!, ancestor)) i++;
    if (i >= count) return ancestor;
    ancestor = tree.parent[ancestor]!;
  }
  return EVERYTHING;
}
