/** The share of tasks done by their deadline. */
import { isScored } from '../verdicts.ts';
import { type Measure, share } from './measure.ts';

export const withinDeadline: Measure = {
  id: 'within-deadline',
  group: 'speed',
  title: 'Done by the deadline',
  definition:
    'Tasks called for that were done by their deadline (early and on-time ones included), divided by the same tasks as Speed counts. Weights play no part.',
  range: [0, 1],
  unit: 'share',
  source:
    'The form of the drill and exercise performance indicator of the reactor oversight process: timely and accurate performances over opportunities.',
  read: ({ tasks }) => {
    const scored = tasks.filter(isScored);
    const timely = ['early', 'on-time', 'late'];
    return share(scored.filter(({ status }) => timely.includes(status)).length, scored.length);
  },
};
