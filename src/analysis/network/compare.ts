/** Two networks of the same nodes side by side, tie by tie: what they share, and how many ties tell them apart. */
import { countTies, type Network } from './network.ts';

/** Ties that are in both. */
export function countShared(one: Network, other: Network): number {
  let shared = 0;
  for (let i = 0; i < one.ties.length; i++) shared += one.ties[i]! & other.ties[i]!;
  return shared;
}

/** Ties in both over ties in either (P. Jaccard, 1901). Null where neither has any. */
export function jaccard(one: Network, other: Network): number | null {
  const shared = countShared(one, other);
  const either = countTies(one) + countTies(other) - shared;
  return either === 0 ? null : shared / either;
}

/** How many ties would have to be added or taken away to make one the other. */
export function editDistance(one: Network, other: Network): number {
  return countTies(one) + countTies(other) - 2 * countShared(one, other);
}
