/**
 * Which transitions a chart takes next, in XState's order, without allocating.
 *
 * For an event, XState walks down the active states, regions in the order they were entered (which is
 * document order: they are always entered together). A state's own transitions count only if nothing within
 * it is enabled, in any region. Eventless transitions are looked for from each innermost active state
 * upwards, in the order of the active list. Then conflicts are settled: of two transitions that would leave
 * the same state, the one from further inside wins, else the first.
 */
import type { ChartHost, ChartState } from './executor.ts';
import type { ChartTables } from './tables.ts';
import { NOWHERE, type ReachFinder } from './transition-reach.ts';
import { ATOMIC, EVERYTHING, isWithin } from './tree.ts';

export class Selection {
  /** The first `count` are the transitions to take, in order, with the domain of each. */
  readonly transitions: Int32Array;
  readonly domains: Int32Array;
  count = 0;

  readonly #tables: ChartTables;
  readonly #finder: ReachFinder;
  /** By node: the number of the selection that last came by, and the listener found there. */
  readonly #onPath: Int32Array;
  readonly #listening: Int32Array;
  readonly #listener: Int32Array;
  #serial = 0;

  constructor(tables: ChartTables, finder: ReachFinder) {
    const { size } = tables.tree;
    this.transitions = new Int32Array(size);
    this.domains = new Int32Array(size);
    this.#tables = tables;
    this.#finder = finder;
    this.#onPath = new Int32Array(size);
    this.#listening = new Int32Array(size);
    this.#listener = new Int32Array(size);
  }

  /** Select the transitions for an event. Returns `count`. */
  byEvent(state: ChartState, event: number, host: ChartHost): number {
    this.count = 0;
    const { listeners, listenerNode } = this.#tables;
    const { isActive } = state;
    const from = listeners.start[event]!;
    const to = listeners.start[event + 1]!;
    let only = -1;
    let active = 0;
    for (let i = from; i < to; i++) {
      if (isActive[listenerNode[listeners.values[i]!]!] === 1) {
        active++;
        only = listeners.values[i]!;
      }
    }
    if (active === 0) return 0;
    if (active === 1) this.#tryListener(only, host);
    else {
      this.#markListeners(isActive, from, to);
      this.#descend(0, host);
    }
    return this.#settle(state);
  }

  /** Whether any eventless transition is enabled: the quick question after a tick, mostly answered by no. */
  hasEventless(state: ChartState, host: ChartHost): boolean {
    const { always, alwaysNodes, guard } = this.#tables;
    for (let n = 0; n < alwaysNodes.length; n++) {
      const node = alwaysNodes[n]!;
      if (state.isActive[node] !== 1) continue;
      for (let i = always.start[node]!; i < always.start[node + 1]!; i++) {
        const condition = guard[always.values[i]!]!;
        if (condition < 0 || host.guard(condition)) return true;
      }
    }
    return false;
  }

  /** Select the eventless transitions that are enabled. Returns `count`. */
  eventless(state: ChartState, host: ChartHost): number {
    this.count = 0;
    const { alwaysNodes } = this.#tables;
    const { isActive } = state;
    let only = -1;
    let candidates = 0;
    for (let i = 0; i < alwaysNodes.length; i++) {
      if (isActive[alwaysNodes[i]!] !== 1) continue;
      candidates++;
      only = alwaysNodes[i]!;
    }
    if (candidates === 0) return 0;
    if (candidates === 1) this.#tryAlways(only, host);
    else this.#searchUpwards(state.active, host);
    return this.count === 0 ? 0 : this.#settle(state);
  }

  /**
   * From each innermost active state, in the order of the list, to the first state up from it that has one
   * enabled.
   */
  #searchUpwards(active: readonly number[], host: ChartHost): void {
    const { tree, alwaysFrom, alwaysFromInnermost } = this.#tables;
    const onPath = this.#onPath;
    const visit = this.#nextSerial();
    for (let i = 0; i < active.length; i++) {
      let node = alwaysFromInnermost[active[i]!]!;
      // Where another state's search came by, whatever is enabled from there up has been chosen already.
      while (node >= 0 && onPath[node] !== visit) {
        onPath[node] = visit;
        if (this.#tryAlways(node, host)) break;
        node = node === 0 ? -1 : alwaysFrom[tree.parent[node]!]!;
      }
    }
  }

  #tryAlways(node: number, host: ChartHost): boolean {
    const { start, values } = this.#tables.always;
    return this.#tryTransitions(values, start[node]!, start[node + 1]!, host);
  }

  #nextSerial(): number {
    if (this.#serial === 0x7fffffff) {
      this.#onPath.fill(0);
      this.#listening.fill(0);
      this.#serial = 0;
    }
    return ++this.#serial;
  }

  /** Mark the active listeners and the way down to them. */
  #markListeners(isActive: readonly number[], from: number, to: number): void {
    const { listeners, listenerNode, tree } = this.#tables;
    const visit = this.#nextSerial();
    for (let i = from; i < to; i++) {
      const listener = listeners.values[i]!;
      let node = listenerNode[listener]!;
      if (isActive[node] !== 1) continue;
      this.#listening[node] = visit;
      this.#listener[node] = listener;
      for (; node >= 0 && this.#onPath[node] !== visit; node = tree.parent[node]!) this.#onPath[node] = visit;
    }
  }

  /** Select within a node, then, if nothing is enabled there, at it. True if anything was selected. */
  #descend(node: number, host: ChartHost): boolean {
    const children = this.#tables.tree.children[node]!;
    const onPath = this.#onPath;
    const visit = this.#serial;
    let found = false;
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!;
      if (onPath[child] === visit && this.#descend(child, host)) found = true;
    }
    if (found || this.#listening[node] !== visit) return found;
    return this.#tryListener(this.#listener[node]!, host);
  }

  #tryListener(listener: number, host: ChartHost): boolean {
    const { start, values } = this.#tables.listenerTransitions;
    return this.#tryTransitions(values, start[listener]!, start[listener + 1]!, host);
  }

  #tryTransitions(list: Int32Array, from: number, to: number, host: ChartHost): boolean {
    const { guard } = this.#tables;
    for (let i = from; i < to; i++) {
      const transition = list[i]!;
      const condition = guard[transition]!;
      if (condition < 0 || host.guard(condition)) {
        this.transitions[this.count++] = transition;
        return true;
      }
    }
    return false;
  }

  /** Find the domains and drop what is preempted. */
  #settle(state: ChartState): number {
    const enabled = this.count;
    if (enabled === 1) {
      this.domains[0] = this.#domainOf(this.transitions[0]!, state);
      return 1;
    }
    for (let i = 0; i < enabled; i++) this.domains[i] = this.#domainOf(this.transitions[i]!, state);
    this.count = 0;
    for (let i = 0; i < enabled; i++) this.#admit(this.transitions[i]!, this.domains[i]!);
    return this.count;
  }

  #domainOf(transition: number, state: ChartState): number {
    const { usesHistory, domain, reaches } = this.#tables;
    if (usesHistory[transition] === 0) return domain[transition]!;
    return this.#finder.domainOf(reaches[transition]!, state.history);
  }

  /** Add a transition to the first `count`, unless one of them preempts it; drop those that it preempts. */
  #admit(transition: number, domain: number): void {
    const { source, tree } = this.#tables;
    const inner = source[transition]!;
    let conflicts = 0;
    for (let i = 0; i < this.count; i++) {
      if (!this.#leaveTheSame(domain, this.domains[i]!)) continue;
      if (!isWithin(tree, inner, source[this.transitions[i]!]!)) return;
      conflicts++;
    }
    if (conflicts > 0) this.#dropConflicting(domain);
    this.transitions[this.count] = transition;
    this.domains[this.count++] = domain;
  }

  #dropConflicting(domain: number): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (this.#leaveTheSame(domain, this.domains[i]!)) continue;
      this.transitions[kept] = this.transitions[i]!;
      this.domains[kept++] = this.domains[i]!;
    }
    this.count = kept;
  }

  /**
   * Whether two transitions would leave a common state. Domains of enabled transitions are active, and every
   * active state but an innermost one has active states within it.
   */
  #leaveTheSame(a: number, b: number): boolean {
    const { tree } = this.#tables;
    if (!this.#leavesAny(a) || !this.#leavesAny(b)) return false;
    return a === b || a === EVERYTHING || b === EVERYTHING || isWithin(tree, a, b) || isWithin(tree, b, a);
  }

  #leavesAny(domain: number): boolean {
    return domain !== NOWHERE && (domain === EVERYTHING || this.#tables.tree.kind[domain] !== ATOMIC);
  }
}
