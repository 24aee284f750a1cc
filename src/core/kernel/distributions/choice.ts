/** One of several values, all equally likely. */
import { type Distribution, inBothTypes } from './types.ts';

export const choice: Distribution = {
  name: 'choice',
  usage: 'choice(a, b, …)',
  explanation: 'one of its arguments, all equally likely',
  forms: inBothTypes(1, 1, {
    check: () => null,
    inverse: (u, args) => args[Math.min(Math.floor(u * args.length), args.length - 1)]!,
  }),
};
