/** Coordination: whether who had to know was told in time, whether work that was handed over was taken, and whether the line of command held. One of the two headline numbers. */
import { handOffAcceptance } from './hand-offs.ts';
import { commandKept } from './line-of-command.ts';
import { type Measure, nothingRead } from './measure.ts';
import { timelyHorizontalRecall, timelyVerticalRecall } from './recall.ts';

/** What the number is the mean of. */
export const coordinationTerms: readonly Measure[] = [
  timelyVerticalRecall,
  timelyHorizontalRecall,
  handOffAcceptance,
  commandKept,
];

export const coordination: Measure = {
  id: 'coordination',
  group: 'headline',
  title: 'Coordination',
  definition:
    'The mean of timely-vertical-recall, timely-horizontal-recall, hand-off-acceptance and command-kept. A term in which nothing was required is left out, never taken as 1.',
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: (verdicts) => {
    let sum = 0;
    let of = 0;
    let parts = 0;
    for (const term of coordinationTerms) {
      const reading = term.read(verdicts);
      if (reading.value === null) continue;
      sum += reading.value;
      of += reading.of;
      parts++;
    }
    return parts === 0 ? nothingRead : { value: sum / parts, count: null, of };
  },
};
