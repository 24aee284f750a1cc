/** Who tried to do what was not theirs to do. */
import { refusalNumber } from '../../../core/engine/log-codes.ts';
import { trafficOf } from '../traffic.ts';
import { type Measure, nothingRead } from './measure.ts';

/** Refusals for want of a power, of command or of jurisdiction. */
export const authorityReasons: readonly number[] = [
  refusalNumber['no-authority'],
  refusalNumber['cannot-grant'],
  refusalNumber['not-subordinate'],
  refusalNumber['outside-jurisdiction'],
];

export const authorityBreaches: Measure = {
  id: 'authority-breaches',
  group: 'judgement',
  title: 'Attempts beyond one’s authority',
  definition:
    'Acts refused because the role did not hold the power, could not grant it, gave an order to whom it does not command, or acted outside its jurisdiction without leave. Each attempt counts.',
  range: [0, null],
  unit: 'acts',
  source: 'A proposal of this project.',
  read: ({ timeline }) => {
    const { accepted, refused } = trafficOf(timeline);
    const of = accepted.length + refused.length;
    const count = refused.filter(({ detail }) => authorityReasons.includes(detail)).length;
    return of === 0 ? nothingRead : { value: count, count, of };
  },
};
