/** All distributions. A new one is a file and a line in this list. How authors write them is in `compile.ts`. */
import { bernoulli } from './bernoulli.ts';
import { choice } from './choice.ts';
import { constant } from './constant.ts';
import { discrete } from './discrete.ts';
import { exponential } from './exponential.ts';
import { lognormal } from './lognormal.ts';
import { normal } from './normal.ts';
import { triangular } from './triangular.ts';
import type { Distribution } from './types.ts';
import { uniform } from './uniform.ts';

export const distributions: readonly Distribution[] = [
  constant,
  uniform,
  normal,
  lognormal,
  exponential,
  triangular,
  bernoulli,
  choice,
  discrete,
];

const byName: ReadonlyMap<string, Distribution> = new Map(distributions.map((one) => [one.name, one]));

/** The distribution of a name, or `null`. */
export function findDistribution(name: string): Distribution | null {
  return byName.get(name) ?? null;
}

export type { Distribution, DistributionForm, DrawnType } from './types.ts';
