/** Speed: how promptly the team did what the plan called for. One of the two headline numbers. */
import { WeightedMean } from '../../statistics/weighted-mean.ts';
import { isScored } from '../verdicts.ts';
import type { Measure } from './measure.ts';

export const speed: Measure = {
  id: 'speed',
  group: 'headline',
  title: 'Speed',
  definition:
    'The weighted mean of s(t) over the tasks called for, t being the time from when the task opened to when it was met: 1 up to the target T, falling in a straight line to 0.5 at the deadline D, 0.5 · 2^(−(t − D)/(D − T)) after it, 0 if never done. Tasks not called for, and tasks not done whose deadline lies after the end, are left out.',
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: ({ timeline, tasks }) => {
    const mean = new WeightedMean();
    tasks.forEach((verdict, index) => {
      if (isScored(verdict)) mean.add(verdict.team.score!, timeline.plan.blueprint.tasks[index]!.weight);
    });
    return { value: mean.value, count: null, of: mean.count };
  },
};
