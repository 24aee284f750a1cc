/**
 * The shape of a network in single numbers: how dense, how mutual, how much around one node, how scattered. None of them is good
 * or bad by itself; they are there to be compared with those of the network that a plan wants. Null where a network is too small
 * for the number to mean anything.
 */
import { countTies, type Network, successorsOf, undirected } from './network.ts';

/** Ties over possible ties: m / (n(n − 1)), from 0 to 1. */
export function density(network: Network): number | null {
  const { size } = network;
  return size < 2 ? null : countTies(network) / (size * (size - 1));
}

/** The share of ties that are answered by one in the other direction. */
export function arcReciprocity(network: Network): number | null {
  const { size, ties } = network;
  const count = countTies(network);
  if (count === 0) return null;
  let mutual = 0;
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) mutual += ties[from * size + to]! & ties[to * size + from]!;
  }
  return mutual / count;
}

/**
 * How far one node has more neighbours than the others: Σ(max − d) / ((n − 1)(n − 2)), directions ignored (L. C. Freeman, Social
 * Networks 1, 1978/79). 1 is a star, 0 a network in which all have equally many.
 */
export function degreeCentralisation(network: Network): number | null {
  const { size } = network;
  if (size < 3) return null;
  const degrees = successorsOf(undirected(network)).map((neighbours) => neighbours.length);
  const most = Math.max(...degrees);
  return degrees.reduce((sum, degree) => sum + most - degree, 0) / ((size - 1) * (size - 2));
}

/**
 * How far apart the nodes are, 1 − Σ(1/d) / (n(n − 1)) over ordered pairs, directions ignored and nothing added for pairs that no
 * path joins (S. P. Borgatti, Computational & Mathematical Organization Theory 12, 2006). 0 where all are neighbours, 1 where nobody has any.
 */
export function fragmentation(network: Network): number | null {
  const { size } = network;
  if (size < 2) return null;
  const neighbours = successorsOf(undirected(network));
  let closeness = 0;
  for (let from = 0; from < size; from++) {
    for (const distance of distancesFrom(neighbours, from)) if (distance > 0) closeness += 1 / distance;
  }
  return 1 - closeness / (size * (size - 1));
}

/** Steps to each node; 0 for the node itself and for those that cannot be reached. */
function distancesFrom(neighbours: readonly (readonly number[])[], start: number): number[] {
  const distances = new Array<number>(neighbours.length).fill(0);
  const queue = [start];
  for (const node of queue) {
    for (const next of neighbours[node]!) {
      if (next === start || distances[next] !== 0) continue;
      distances[next] = distances[node]! + 1;
      queue.push(next);
    }
  }
  return distances;
}

/**
 * Ties between groups against ties within: (E − I) / (E + I), from −1 (all within) to 1 (all between) (D. Krackhardt and R. N. Stern, Social
 * Psychology Quarterly 51, 1988). `groups` has the group of each node; ties keep their directions.
 */
export function eiIndex(network: Network, groups: readonly number[]): number | null {
  let between = 0;
  let within = 0;
  successorsOf(network).forEach((reached, from) => {
    for (const to of reached) {
      if (groups[from] === groups[to]) within++;
      else between++;
    }
  });
  const all = between + within;
  return all === 0 ? null : (between - within) / all;
}
