/**
 * Between an XState snapshot of a lowered machine and a `ChartState`. Nodes have the same numbers in both:
 * XState's `order` is document order too.
 */
import type { AnyStateMachine, Snapshot, SnapshotFrom } from 'xstate';
import type { ChartState } from './executor.ts';
import { nodeId, nodeNumber } from './lowered-machine.ts';
import { isInnermost } from './tables.ts';
import { type ChartTree, PARALLEL } from './tree.ts';

export type MachineSnapshot = SnapshotFrom<AnyStateMachine>;

/** Write into `state` what XState holds; what is the same is not written, so that a draft stays as it is. */
export function mirrorSnapshot(snapshot: MachineSnapshot, tree: ChartTree, state: ChartState): void {
  copyOrders(snapshot._nodes, state.active);
  for (const [id, nodes] of Object.entries(snapshot.historyValue)) {
    copyOrders(nodes, state.history[tree.historySlot[nodeNumber(id)]!]!);
  }
  const done = snapshot.status === 'done' ? 1 : 0;
  if (state.done !== done) state.done = done;
}

/** Whether `state` is what XState holds. */
export function isMirrored(snapshot: MachineSnapshot, tree: ChartTree, state: ChartState): boolean {
  if (!sameOrders(snapshot._nodes, state.active)) return false;
  for (let node = 0; node < tree.size; node++) {
    const slot = tree.historySlot[node]!;
    if (slot >= 0 && !sameOrders(snapshot.historyValue[nodeId(node)] ?? [], state.history[slot]!))
      return false;
  }
  return true;
}

/**
 * A snapshot to begin an actor with. Its active list is in another order until `restoreOrder` has seen to it.
 */
export function snapshotOf(state: ChartState, tree: ChartTree): Snapshot<unknown> {
  const historyValue: Record<string, { id: string }[]> = {};
  for (let node = 0; node < tree.size; node++) {
    const slot = tree.historySlot[node]!;
    const remembered = slot < 0 ? [] : state.history[slot]!;
    if (remembered.length > 0) historyValue[nodeId(node)] = remembered.map((each) => ({ id: nodeId(each) }));
  }
  const persisted = { value: stateValueOf(0, state, tree), context: {}, children: {}, historyValue };
  return { status: 'active', output: undefined, error: undefined, ...persisted } as Snapshot<unknown>;
}

/**
 * XState works out the active list from the value, not in the order entered; put it right before anything is
 * sent.
 */
export function restoreOrder(snapshot: MachineSnapshot, state: ChartState): void {
  const place = new Map(state.active.map((node, i) => [node, i]));
  snapshot._nodes.sort((a, b) => place.get(a.order)! - place.get(b.order)!);
}

type StateValue = string | { [key: string]: StateValue };

/** XState's state value below a node. */
function stateValueOf(node: number, state: ChartState, tree: ChartTree): StateValue {
  const children = state.active.filter((child) => tree.parent[child] === node);
  const first = children[0];
  if (first !== undefined && tree.kind[node] !== PARALLEL && isInnermost(tree, first)) return nodeId(first);
  return Object.fromEntries(children.map((child) => [nodeId(child), stateValueOf(child, state, tree)]));
}

type Ordered = readonly { readonly order: number }[];

function copyOrders(nodes: Ordered, list: number[]): void {
  for (let i = 0; i < nodes.length; i++) if (list[i] !== nodes[i]!.order) list[i] = nodes[i]!.order;
  if (list.length > nodes.length) list.length = nodes.length;
}

function sameOrders(nodes: Ordered, list: readonly number[]): boolean {
  return list.length === nodes.length && nodes.every((node, i) => node.order === list[i]);
}
