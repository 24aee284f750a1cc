/** Whether who was written to said that it had arrived: the loop closed. */
import { kaplanMeier, survivalMedian } from '../../statistics/kaplan-meier.ts';
import { isReply, letterKey, trafficOf } from '../traffic.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, share } from './measure.ts';

const letters =
  'Letters are those delivered to roles, of injects and of what roles reported, notified, ordered and requested; a message to three roles is three. Answers to messages are not counted.';
const source =
  'Closed-loop communication: E. Salas, D. Sims and C. Burke, Small Group Research 36, 2005. Counting acknowledgements for it is this project’s proposal.';

/** For each letter, the time until it was acknowledged; null if it never was. */
function delays({ timeline }: Verdicts): { at: number; delay: number | null }[] {
  const { delivered, acknowledged } = trafficOf(timeline);
  return delivered
    .filter((letter) => !isReply(letter))
    .map(({ ref, to, at }) => {
      const acknowledgedAt = acknowledged.get(letterKey(ref, to));
      return { at, delay: acknowledgedAt === undefined ? null : acknowledgedAt - at };
    });
}

export const acknowledgementShare: Measure = {
  id: 'acknowledgement-share',
  group: 'coordination',
  title: 'Letters acknowledged',
  definition: `Letters acknowledged, at any time, divided by letters. ${letters}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => {
    const list = delays(verdicts);
    return share(list.filter(({ delay }) => delay !== null).length, list.length);
  },
};

export const acknowledgementLatency: Measure = {
  id: 'acknowledgement-latency',
  group: 'coordination',
  title: 'Time until a letter is acknowledged, median',
  definition: `The median of the time from delivery to acknowledgement; letters never acknowledged are censored at the end, and the median is the first time at which half or fewer are still unacknowledged (Kaplan–Meier). Nothing if that never came. ${letters}`,
  range: [0, null],
  unit: 'ms',
  source,
  read: (verdicts) => {
    const observations = delays(verdicts).map(({ at, delay }) => ({
      time: delay ?? verdicts.horizon.time - at,
      happened: delay !== null,
    }));
    return { value: survivalMedian(kaplanMeier(observations)), count: null, of: observations.length };
  },
};
