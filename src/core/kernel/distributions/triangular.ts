/** What experts give as least, most likely and most. */
import { sqrt } from '../maths.ts';
import { type Distribution, inBothTypes } from './types.ts';

export const triangular: Distribution = {
  name: 'triangular',
  usage: 'triangular(lo, mode, hi)',
  explanation: 'from lo to hi, most often near the mode',
  forms: inBothTypes(3, 0, {
    check: ([lo, mode, hi]) =>
      lo! <= mode! && mode! <= hi! ? null : 'The three values must rise: lowest, most likely, highest.',
    inverse: (u, [lo, mode, hi]) => {
      const width = hi! - lo!;
      if (width === 0) return lo!;
      const below = (mode! - lo!) / width;
      if (u < below) return lo! + sqrt(u * width * (mode! - lo!));
      return hi! - sqrt((1 - u) * width * (hi! - mode!));
    },
  }),
};
