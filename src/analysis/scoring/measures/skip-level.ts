/** Reports that went past the next one up. Lawful in an emergency: shown, and charged to nobody. */
import { trafficOf } from '../traffic.ts';
import { type Measure, nothingRead } from './measure.ts';

export const skipLevelReports: Measure = {
  id: 'skip-level-reports',
  group: 'coordination',
  title: 'Reports that skip a level',
  definition:
    'Letters of the act of reporting to a role that is neither the sender’s superior nor the bureau above it in its line. A finding and not a fault: it is in no score.',
  range: [0, null],
  unit: 'messages',
  source:
    'Reporting past a level is lawful where it is urgent (Emergency Response Law of the People’s Republic of China, 2024, Art. 17).',
  read: ({ timeline }) => {
    const { roles } = timeline.plan.blueprint;
    const reports = trafficOf(timeline).sent.filter(({ verb }) => verb === 'report');
    const skipping = reports.filter(({ from, to }) => {
      const { superior, line } = roles[from]!;
      return to !== superior && to !== line;
    });
    return reports.length === 0
      ? nothingRead
      : { value: skipping.length, count: skipping.length, of: reports.length };
  },
};
