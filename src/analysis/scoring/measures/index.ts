/** The measures, in the order in which a scorecard lists them. A new one is a file and a line here. */
import { coordination } from './coordination.ts';
import type { Measure } from './measure.ts';
import { neverDone } from './never-done.ts';
import { flowBalance, flowPrecision } from './precision.ts';
import { flowRecall, timelyHorizontalRecall, timelyRecall, timelyVerticalRecall } from './recall.ts';
import { seatSpeed } from './seat-speed.ts';
import { speed } from './speed.ts';
import { withinDeadline } from './within-deadline.ts';
import { withinTarget } from './within-target.ts';
import { worstSlack } from './worst-slack.ts';

export const measures: readonly Measure[] = [
  speed,
  coordination,
  seatSpeed,
  withinTarget,
  withinDeadline,
  worstSlack,
  neverDone,
  timelyVerticalRecall,
  timelyHorizontalRecall,
  timelyRecall,
  flowRecall,
  flowPrecision,
  flowBalance,
];
