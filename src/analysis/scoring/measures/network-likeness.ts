/** How like the network that was is to the one that the plan called for. */
import { countTies, editDistance, jaccard, qap } from '../../network/index.ts';
import { networksOf } from '../networks.ts';
import { oncePer } from '../once-per.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

const ties =
  'Ties as in the planned and the actual network: from the owner of a task that Speed counts to whoever it informs, orders or asks; and from each role to whoever its acts told a fact, ordered or asked.';

/** Nothing where the plan called for no tie: then any talk would be as far from it. */
function read(verdicts: Verdicts, value: () => number | null): Reading {
  const of = countTies(networksOf(verdicts).planned);
  const found = of === 0 ? null : value();
  return found === null ? nothingRead : { value: found, count: null, of };
}

/** Both measures of it need the relabellings, which are dear. */
const likeness = oncePer((verdicts: Verdicts) => {
  const { planned, actual } = networksOf(verdicts);
  return { result: qap(planned, actual) };
});

export const networkJaccard: Measure = {
  id: 'network-jaccard',
  group: 'network',
  title: 'Ties shared by plan and drill',
  definition: `Ties in both networks over ties in either. ${ties}`,
  range: [0, 1],
  unit: 'share',
  source: 'Jaccard, Bulletin de la Société vaudoise des sciences naturelles 37, 1901.',
  read: (verdicts) => {
    const { planned, actual } = networksOf(verdicts);
    return read(verdicts, () => jaccard(planned, actual));
  },
};

export const networkEditDistance: Measure = {
  id: 'network-edit-distance',
  group: 'network',
  title: 'Ties that tell plan and drill apart',
  definition: `How many ties would have to be added or taken away to make one network the other. ${ties}`,
  range: [0, null],
  unit: 'ties',
  source: 'The symmetric difference of two sets.',
  read: (verdicts) => {
    const { planned, actual } = networksOf(verdicts);
    return read(verdicts, () => editDistance(planned, actual));
  },
};

export const networkQap: Measure = {
  id: 'network-qap',
  group: 'network',
  title: 'Correlation of plan and drill',
  definition: `Pearson’s r of the two networks’ ties, 1 for a tie and 0 for none, loops left out. Nothing where one of them has no tie, or all. ${ties}`,
  range: [-1, 1],
  unit: 'index',
  source: 'Krackhardt, Social Networks 10, 1988.',
  read: (verdicts) => read(verdicts, () => likeness(verdicts).result?.correlation ?? null),
};

export const networkQapP: Measure = {
  id: 'network-qap-p',
  group: 'network',
  title: 'Correlation of plan and drill, p-value',
  definition: `The share of relabellings of the roles under which the correlation is at least as large, the actual one included. Up to seven roles all relabellings are tried; for more, 999 are drawn, by a seed made of the two networks. ${ties}`,
  range: [0, 1],
  unit: 'share',
  source: 'Krackhardt, Social Networks 10, 1988.',
  read: (verdicts) => read(verdicts, () => likeness(verdicts).result?.p ?? null),
};
