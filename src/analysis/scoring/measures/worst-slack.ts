/** The least time that was left on any task. */
import { isScored } from '../verdicts.ts';
import type { Measure } from './measure.ts';

export const worstSlack: Measure = {
  id: 'worst-slack',
  group: 'speed',
  title: 'Worst slack',
  definition:
    'The smallest of deadline − time done over the tasks that Speed counts; negative when a deadline was missed. A task never done counts with deadline − end of the drill, so that its true slack is that or worse.',
  range: [null, null],
  unit: 'ms',
  source:
    'Slack of a due date, as scheduling theory has it (Pinedo, Scheduling: lateness with the sign turned). The figure for tasks never done is this project’s proposal.',
  read: ({ tasks }) => {
    const slacks = tasks.filter(isScored).flatMap(({ team: { slack } }) => (slack === null ? [] : [slack]));
    const worst = slacks.reduce((least, slack) => Math.min(least, slack), Number.POSITIVE_INFINITY);
    return { value: slacks.length === 0 ? null : worst, count: null, of: slacks.length };
  },
};
