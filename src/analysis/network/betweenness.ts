/**
 * How much lies on the way through each node: the share of shortest paths between two others that pass through it, summed over all
 * pairs (L. C. Freeman, Sociometry 40, 1977), by the algorithm of U. Brandes (Journal of Mathematical Sociology 25, 2001).
 */
import { type Network, successorsOf, undirected } from './network.ts';

/** Directions ignored; over (n − 1)(n − 2)/2, so that the middle of a star has 1. All 0 where there are fewer than three nodes. */
export function betweenness(network: Network): number[] {
  const { size } = network;
  const neighbours = successorsOf(undirected(network));
  const sums = new Array<number>(size).fill(0);
  for (let start = 0; start < size; start++) addPathsFrom(neighbours, start, sums);
  // Each pair was counted from both its ends.
  const pairs = (size - 1) * (size - 2);
  return sums.map((sum) => (pairs > 0 ? sum / pairs : 0));
}

/** Adds to each node its share of the shortest paths that begin at `start`. */
function addPathsFrom(neighbours: readonly (readonly number[])[], start: number, sums: number[]): void {
  const paths = new Array<number>(neighbours.length).fill(0);
  const distances = new Array<number>(neighbours.length).fill(-1);
  const before: number[][] = neighbours.map(() => []);
  paths[start] = 1;
  distances[start] = 0;
  const order = [start];
  for (const node of order) {
    for (const next of neighbours[node]!) {
      if (distances[next] === -1) {
        distances[next] = distances[node]! + 1;
        order.push(next);
      }
      if (distances[next] !== distances[node]! + 1) continue;
      paths[next]! += paths[node]!;
      before[next]!.push(node);
    }
  }
  const share = new Array<number>(neighbours.length).fill(0);
  for (const node of order.reverse()) {
    for (const earlier of before[node]!)
      share[earlier]! += (paths[earlier]! / paths[node]!) * (1 + share[node]!);
    if (node !== start) sums[node]! += share[node]!;
  }
}
