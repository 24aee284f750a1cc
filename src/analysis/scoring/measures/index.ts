/** The measures, in the order in which a scorecard lists them. A new one is a file and a line here. */
import { acknowledgementLatency, acknowledgementShare } from './acknowledgement.ts';
import { alignmentFitness } from './alignment-fitness.ts';
import { authorityBreaches } from './authority.ts';
import { awarenessLevels } from './awareness.ts';
import { conflictingOrders } from './conflicting-orders.ts';
import { coordination } from './coordination.ts';
import { decisionQuality, harmfulDecisions } from './decisions.ts';
import { declareShare } from './declare-share.ts';
import { duplicatedEffort } from './duplicated-effort.ts';
import { firstAction } from './first-action.ts';
import { handOffAcceptance, handOffLatency } from './hand-offs.ts';
import { mustSaid, neverSaid } from './interviews.ts';
import { flowLatency } from './latency.ts';
import { commandKept, unityBreaches } from './line-of-command.ts';
import type { Measure } from './measure.ts';
import { networkEditDistance, networkJaccard, networkQap, networkQapP } from './network-likeness.ts';
import { networkStructures } from './network-structure.ts';
import { neverDone } from './never-done.ts';
import { orderAndWindow, orderKept } from './order-and-window.ts';
import { flowBalance, flowPrecision } from './precision.ts';
import { flowRecall, timelyHorizontalRecall, timelyRecall, timelyVerticalRecall } from './recall.ts';
import { responseMedian, responseP90 } from './response-percentiles.ts';
import { seatSpeed } from './seat-speed.ts';
import { selfRatedAwareness } from './self-rated-awareness.ts';
import { skipLevelReports } from './skip-level.ts';
import { leastRelativeSlack, slackMedian, slackP10 } from './slack-distribution.ts';
import { spanDeviation, spanWithin } from './span-of-control.ts';
import { speed } from './speed.ts';
import { restrictedMeanResponse, survivalSpeed } from './survival.ts';
import { tokenFitness } from './token-fitness.ts';
import { falseAlarms, warningHits, warningLead } from './warnings.ts';
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
  slackP10,
  slackMedian,
  neverDone,
  firstAction,
  responseMedian,
  responseP90,
  restrictedMeanResponse,
  survivalSpeed,
  timelyVerticalRecall,
  timelyHorizontalRecall,
  timelyRecall,
  flowRecall,
  flowPrecision,
  flowBalance,
  flowLatency,
  handOffAcceptance,
  handOffLatency,
  commandKept,
  unityBreaches,
  conflictingOrders,
  skipLevelReports,
  acknowledgementShare,
  acknowledgementLatency,
  duplicatedEffort,
  spanWithin,
  spanDeviation,
  ...networkStructures,
  networkJaccard,
  networkEditDistance,
  networkQap,
  networkQapP,
  orderAndWindow,
  orderKept,
  alignmentFitness,
  tokenFitness,
  declareShare,
  leastRelativeSlack,
  decisionQuality,
  harmfulDecisions,
  mustSaid,
  neverSaid,
  ...awarenessLevels,
  authorityBreaches,
  warningHits,
  falseAlarms,
  warningLead,
  selfRatedAwareness,
];
