/**
 * Taking a set of transitions: leave, act, enter. The chart's state and the host see each node leave and arrive at its
 * turn; raised events wait in a queue for the executor.
 */
import type { ChartHost, ChartState } from './executor.ts';
import { markEntered, markExited, markFinal } from './marks.ts';
import { NodeList } from './node-list.ts';
import type { RaisedEvents } from './raised-events.ts';
import type { Rows } from './rows.ts';
import type { Selection } from './selection.ts';
import { type ChartTables, isInnermost, STEP_CANCEL, STEP_EFFECT, STEP_RAISE } from './tables.ts';
import { NOWHERE, type ReachFinder } from './transition-reach.ts';
import { COMPOUND, FINAL, isWithin } from './tree.ts';

export class Microstep {
  readonly #tables: ChartTables;
  readonly #finder: ReachFinder;
  readonly #raised: RaisedEvents;
  readonly #leaving: NodeList;
  readonly #entering: NodeList;
  /** The active list as it was before the step. */
  readonly #before: Int32Array;
  #beforeLength = 0;
  /** By node: the number of the microstep that completed it. */
  readonly #completedIn: Int32Array;
  #serial = 0;
  #acted = false;

  constructor(tables: ChartTables, finder: ReachFinder, raised: RaisedEvents) {
    const { size } = tables.tree;
    this.#tables = tables;
    this.#finder = finder;
    this.#raised = raised;
    this.#leaving = new NodeList(size + 1);
    this.#entering = new NodeList(size + 1);
    this.#before = new Int32Array(size);
    this.#completedIn = new Int32Array(size);
  }

  /** Enter the chart's beginning. No node of `state` is active. */
  begin(state: ChartState, host: ChartHost): void {
    this.#serial = (this.#serial + 1) | 0;
    const { initial } = this.#tables;
    for (let i = 0; i < initial.length; i++) this.#enter(state, initial[i]!, host);
    if (state.done === 1) this.#finish(state, true, host);
  }

  /**
   * Take the selected transitions. Returns whether anything changed in XState's sense: an effect ran, or the set of
   * active nodes or a history is another. Raising, scheduling, or leaving and re-entering alone is no change.
   */
  take(state: ChartState, selection: Selection, host: ChartHost): boolean {
    this.#serial = (this.#serial + 1) | 0;
    this.#acted = false;
    const moving = this.#findLeaving(state, selection);
    const remembered = moving && this.#leave(state, host);
    const { steps } = this.#tables;
    for (let i = 0; i < selection.count; i++) this.#run(steps, selection.transitions[i]!, host);
    if (!moving) return this.#acted;

    this.#findEntering(state, selection);
    const { nodes, length } = this.#entering;
    for (let i = 0; i < length; i++) this.#enter(state, nodes[i]!, host);
    const moved = remembered || !this.#isAsBefore(state);
    if (!moved) this.#restoreOrder(state);
    if (state.done === 1) this.#finish(state, moved, host);
    return this.#acted || moved || state.done === 1;
  }

  /** List what is left, and keep the active list as it is. False if no transition has a target. */
  #findLeaving(state: ChartState, { domains, count }: Selection): boolean {
    const { tree } = this.#tables;
    const { active } = state;
    let moving = false;
    this.#leaving.clear();
    for (let d = 0; d < count; d++) {
      const domain = domains[d]!;
      if (domain === NOWHERE) continue;
      moving = true;
      for (let i = 0; i < active.length; i++) {
        if (isWithin(tree, active[i]!, domain)) this.#leaving.add(active[i]!);
      }
    }
    if (!moving) return false;
    this.#beforeLength = active.length;
    for (let i = 0; i < active.length; i++) this.#before[i] = active[i]!;
    return true;
  }

  /** Leave the listed nodes, innermost and last first. True if a history was written. */
  #leave(state: ChartState, host: ChartHost): boolean {
    const { nodes, length } = this.#leaving;
    const { exit } = this.#tables;
    let remembered = false;
    for (let i = length - 1; i >= 0; i--) if (this.#remember(state, nodes[i]!)) remembered = true;
    for (let i = length - 1; i >= 0; i--) {
      this.#run(exit, nodes[i]!, host);
      markExited(state, nodes[i]!, host);
    }
    if (length > 0) dropInactive(state);
    return remembered;
  }

  /** Let the history states of a node that is about to be left take note of what is active in it. */
  #remember(state: ChartState, node: number): boolean {
    const { histories, tree } = this.#tables;
    const from = histories.start[node]!;
    const to = histories.start[node + 1]!;
    for (let h = from; h < to; h++) {
      const history = histories.values[h]!;
      const memory = state.history[tree.historySlot[history]!]!;
      memory.length = 0;
      for (let i = 0; i < this.#beforeLength; i++) {
        const active = this.#before[i]!;
        const counts =
          tree.deep[history] === 1
            ? isInnermost(tree, active) && isWithin(tree, active, node)
            : tree.parent[active] === node;
        if (counts) memory.push(active);
      }
    }
    return to > from;
  }

  /** List what the transitions enter, given what histories hold now. */
  #findEntering(state: ChartState, { transitions, count }: Selection): void {
    const { entered, usesHistory, reaches, tree } = this.#tables;
    this.#entering.clear();
    for (let t = 0; t < count; t++) {
      const transition = transitions[t]!;
      if (usesHistory[transition] === 1) {
        this.#finder.markEntered(reaches[transition]!, state.history);
        const { entering } = this.#finder;
        for (let node = 0; node < tree.size; node++) if (entering[node] === 1) this.#entering.add(node);
      } else {
        const to = entered.start[transition + 1]!;
        for (let i = entered.start[transition]!; i < to; i++) this.#entering.add(entered.values[i]!);
      }
    }
  }

  #enter(state: ChartState, node: number, host: ChartHost): void {
    if (state.isActive[node] !== 1) state.active.push(node);
    markEntered(state, node, host);
    this.#run(this.#tables.entry, node, host);
    if (this.#tables.tree.kind[node] === FINAL) this.#enterFinal(state, node);
  }

  #enterFinal(state: ChartState, node: number): void {
    const { tree, doneEvent } = this.#tables;
    const parent = tree.parent[node]!;
    if (tree.kind[parent] === COMPOUND) this.#raised.push(doneEvent[parent]!);
    markFinal(tree, state, node, this.#completeOnce);
  }

  /** Raise a parallel state's completion, once in a microstep. */
  readonly #completeOnce = (parallel: number): boolean => {
    if (this.#completedIn[parallel] === this.#serial) return false;
    this.#completedIn[parallel] = this.#serial;
    this.#raised.push(this.#tables.doneEvent[parallel]!);
    return true;
  };

  /** The chart is done: run all exit actions, last node first, but leave nothing. */
  #finish(state: ChartState, moved: boolean, host: ChartHost): void {
    const { exit } = this.#tables;
    this.#leaving.clear();
    for (let i = 0; i < state.active.length; i++) this.#leaving.add(state.active[i]!);
    const { nodes, length } = this.#leaving;
    for (let i = length - 1; i >= 0; i--) this.#run(exit, nodes[i]!, host);
    // XState sorts its list to do so, and keeps it sorted if it is a new one.
    if (moved) for (let i = 0; i < length; i++) state.active[i] = nodes[length - 1 - i]!;
  }

  #isAsBefore({ active, isActive }: ChartState): boolean {
    if (active.length !== this.#beforeLength) return false;
    for (let i = 0; i < this.#beforeLength; i++) if (isActive[this.#before[i]!] !== 1) return false;
    return true;
  }

  /** XState keeps the old list, in the old order, if the new one has the same nodes. */
  #restoreOrder({ active }: ChartState): void {
    for (let i = 0; i < active.length; i++) active[i] = this.#before[i]!;
  }

  #run(steps: Rows, row: number, host: ChartHost): void {
    const to = steps.start[row + 1]!;
    for (let i = steps.start[row]!; i < to; i += 2) {
      const operand = steps.values[i + 1]!;
      const code = steps.values[i]!;
      if (code === STEP_EFFECT) {
        this.#acted = true;
        host.effect(operand);
      } else if (code === STEP_RAISE) this.#raised.push(operand);
      else if (code === STEP_CANCEL) host.cancel(operand);
      else host.schedule(this.#tables.delay[operand]!, operand);
    }
  }
}

function dropInactive({ active, isActive }: ChartState): void {
  let kept = 0;
  for (let i = 0; i < active.length; i++) if (isActive[active[i]!] === 1) active[kept++] = active[i]!;
  active.length = kept;
}
