/**
 * Whether two networks of the same nodes are more alike than chance would make them, given the shape of each: the quadratic assignment
 * procedure (D. Krackhardt, Social Networks 10, 1988). The correlation of their ties is compared with those after relabelling the nodes of
 * one in every possible way; of larger networks, in as many random ways as a given seed says, so that the answer is always the same.
 */
import { hashName, openStream, seedKey } from '../../core/kernel/chance.ts';
import { countTies, type Network } from './network.ts';

/** Up to this many nodes all relabellings are tried: 7! = 5,040, about a millisecond. */
export const exactUpTo = 7;
/** How many are drawn for larger networks. */
export const defaultDraws = 999;

export interface Qap {
  /** Pearson's r of the two networks' ties, loops left out. */
  readonly correlation: number;
  /** The share of relabellings with at least this correlation, the one as it is included. */
  readonly p: number;
  /** Whether all relabellings were tried. */
  readonly exact: boolean;
}

export interface QapOptions {
  /** What the draws of large networks come from; by default the networks themselves. */
  readonly seed?: string;
  readonly draws?: number;
}

/** Null where one of the networks has no tie, or every possible one: then there is nothing to correlate. */
export function qap(one: Network, other: Network, options: QapOptions = {}): Qap | null {
  const correlation = tieCorrelation(one, other);
  if (correlation === null) return null;
  if (one.size <= exactUpTo) return { correlation, p: exactShare(one, other), exact: true };
  const { seed = `${one.ties.join('')}/${other.ties.join('')}`, draws = defaultDraws } = options;
  return { correlation, p: drawnShare(one, other, seed, draws), exact: false };
}

/** Pearson's r of two rows of noughts and ones, from counts. */
function tieCorrelation(one: Network, other: Network): number | null {
  const cells = one.size * (one.size - 1);
  const first = countTies(one);
  const second = countTies(other);
  const spread = first * (cells - first) * second * (cells - second);
  if (spread <= 0) return null;
  const shared = sharedUnder(tiesOf(one), other, identity(one.size));
  return (cells * shared - first * second) / Math.sqrt(spread);
}

/** The ties of a network: from one node to another, in pairs. Organisations have few, so walking them is cheaper than the whole matrix. */
function tiesOf({ size, ties }: Network): Uint32Array {
  const pairs: number[] = [];
  for (let cell = 0; cell < ties.length; cell++)
    if (ties[cell] === 1) pairs.push(Math.floor(cell / size), cell % size);
  return Uint32Array.from(pairs);
}

/** How many of these ties `other` has as well when its nodes are relabelled. Relabelling changes nothing else that the correlation depends on. */
function sharedUnder(ties: Uint32Array, { size, ties: matrix }: Network, labels: Labels): number {
  let shared = 0;
  for (let end = 1; end < ties.length; end += 2)
    shared += matrix[labels[ties[end - 1]!]! * size + labels[ties[end]!]!]!;
  return shared;
}

/** The new label of each node. */
type Labels = Uint32Array;

const identity = (size: number): Labels => Uint32Array.from({ length: size }, (_, node) => node);

function exactShare(one: Network, other: Network): number {
  const ties = tiesOf(one);
  const labels = identity(one.size);
  const observed = sharedUnder(ties, other, labels);
  let asMany = 0;
  let all = 0;
  forEachOrder(labels, 0, (order) => {
    all++;
    if (sharedUnder(ties, other, order) >= observed) asMany++;
  });
  return asMany / all;
}

/** Visits every order of the items from `fixed` on, by swapping in place. */
function forEachOrder(items: Labels, fixed: number, visit: (items: Labels) => void): void {
  if (fixed >= items.length - 1) {
    visit(items);
    return;
  }
  for (let i = fixed; i < items.length; i++) {
    swap(items, fixed, i);
    forEachOrder(items, fixed + 1, visit);
    swap(items, fixed, i);
  }
}

function swap(items: Labels, i: number, j: number): void {
  const kept = items[i]!;
  items[i] = items[j]!;
  items[j] = kept;
}

function drawnShare(one: Network, other: Network, seed: string, draws: number): number {
  const next = openStream(seedKey(seed), hashName('qap'), 0);
  const ties = tiesOf(one);
  const labels = identity(one.size);
  const observed = sharedUnder(ties, other, labels);
  let asMany = 1;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = labels.length - 1; i > 0; i--) swap(labels, i, Math.floor(next() * (i + 1)));
    if (sharedUnder(ties, other, labels) >= observed) asMany++;
  }
  return asMany / (draws + 1);
}
