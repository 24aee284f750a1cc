/** The normal distribution. */
import { inverseNormal } from '../maths.ts';
import { type Distribution, inBothTypes } from './types.ts';

export const normal: Distribution = {
  name: 'normal',
  usage: 'normal(mean, sd)',
  explanation: 'around a mean, with a standard deviation; may fall below zero',
  forms: inBothTypes(2, 0, {
    check: ([, sd]) => (sd! >= 0 ? null : 'A standard deviation cannot be negative.'),
    inverse: (u, args) => args[0]! + args[1]! * inverseNormal(u),
  }),
};
