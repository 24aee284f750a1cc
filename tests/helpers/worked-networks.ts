/** The two networks of seven organisations that the measures of networks are worked through on: as planned, and as it was. */
import { type Network, networkOf } from '../../src/analysis/network/index.ts';

export const nodes = ['site', 'county', 'city', 'prov', 'health', 'fire', 'met'] as const;
type Node = (typeof nodes)[number];

/** Levels, from the site up; and groups: the general line of command is one, every bureau its own. */
export const levels = [0, 1, 2, 3, 1, 1, 1] as const;
export const groups = [0, 0, 0, 0, 1, 2, 3] as const;

function network(pairs: readonly (readonly [Node, Node])[]): Network {
  return networkOf(
    nodes.length,
    pairs.map(([from, to]) => [nodes.indexOf(from), nodes.indexOf(to)] as const),
  );
}

const both = (one: Node, other: Node): [Node, Node][] => [
  [one, other],
  [other, one],
];

export const planned = network([
  ...both('site', 'county'),
  ...both('county', 'city'),
  ['city', 'prov'],
  ['county', 'health'],
  ['county', 'fire'],
  ...both('county', 'met'),
  ['fire', 'health'],
]);

export const actual = network([
  ...both('site', 'county'),
  ['county', 'city'],
  ['city', 'prov'],
  ['county', 'health'],
  ...both('county', 'fire'),
  ['met', 'county'],
  ['site', 'prov'],
  ['health', 'fire'],
]);
