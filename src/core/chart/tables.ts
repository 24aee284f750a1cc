/**
 * A chart as flat tables of integers: what the compiled executor reads. Everything that can be known
 * beforehand is: what a transition leaves and enters, who listens to an event, whose ancestors have eventless
 * transitions.
 */
import type { ChartDefinition, ChartNode, ChartStep } from './definition.ts';
import { entrySteps, exitSteps, reactionsOf } from './lowering.ts';
import { packRows, type Rows } from './rows.ts';
import { emptyMemory, type Reach, ReachFinder } from './transition-reach.ts';
import { ATOMIC, type ChartTree, FINAL, HISTORY, treeOf } from './tree.ts';

/** Codes of steps. A row of steps alternates codes and operands. */
export const STEP_EFFECT = 0;
export const STEP_RAISE = 1;
export const STEP_SCHEDULE = 2;
export const STEP_CANCEL = 3;

export interface ChartTables {
  readonly tree: ChartTree;
  /** By node. */
  readonly entry: Rows;
  readonly exit: Rows;
  readonly always: Rows;
  /** By node: the innermost of it and its ancestors that has `always`, or -1. */
  readonly alwaysFrom: Int32Array;
  /** The same for nodes that can be innermost; -1 for others. */
  readonly alwaysFromInnermost: Int32Array;
  /** All nodes that have `always`. */
  readonly alwaysNodes: Int32Array;
  /** By node: its history states. */
  readonly histories: Rows;
  readonly hasHistory: boolean;
  /** The event that says a node is done, or -1. */
  readonly doneEvent: Int32Array;
  /** By event: indexes of its listeners. A listener is a node with transitions for it, in order. */
  readonly listeners: Rows;
  readonly listenerNode: Int32Array;
  readonly listenerTransitions: Rows;
  /** By transition. */
  readonly source: Int32Array;
  readonly guard: Int32Array;
  readonly steps: Rows;
  /**
   * Where the transition depends on what a history state remembers, its reach is worked out when it is taken.
   */
  readonly usesHistory: Uint8Array;
  readonly domain: Int32Array;
  readonly entered: Rows;
  readonly reaches: readonly Reach[];
  /** What the chart enters at its beginning. */
  readonly initial: Int32Array;
  /** By timer. */
  readonly delay: Int32Array;
}

export function tablesOf(chart: ChartDefinition): ChartTables {
  const { nodes, transitions } = chart;
  const tree = treeOf(nodes);
  const alwaysFrom = alwaysChain(nodes);
  return {
    tree,
    entry: packRows(nodes.map((node) => packSteps(entrySteps(node)))),
    exit: packRows(nodes.map((node) => packSteps(exitSteps(chart, node)))),
    always: packRows(nodes.map((node) => node.always)),
    alwaysFrom,
    alwaysFromInnermost: alwaysFrom.map((from, node) => (isInnermost(tree, node) ? from : -1)),
    alwaysNodes: Int32Array.from(nodes.filter((node) => node.always.length > 0).map(({ index }) => index)),
    histories: packRows(nodes.map((node) => node.children.filter((child) => tree.kind[child] === HISTORY))),
    hasHistory: nodes.some((node) => node.history !== null),
    doneEvent: Int32Array.from(nodes, (node) => node.doneEvent),
    ...listenersOf(chart),
    source: Int32Array.from(transitions, (transition) => transition.source),
    guard: Int32Array.from(transitions, (transition) => transition.guard),
    steps: packRows(transitions.map((transition) => packSteps(transition.steps))),
    ...reachesOf(chart, tree),
    delay: Int32Array.from(chart.timers, (timer) => timer.delay),
  };
}

/** True for states that can be the innermost active ones: XState's isAtomicStateNode. */
export function isInnermost(tree: ChartTree, node: number): boolean {
  return tree.kind[node] === ATOMIC || tree.kind[node] === FINAL;
}

function packSteps(steps: readonly ChartStep[]): number[] {
  return steps.flatMap(packStep);
}

function packStep(step: ChartStep): readonly [code: number, operand: number] {
  switch (step.kind) {
    case 'effect':
      return [STEP_EFFECT, step.effect];
    case 'raise':
      return [STEP_RAISE, step.event];
    case 'schedule':
      return [STEP_SCHEDULE, step.timer];
    case 'cancel':
      return [STEP_CANCEL, step.sendId];
  }
}

function alwaysChain(nodes: readonly ChartNode[]): Int32Array {
  const from = new Int32Array(nodes.length);
  for (const { index, parent, always } of nodes) {
    from[index] = always.length > 0 ? index : parent < 0 ? -1 : from[parent]!;
  }
  return from;
}

function listenersOf(
  chart: ChartDefinition,
): Pick<ChartTables, 'listeners' | 'listenerNode' | 'listenerTransitions'> {
  const byEvent: number[][] = chart.events.map(() => []);
  const listenerNode: number[] = [];
  const lists: (readonly number[])[] = [];
  const listen = (node: number, event: number, transitions: readonly number[]): void => {
    if (transitions.length === 0) return;
    byEvent[event]!.push(listenerNode.length);
    listenerNode.push(node);
    lists.push(transitions);
  };
  for (const node of chart.nodes) {
    for (const { event, transitions } of reactionsOf(chart, node)) listen(node.index, event, transitions);
    if (node.doneEvent >= 0) listen(node.index, node.doneEvent, node.onDone);
  }
  return {
    listeners: packRows(byEvent),
    listenerNode: Int32Array.from(listenerNode),
    listenerTransitions: packRows(lists),
  };
}

function reachesOf(
  chart: ChartDefinition,
  tree: ChartTree,
): Pick<ChartTables, 'usesHistory' | 'domain' | 'entered' | 'reaches' | 'initial'> {
  const finder = new ReachFinder(tree);
  const nothing = emptyMemory(tree);
  const entered = (reach: Reach): number[] => {
    finder.markEntered(reach, nothing);
    return chart.nodes.map((node) => node.index).filter((node) => finder.entering[node] === 1);
  };
  return {
    usesHistory: Uint8Array.from(chart.transitions, ({ targets }) =>
      targets.some((target) => tree.kind[target] === HISTORY) ? 1 : 0,
    ),
    domain: Int32Array.from(chart.transitions, (transition) => finder.domainOf(transition, nothing)),
    entered: packRows(chart.transitions.map((transition) => entered(transition))),
    reaches: chart.transitions,
    initial: Int32Array.from(entered({ source: 0, targets: [0], reenter: true })),
  };
}
