/** Speed by the seats' own clocks: nobody is charged for the time before they could know. */
import { WeightedMean } from '../../statistics/weighted-mean.ts';
import type { Measure } from './measure.ts';

export const seatSpeed: Measure = {
  id: 'seat-speed',
  group: 'speed',
  title: 'Speed by the seats’ own clocks',
  definition:
    'As Speed, but each task’s clock starts only when its owner could see that it was called for, and tasks whose owner never could are left out.',
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: ({ timeline, tasks }) => {
    const mean = new WeightedMean();
    tasks.forEach(({ seat }, index) => {
      if (seat.score !== null) mean.add(seat.score, timeline.plan.blueprint.tasks[index]!.weight);
    });
    return { value: mean.value, count: null, of: mean.count };
  },
};
