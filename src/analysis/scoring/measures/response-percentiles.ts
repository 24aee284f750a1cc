/** Percentiles of how long tasks took, of those that were done. */
import { percentile } from '../../statistics/percentile.ts';
import { isScored, type Verdicts } from '../verdicts.ts';
import type { Measure } from './measure.ts';

/** Times from opened to met; what was done before its clock started took no time. */
function responseTimes({ tasks }: Verdicts): number[] {
  return tasks.filter(isScored).flatMap(({ metAt, team: { startedAt } }) => {
    if (metAt === null) return [];
    return [startedAt === null ? 0 : Math.max(0, metAt - startedAt)];
  });
}

function responsePercentile(id: string, title: string, name: string, p: number): Measure {
  return {
    id,
    group: 'speed',
    title,
    definition: `The ${name} of the times from opened to met, over the tasks that Speed counts and that were done; linear between ranks (type 7). Tasks never done are not in it: read it beside never-done and survival-speed.`,
    range: [0, null],
    unit: 'ms',
    source:
      'Percentile standards of response are those of NFPA 1710. The type is number 7 of Hyndman and Fan, The American Statistician 50, 1996.',
    read: (verdicts) => {
      const times = responseTimes(verdicts);
      return { value: percentile(times, p), count: null, of: times.length };
    },
  };
}

export const responseMedian = responsePercentile('response-median', 'Response time, median', 'median', 0.5);
export const responseP90 = responsePercentile(
  'response-p90',
  'Response time, 90th percentile',
  '90th percentile',
  0.9,
);
