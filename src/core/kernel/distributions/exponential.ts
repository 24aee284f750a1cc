/** Waiting for what happens at a steady rate. */
import { log } from '../maths.ts';
import { type Distribution, inBothTypes } from './types.ts';

export const exponential: Distribution = {
  name: 'exponential',
  usage: 'exponential(mean)',
  explanation: 'the wait for what comes at a steady rate, once every mean',
  forms: inBothTypes(1, 0, {
    check: ([mean]) => (mean! >= 0 ? null : 'A mean wait cannot be negative.'),
    // Uniform draws are symmetric about 1/2 and never 1, so 1 − u is exact enough and above 0.
    inverse: (u, args) => -args[0]! * log(1 - u),
  }),
};
