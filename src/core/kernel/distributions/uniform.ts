/** Every value between two bounds equally likely. */
import { type Distribution, inBothTypes } from './types.ts';

export const uniform: Distribution = {
  name: 'uniform',
  usage: 'uniform(lo, hi)',
  explanation: 'any value from lo to hi, all equally likely',
  forms: inBothTypes(2, 0, {
    check: ([lo, hi]) => (lo! <= hi! ? null : 'The lower bound is above the upper.'),
    inverse: (u, args) => args[0]! + (args[1]! - args[0]!) * u,
  }),
};
