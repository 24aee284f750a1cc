/** How many tasks were called for and not done, with their deadline behind. */
import { isScored } from '../verdicts.ts';
import { type Measure, nothingRead } from './measure.ts';

export const neverDone: Measure = {
  id: 'never-done',
  group: 'speed',
  title: 'Never done',
  definition:
    'Tasks called for whose deadline passed and that were not done by the end of the drill (in an unfinished drill: so far).',
  range: [0, null],
  unit: 'tasks',
  source: 'A proposal of this project.',
  read: ({ tasks }) => {
    const scored = tasks.filter(isScored);
    const count = scored.filter(({ metAt }) => metAt === null).length;
    return scored.length === 0 ? nothingRead : { value: count, count, of: scored.length };
  },
};
