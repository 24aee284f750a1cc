/** Always the same value. A plain expression means this too. */
import { type Distribution, inBothTypes } from './types.ts';

export const constant: Distribution = {
  name: 'constant',
  usage: 'constant(x)',
  explanation: 'always x; the same as writing x alone',
  forms: inBothTypes(1, 0, { check: () => null, inverse: (_u, args) => args[0]! }),
};
