/**
 * Transitions to history states after which XState would be in states that contradict the chart: a parent
 * lost, or two children of one state active. There are three kinds, all from within what the history
 * remembers. They are refused when a chart is read; every other chart that passes `checkTargets` keeps to
 * legal states, as the property tests assert.
 */
import type { ChartDefinition, ChartTransitionDefinition } from './definition.ts';
import type { ChartReport } from './report.ts';
import { emptyMemory, ReachFinder } from './transition-reach.ts';
import { ATOMIC, type ChartTree, HISTORY, isWithin, PARALLEL, treeOf } from './tree.ts';

export function checkHistoryUse(chart: ChartDefinition, report: ChartReport): void {
  const check = new HistoryCheck(treeOf(chart.nodes));
  for (const transition of chart.transitions) {
    const history = transition.targets.find((target) => chart.nodes[target]!.kind === 'history');
    if (history === undefined) continue;
    const { path } = chart.nodes[chart.nodes[history]!.parent]!;
    const message = check.problemOf(transition, `\`${path || '(root)'}\``);
    if (message !== null) report.problem('chart/unsafe-history', [...transition.at, 'targets'], message);
  }
}

class HistoryCheck {
  readonly #tree: ChartTree;
  readonly #finder: ReachFinder;

  constructor(tree: ChartTree) {
    this.#tree = tree;
    this.#finder = new ReachFinder(tree);
  }

  problemOf(transition: ChartTransitionDefinition, parent: string): string | null {
    if (this.#losesParent(transition)) {
      return (
        `this leaves ${parent} by way of its own history; if ${parent} was never left before, it would not ` +
        `be entered again. Give the history state a \`target\`, or lead to ${parent} itself`
      );
    }
    if (this.#entersBesides(transition)) {
      return (
        `while the history of ${parent} is empty, its \`target\` would start other regions that are running ` +
        'already. Lead to that state directly, or give the history state one target in each region'
      );
    }
    if (this.#mayLeadToItself(transition)) {
      return (
        `the history of ${parent} may be this very state, which would be entered again without being left, ` +
        `even while another region leaves ${parent}. Add \`reenter: true\``
      );
    }
    return null;
  }

  /**
   * XState works out the domain of a transition twice: before leaving, and again before entering, when what
   * was left has been remembered. An empty history of a parallel state stands for that state, a full one for
   * what is within it. So a transition from within leaves the parallel state under the first domain and does
   * not enter it under the second.
   */
  #losesParent({ targets, source, reenter }: ChartTransitionDefinition): boolean {
    const tree = this.#tree;
    const standsForParent = (target: number): boolean =>
      tree.kind[target] === HISTORY &&
      tree.kind[tree.parent[target]!] === PARALLEL &&
      tree.historyTargets[target]!.length === 0;
    if (!targets.some(standsForParent)) return false;
    const domainWith = (replace: (target: number) => Iterable<number>): number => {
      const replaced = targets.flatMap((target) =>
        standsForParent(target) ? [...replace(target)] : [target],
      );
      return this.#finder.domainOf({ source, reenter, targets: replaced }, emptyMemory(tree));
    };
    const before = domainWith((target) => [tree.parent[target]!]);
    const after = domainWith((target) => tree.children[tree.parent[target]!]!);
    return before !== after;
  }

  /**
   * The default of a history is entered with everything between it and the history's parent, regions
   * included, even if the domain lies further inside and the regions beside it stay as they are.
   */
  #entersBesides(transition: ChartTransitionDefinition): boolean {
    const tree = this.#tree;
    const memory = emptyMemory(tree);
    const domain = this.#finder.domainOf(transition, memory);
    this.#finder.markEntered(transition, memory);
    return this.#finder.entering.some(
      (mark, node) =>
        mark === 1 && !isWithin(tree, node, domain) && node !== domain && !isWithin(tree, domain, node),
    );
  }

  /**
   * From an atomic state to a history that holds just that state: nothing is left, so it conflicts with no
   * transition of another region, and yet the state is entered, whether or not its parents still are.
   */
  #mayLeadToItself({ targets, source, reenter }: ChartTransitionDefinition): boolean {
    const tree = this.#tree;
    if (reenter || tree.kind[source] !== ATOMIC || targets.length !== 1) return false;
    const history = targets[0]!;
    const parent = tree.parent[history]!;
    if (!isWithin(tree, source, parent) || !this.#hasRegionsAbove(source, -1)) return false;
    const defaults = tree.historyTargets[history]!;
    if (defaults.length === 1 && defaults[0] === source) return true;
    if (this.#hasRegionsAbove(source, parent)) return false;
    return tree.deep[history] === 1 || tree.parent[source] === parent;
  }

  /** Whether a parallel state with several regions lies above a node, up to and including `top`. */
  #hasRegionsAbove(node: number, top: number): boolean {
    const { parent, kind, children } = this.#tree;
    for (let above = parent[node]!; above >= 0; above = parent[above]!) {
      if (kind[above] === PARALLEL && children[above]!.length > 1) return true;
      if (above === top) return false;
    }
    return false;
  }
}
