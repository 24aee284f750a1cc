/** How much time was left, over all tasks and not only the worst. */
import { robustness } from '../../conformance/index.ts';
import { percentile } from '../../statistics/percentile.ts';
import { isScored, type Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead } from './measure.ts';

function slacks({ tasks }: Verdicts): number[] {
  return tasks.filter(isScored).flatMap(({ team: { slack } }) => (slack === null ? [] : [slack]));
}

function slackPercentile(id: string, title: string, name: string, p: number): Measure {
  return {
    id,
    group: 'speed',
    title,
    definition: `The ${name} of deadline − time done over the tasks that Speed counts, linear between ranks (type 7). A task never done counts with deadline − end of the drill, so that the true figure is that or less.`,
    range: [null, null],
    unit: 'ms',
    source: 'As worst-slack.',
    read: (verdicts) => {
      const list = slacks(verdicts);
      return { value: percentile(list, p), count: null, of: list.length };
    },
  };
}

export const slackMedian = slackPercentile('slack-median', 'Slack, median', 'median', 0.5);
export const slackP10 = slackPercentile('slack-p10', 'Slack, 10th percentile', '10th percentile', 0.1);

export const leastRelativeSlack: Measure = {
  id: 'least-relative-slack',
  group: 'conformance',
  title: 'Robustness in time',
  definition:
    'The smallest of slack / (deadline − opened) over the tasks that Speed counts: 1 done at once, 0 at the deadline, below 0 after it. It is how much more delay, as a share of the time given, every task could have borne. A task never done counts with the slack at the end of the drill.',
  range: [null, 1],
  unit: 'share',
  source: 'Time robustness of a demand that is met once: Donzé and Maler, FORMATS 2010.',
  read: ({ timeline, tasks }) => {
    const list = tasks.flatMap((verdict, index) => {
      const { slack } = verdict.team;
      if (!isScored(verdict) || slack === null) return [];
      const given = timeline.plan.blueprint.tasks[index]!.deadline;
      return [Math.min(1, robustness.timeSlack(given - slack, given))];
    });
    if (list.length === 0) return nothingRead;
    return { value: list.reduce((one, other) => Math.min(one, other)), count: null, of: list.length };
  },
};
