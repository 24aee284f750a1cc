/**
 * What a transition leaves and enters. XState's rules (`getTransitionDomain`, `computeEntrySet` in its
 * stateUtils.ts) over flat arrays: the compiler asks once for each transition that involves no history; the
 * others are worked out when taken.
 *
 * Everything below the domain is left. The domain may be a parallel state; without `reenter`, a transition to
 * the source or into it has the source itself as its domain, whatever its type.
 */
import { type ChartTree, COMPOUND, commonAncestor, EVERYTHING, HISTORY, isWithin, PARALLEL } from './tree.ts';

/** What a transition says about itself, as far as its reach goes. */
export interface Reach {
  readonly source: number;
  readonly targets: ArrayLike<number>;
  readonly reenter: boolean;
}

/** In place of a domain: a transition without targets leaves and enters nothing. */
export const NOWHERE = -2;

/** What each history state remembers, by history slot, as in `ChartState`. */
export type HistoryMemory = readonly (readonly number[])[];

/** The memory of a chart that has not left anything yet. */
export function emptyMemory(tree: ChartTree): HistoryMemory {
  return Array.from(tree.historySlot)
    .filter((slot) => slot >= 0)
    .map(() => []);
}

/** Works out reaches; keeps room to do so without allocating. */
export class ReachFinder {
  readonly #tree: ChartTree;
  /** 1 for each node to enter; valid after `markEntered`. */
  readonly entering: Uint8Array;
  readonly #effective: number[] = [];

  constructor(tree: ChartTree) {
    this.#tree = tree;
    this.entering = new Uint8Array(tree.size);
  }

  /** The node that stays while all below it is left; `EVERYTHING` if not even the root stays. */
  domainOf({ source, targets, reenter }: Reach, memory: HistoryMemory): number {
    if (targets.length === 0) return NOWHERE;
    const effective = this.#effectiveTargets(targets, memory);
    if (!reenter && this.#allAtOrWithin(effective, source)) return source;
    effective.push(source);
    const domain = commonAncestor(this.#tree, effective, effective.length);
    return domain === EVERYTHING && !reenter ? 0 : domain;
  }

  /** Set `entering` to what the transition enters. `memory` is what histories hold once the exits are over. */
  markEntered(reach: Reach, memory: HistoryMemory): void {
    const { source, targets, reenter } = reach;
    const tree = this.#tree;
    this.entering.fill(0);
    const domain = this.domainOf(reach, memory);
    for (let i = 0; i < targets.length; i++) {
      const target = targets[i]!;
      const stays = target === source && source === domain && !reenter;
      if (tree.kind[target] !== HISTORY && !stays) this.entering[target] = 1;
      this.#enterBelow(target, memory);
    }
    const effective = this.#effectiveTargets(targets, memory);
    for (let i = 0; i < effective.length; i++) this.#enterUpTo(effective[i]!, domain, memory);
  }

  /** Targets with every history state replaced by what it stands for now. */
  #effectiveTargets(targets: ArrayLike<number>, memory: HistoryMemory): number[] {
    const tree = this.#tree;
    const effective = this.#effective;
    effective.length = 0;
    for (let i = 0; i < targets.length; i++) {
      const target = targets[i]!;
      if (tree.kind[target] !== HISTORY) {
        effective.push(target);
        continue;
      }
      const remembered = memory[tree.historySlot[target]!]!;
      const states = remembered.length > 0 ? remembered : this.#defaultsOf(target);
      for (let j = 0; j < states.length; j++) effective.push(states[j]!);
    }
    return effective;
  }

  /**
   * Where a history state leads that remembers nothing: its default, else its parent's start, else the
   * parallel parent.
   */
  #defaultsOf(history: number): ArrayLike<number> {
    const { historyTargets, parent, kind, initial } = this.#tree;
    const targets = historyTargets[history]!;
    if (targets.length > 0) return targets;
    const owner = parent[history]!;
    return [kind[owner] === PARALLEL ? owner : initial[owner]!];
  }

  #allAtOrWithin(targets: readonly number[], source: number): boolean {
    for (let i = 0; i < targets.length; i++) {
      if (targets[i] !== source && !isWithin(this.#tree, targets[i]!, source)) return false;
    }
    return true;
  }

  /** What comes along below a node that is entered: XState's addDescendantStatesToEnter. */
  #enterBelow(node: number, memory: HistoryMemory): void {
    const tree = this.#tree;
    const kind = tree.kind[node];
    if (kind === HISTORY) this.#enterRemembered(node, memory);
    else if (kind === COMPOUND) {
      const initial = tree.initial[node]!;
      this.entering[initial] = 1;
      this.#enterBelow(initial, memory);
    } else if (kind === PARALLEL) this.#completeRegions(node, memory);
  }

  #enterRemembered(history: number, memory: HistoryMemory): void {
    const tree = this.#tree;
    const remembered = memory[tree.historySlot[history]!]!;
    const states = remembered.length > 0 ? remembered : this.#defaultsOf(history);
    const owner = tree.parent[history]!;
    for (let i = 0; i < states.length; i++) {
      this.entering[states[i]!] = 1;
      this.#enterBelow(states[i]!, memory);
    }
    for (let i = 0; i < states.length; i++) {
      let node = states[i] === owner ? owner : tree.parent[states[i]!]!;
      for (; node !== owner && node >= 0; node = tree.parent[node]!) this.#enterAround(node, memory);
    }
  }

  /** The ancestors of an effective target below the domain, and the regions of a parallel domain. */
  #enterUpTo(target: number, domain: number, memory: HistoryMemory): void {
    const tree = this.#tree;
    let node = target === domain ? domain : tree.parent[target]!;
    for (; node !== domain && node >= 0; node = tree.parent[node]!) this.#enterAround(node, memory);
    if (domain >= 0 && tree.kind[domain] === PARALLEL) this.#completeRegions(domain, memory);
  }

  #enterAround(node: number, memory: HistoryMemory): void {
    this.entering[node] = 1;
    if (this.#tree.kind[node] === PARALLEL) this.#completeRegions(node, memory);
  }

  /** Enter each region of a parallel state that nothing is entered in yet. */
  #completeRegions(parallel: number, memory: HistoryMemory): void {
    const regions = this.#tree.children[parallel]!;
    for (let i = 0; i < regions.length; i++) {
      const region = regions[i]!;
      if (this.#entersWithin(region)) continue;
      this.entering[region] = 1;
      this.#enterBelow(region, memory);
    }
  }

  #entersWithin(node: number): boolean {
    const end = this.#tree.end[node]!;
    for (let i = node + 1; i < end; i++) if (this.entering[i] === 1) return true;
    return false;
  }
}
