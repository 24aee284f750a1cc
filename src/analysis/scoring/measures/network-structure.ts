/**
 * The shape of the network that the plan called for, and of the one that was, in pairs: a number alone says little, and none of them is
 * rewarded.
 */
import {
  arcReciprocity,
  betweenness,
  degreeCentralisation,
  density,
  eiIndex,
  fragmentation,
  type Network,
} from '../../network/index.ts';
import { lineGroups, networksOf } from '../networks.ts';
import type { Timeline } from '../timeline.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

interface Structure {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly range: Measure['range'];
  readonly source: string;
  of(network: Network, timeline: Timeline): number | null;
}

const structures: readonly Structure[] = [
  {
    id: 'density',
    title: 'Density',
    definition: 'Ties / (n(n − 1)), n being the number of roles.',
    range: [0, 1],
    source: 'Wasserman and Faust, Social Network Analysis, 1994, chapter 4.',
    of: density,
  },
  {
    id: 'reciprocity',
    title: 'Reciprocity',
    definition: 'Ties answered by one in the other direction, over ties.',
    range: [0, 1],
    source: 'Wasserman and Faust, Social Network Analysis, 1994, chapter 13.',
    of: arcReciprocity,
  },
  {
    id: 'centralisation',
    title: 'Degree centralisation',
    definition:
      'Σ(most − d) / ((n − 1)(n − 2)), d being how many roles a role is tied to, directions ignored. 1 is a star.',
    range: [0, 1],
    source: 'Freeman, Social Networks 1, 1978/79.',
    of: degreeCentralisation,
  },
  {
    id: 'betweenness',
    title: 'Highest betweenness',
    definition:
      'The largest share, over roles, of shortest paths between two others that pass through the role, summed over pairs and divided by (n − 1)(n − 2)/2; directions ignored.',
    range: [0, 1],
    source: 'Freeman, Sociometry 40, 1977.',
    of: (network) => (network.size < 3 ? null : Math.max(...betweenness(network))),
  },
  {
    id: 'fragmentation',
    title: 'Fragmentation',
    definition:
      '1 − Σ(1/d) / (n(n − 1)) over ordered pairs, d being the number of steps between two roles, directions ignored; pairs that no path joins add nothing.',
    range: [0, 1],
    source: 'Borgatti, Computational & Mathematical Organization Theory 12, 2006.',
    of: fragmentation,
  },
  {
    id: 'ei-index',
    title: 'E–I index',
    definition:
      '(E − I) / (E + I), E being ties between groups and I ties within. Bureaus joined by lines of profession are a group; all other roles are one.',
    range: [-1, 1],
    source:
      'Krackhardt and Stern, Social Psychology Quarterly 51, 1988; the groups are this project’s proposal.',
    of: (network, timeline) => eiIndex(network, lineGroups(timeline)),
  },
];

const which = {
  planned:
    'Of the network that the plan called for: a tie from the owner of each task that Speed counts to whoever it informs, orders or asks.',
  actual: 'Of the network that was: a tie from each role to whoever its acts told a fact, ordered or asked.',
} as const;

function measureOf(structure: Structure, network: keyof typeof which): Measure {
  const { id, title, definition, range, source } = structure;
  return {
    id: `${network}-${id}`,
    group: 'network',
    title: `${title}, ${network === 'planned' ? 'as planned' : 'as it was'}`,
    definition: `${which[network]} ${definition}`,
    range,
    unit: 'index',
    source,
    read: (verdicts) => readStructure(verdicts, structure, network),
  };
}

/** Nothing before StartEx, or where the plan or the drill has no tie to speak of. */
function readStructure(verdicts: Verdicts, structure: Structure, network: keyof typeof which): Reading {
  const chosen = networksOf(verdicts)[network];
  const of = chosen.ties.reduce((sum, tie) => sum + tie, 0);
  const value = of === 0 ? null : structure.of(chosen, verdicts.timeline);
  return value === null ? nothingRead : { value, count: null, of };
}

export const networkStructures: readonly Measure[] = structures.flatMap((structure) => [
  measureOf(structure, 'planned'),
  measureOf(structure, 'actual'),
]);
