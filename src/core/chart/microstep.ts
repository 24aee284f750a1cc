/**
 * Taking a set of transitions: leave, act, enter. The chart's state and the host see each node leave and
 * arrive at its turn; raised events wait in a queue for the executor.
 */
import { ActiveList } from './active-list.ts';
import type { ChartHost, ChartState } from './executor.ts';
import { markEntered, markExited, markFinal } from './marks.ts';
import { NodeList } from './node-list.ts';
import type { RaisedEvents } from './raised-events.ts';
import type { Rows } from './rows.ts';
import type { Selection } from './selection.ts';
import { type ChartTables, isInnermost, STEP_CANCEL, STEP_EFFECT, STEP_RAISE } from './tables.ts';
import { NOWHERE, type ReachFinder } from './transition-reach.ts';
import { COMPOUND, EVERYTHING, FINAL, isWithin } from './tree.ts';

export class Microstep {
  readonly #tables: ChartTables;
  readonly #finder: ReachFinder;
  readonly #raised: RaisedEvents;
  readonly #leaving: NodeList;
  readonly #entering: NodeList;
  readonly #list: ActiveList;
  /** By node: the number of the microstep that completed it. */
  readonly #completedIn: Int32Array;
  #serial = 0;
  #acted = false;

  constructor(tables: ChartTables, finder: ReachFinder, raised: RaisedEvents) {
    const { size } = tables.tree;
    this.#tables = tables;
    this.#finder = finder;
    this.#raised = raised;
    this.#leaving = new NodeList(size);
    this.#entering = new NodeList(size);
    this.#list = new ActiveList(size);
    this.#completedIn = new Int32Array(size);
  }

  /** Enter the chart's beginning. No node of `state` is active. */
  begin(state: ChartState, host: ChartHost): void {
    const { initial } = this.#tables;
    this.#startStep();
    this.#enterAll(state, initial, 0, initial.length, host);
    this.#list.update(state);
    if (state.done === 1) this.#finish(state, true, host);
  }

  /**
   * Take the selected transitions. Returns whether anything changed in XState's sense: an effect ran, or the
   * set of active nodes or a history is another. Raising, scheduling, or leaving and re-entering alone is no
   * change.
   */
  take(state: ChartState, selection: Selection, host: ChartHost): boolean {
    this.#startStep();
    const moving = this.#findLeaving(state, selection);
    const remembered = moving && this.#leave(state, host);
    const { steps } = this.#tables;
    for (let i = 0; i < selection.count; i++) this.#run(steps, selection.transitions[i]!, host);
    if (!moving) return this.#acted;

    this.#enter(state, selection, host);
    const moved = remembered || !this.#list.isAsBefore(state);
    if (moved) this.#list.update(state);
    if (state.done === 1) this.#finish(state, moved, host);
    return this.#acted || moved || state.done === 1;
  }

  #startStep(): void {
    this.#serial = (this.#serial + 1) | 0;
    this.#acted = false;
    this.#list.startStep();
  }

  /** List what is left. False if no transition has a target. */
  #findLeaving({ active, isActive }: ChartState, { domains, count }: Selection): boolean {
    const { tree } = this.#tables;
    let moving = false;
    this.#leaving.clear();
    for (let d = 0; d < count; d++) {
      const domain = domains[d]!;
      if (domain === NOWHERE) continue;
      moving = true;
      const end = domain === EVERYTHING ? tree.size : tree.end[domain]!;
      // Whichever is shorter: the nodes within the domain, which are in order, or the active nodes.
      if (end - domain <= active.length) {
        for (let node = domain + 1; node < end; node++) if (isActive[node] === 1) this.#leaving.add(node);
      } else {
        for (let i = 0; i < active.length; i++) {
          if (isWithin(tree, active[i]!, domain)) this.#leaving.add(active[i]!);
        }
      }
    }
    return moving;
  }

  /** Leave the listed nodes, innermost and last first. True if a history was written. */
  #leave(state: ChartState, host: ChartHost): boolean {
    const { nodes, length } = this.#leaving;
    const { exit, hasHistory } = this.#tables;
    let remembered = false;
    if (hasHistory) {
      for (let i = length - 1; i >= 0; i--) if (this.#remember(state, nodes[i]!)) remembered = true;
    }
    for (let i = length - 1; i >= 0; i--) {
      const node = nodes[i]!;
      this.#run(exit, node, host);
      markExited(state, node, host);
      this.#list.noteLeft(node);
    }
    return remembered;
  }

  /** Let the history states of a node that is about to be left take note of what is active in it. */
  #remember({ active, history }: ChartState, node: number): boolean {
    const { histories, tree } = this.#tables;
    const from = histories.start[node]!;
    const to = histories.start[node + 1]!;
    for (let h = from; h < to; h++) {
      const deep = tree.deep[histories.values[h]!] === 1;
      const memory = history[tree.historySlot[histories.values[h]!]!]!;
      memory.length = 0;
      for (let i = 0; i < active.length; i++) {
        const each = active[i]!;
        if (deep ? isInnermost(tree, each) && isWithin(tree, each, node) : tree.parent[each] === node) {
          memory.push(each);
        }
      }
    }
    return to > from;
  }

  /** Enter what the transitions enter, given what histories hold now. */
  #enter(state: ChartState, { transitions, count }: Selection, host: ChartHost): void {
    const { start, values } = this.#tables.entered;
    const first = transitions[0]!;
    if (count === 1 && this.#tables.usesHistory[first] === 0) {
      this.#enterAll(state, values, start[first]!, start[first + 1]!, host);
      return;
    }
    this.#entering.clear();
    for (let t = 0; t < count; t++) this.#findEntering(transitions[t]!, state);
    this.#enterAll(state, this.#entering.nodes, 0, this.#entering.length, host);
  }

  #findEntering(transition: number, state: ChartState): void {
    const { entered, usesHistory, reaches, tree } = this.#tables;
    if (usesHistory[transition] === 0) {
      const to = entered.start[transition + 1]!;
      for (let i = entered.start[transition]!; i < to; i++) this.#entering.add(entered.values[i]!);
      return;
    }
    this.#finder.markEntered(reaches[transition]!, state.history);
    const { entering } = this.#finder;
    for (let node = 0; node < tree.size; node++) if (entering[node] === 1) this.#entering.add(node);
  }

  #enterAll(state: ChartState, nodes: Int32Array, from: number, to: number, host: ChartHost): void {
    const { tree, entry } = this.#tables;
    for (let i = from; i < to; i++) {
      const node = nodes[i]!;
      if (state.isActive[node] !== 1) this.#list.noteFresh(node);
      markEntered(state, node, host);
      this.#run(entry, node, host);
      if (tree.kind[node] === FINAL) this.#enterFinal(state, node);
    }
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
  #finish({ active }: ChartState, moved: boolean, host: ChartHost): void {
    const { exit } = this.#tables;
    this.#leaving.clear();
    for (let i = 0; i < active.length; i++) this.#leaving.add(active[i]!);
    const { nodes, length } = this.#leaving;
    for (let i = length - 1; i >= 0; i--) this.#run(exit, nodes[i]!, host);
    // XState sorts its list to do so, and keeps it sorted if it is a new one.
    if (moved) for (let i = 0; i < length; i++) active[i] = nodes[length - 1 - i]!;
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
