/** The share of tasks done by their target. */
import { isScored } from '../verdicts.ts';
import { type Measure, share } from './measure.ts';

export const withinTarget: Measure = {
  id: 'within-target',
  group: 'speed',
  title: 'Done by the target',
  definition:
    'Tasks called for that were done by their target (early ones included), divided by the same tasks as Speed counts. Weights play no part.',
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: ({ tasks }) => {
    const scored = tasks.filter(isScored);
    const prompt = ['early', 'on-time'];
    return share(scored.filter(({ status }) => prompt.includes(status)).length, scored.length);
  },
};
