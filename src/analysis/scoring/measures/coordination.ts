/**
 * Coordination: whether who had to know was told in time, up, down and across. One of the two headline numbers. A first
 * cut: the terms for hand-offs and for violations join the list below when they are measured.
 */
import { type Measure, nothingRead } from './measure.ts';
import { timelyHorizontalRecall, timelyVerticalRecall } from './recall.ts';

/** What the number is the mean of. */
const terms: readonly Measure[] = [timelyVerticalRecall, timelyHorizontalRecall];

export const coordination: Measure = {
  id: 'coordination',
  title: 'Coordination',
  definition:
    'The mean of timely vertical recall and timely horizontal recall of the required flows of information; a term with no required flow is left out, never taken as 1. In: whether each required fact reached each receiver from its owner by the deadline. Not in yet: whether offered tasks were accepted, and violations of the line of command.',
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: (verdicts) => {
    let sum = 0;
    let of = 0;
    let parts = 0;
    for (const term of terms) {
      const reading = term.read(verdicts);
      if (reading.value === null) continue;
      sum += reading.value;
      of += reading.of;
      parts++;
    }
    return parts === 0 ? nothingRead : { value: sum / parts, count: null, of };
  },
};
