/** Yes or no. */
import type { Distribution } from './types.ts';

export const bernoulli: Distribution = {
  name: 'bernoulli',
  usage: 'bernoulli(p)',
  explanation: '1 with probability p, else 0',
  forms: [
    {
      parameters: ['number'],
      repeats: 0,
      result: 'number',
      check: ([p]) => (p! >= 0 && p! <= 1 ? null : 'A probability lies between 0 and 1.'),
      // The upper share, as an inverse has it: a larger draw never gives a smaller value.
      inverse: (u, [p]) => (u > 1 - p! ? 1 : 0),
    },
  ],
};
