/** Whether the public was warned of what came, of what did not come, and how long before. */
import { percentile } from '../../statistics/percentile.ts';
import { judgeWarnings } from '../warnings.ts';
import { type Measure, share } from './measure.ts';

const colours =
  'Colours are those that some gauge can reach and that were reached, or warned of, in this drill; the moment of a colour is when a gauge first reached it or worse, and of a warning when the public warning first was that or worse.';
const source =
  'Verification of yes-or-no forecasts: Wilks, Statistical Methods in the Atmospheric Sciences, 3rd ed. 2011, chapter 8.';

export const warningHits: Measure = {
  id: 'warning-hits',
  group: 'judgement',
  title: 'Dangers warned of in time',
  definition: `Colours warned of no later than they were reached, over colours reached. What was warned of later, or never, is a miss. ${colours}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => {
    const reached = judgeWarnings(verdicts).filter(({ reachedAt }) => reachedAt !== null);
    const hits = reached.filter(({ reachedAt, warnedAt }) => warnedAt !== null && warnedAt <= reachedAt!);
    return share(hits.length, reached.length);
  },
};

export const falseAlarms: Measure = {
  id: 'false-alarm-ratio',
  group: 'judgement',
  title: 'False alarms',
  definition: `Colours warned of that no gauge reached by the end, over colours warned of. Less is better. ${colours}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => {
    const warned = judgeWarnings(verdicts).filter(({ warnedAt }) => warnedAt !== null);
    return share(warned.filter(({ reachedAt }) => reachedAt === null).length, warned.length);
  },
};

export const warningLead: Measure = {
  id: 'warning-lead-median',
  group: 'judgement',
  title: 'Lead of warnings, median',
  definition: `The median of reached − warned over colours that were both (type 7); negative where the warning came after. ${colours}`,
  range: [null, null],
  unit: 'ms',
  source,
  read: (verdicts) => {
    const leads = judgeWarnings(verdicts).flatMap(({ reachedAt, warnedAt }) =>
      reachedAt === null || warnedAt === null ? [] : [reachedAt - warnedAt],
    );
    return { value: percentile(leads, 0.5), count: null, of: leads.length };
  },
};
