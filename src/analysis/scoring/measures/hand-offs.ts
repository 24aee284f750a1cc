/** Whether work that was handed over was taken, and how soon. */
import { kaplanMeier, survivalMedian } from '../../statistics/kaplan-meier.ts';
import { handOffsOf } from '../hand-offs.ts';
import { type Measure, share } from './measure.ts';

const handOff =
  'A hand-off is an order or request that a task called for, once it was given. It is answered when the receiver does what was ordered, grants what was asked, or refuses or declines; accepting in words answers nothing.';

export const handOffAcceptance: Measure = {
  id: 'hand-off-acceptance',
  group: 'coordination',
  title: 'Hand-offs answered in time',
  definition: `Hand-offs answered within as long after they were given as their task had from opening to deadline, divided by hand-offs; those still unanswered whose time lies beyond the end are left out. ${handOff} A refusal in time counts as much as doing it.`,
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: (verdicts) => {
    const settled = handOffsOf(verdicts).filter(({ status }) => status !== 'open');
    return share(settled.filter(({ status }) => status === 'in-time').length, settled.length);
  },
};

export const handOffLatency: Measure = {
  id: 'hand-off-latency',
  group: 'coordination',
  title: 'Time until a hand-off is taken in hand, median',
  definition: `The median of the time from giving a hand-off to when it was accepted in words or answered, whichever was first; unanswered ones are censored at the end, and the median is the first time at which half or fewer are still open (Kaplan–Meier). Nothing if that never came. ${handOff}`,
  range: [0, null],
  unit: 'ms',
  source: 'Kaplan and Meier, Journal of the American Statistical Association 53, 1958.',
  read: (verdicts) => {
    const list = handOffsOf(verdicts);
    const observations = list.map(({ offeredAt, acceptedAt }) => ({
      time: (acceptedAt ?? verdicts.horizon.time) - offeredAt,
      happened: acceptedAt !== null,
    }));
    return { value: survivalMedian(kaplanMeier(observations)), count: null, of: list.length };
  },
};
