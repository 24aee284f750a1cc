/**
 * The lognormal distribution, on two scales. With a number first, it is given by the mean and standard
 * deviation of its logarithm, as in textbooks: `lognormal(0, 0.15)` has the median 1. With a duration first, that is the
 * median: `lognormal(10m, 0.6)` is `10m` times `lognormal(0, 0.6)`.
 */
import { exp, inverseNormal } from '../maths.ts';
import type { Distribution } from './types.ts';

const NEGATIVE_SIGMA = 'The standard deviation of the logarithm cannot be negative.';

export const lognormal: Distribution = {
  name: 'lognormal',
  usage: 'lognormal(mu, sigma) or lognormal(median, sigma)',
  explanation:
    'never below zero, with a long tail: exp of a normal(mu, sigma); for durations the median times exp of a normal(0, sigma)',
  forms: [
    {
      parameters: ['number', 'number'],
      repeats: 0,
      result: 'number',
      check: (args) => (args[1]! >= 0 ? null : NEGATIVE_SIGMA),
      inverse: (u, args) => exp(args[0]! + args[1]! * inverseNormal(u)),
    },
    {
      parameters: ['duration', 'number'],
      repeats: 0,
      result: 'duration',
      check: (args) => {
        if (!(args[0]! >= 0)) return 'A median duration cannot be negative.';
        return args[1]! >= 0 ? null : NEGATIVE_SIGMA;
      },
      inverse: (u, args) => args[0]! * exp(args[1]! * inverseNormal(u)),
    },
  ],
};
