/** Recall of required flows: of what had to be passed on, how much was; all of it, or only up, down or across; in time, or ever. */
import type { Verdicts } from '../verdicts.ts';
import { type Measure, type Reading, share } from './measure.ts';

const received = ['timely', 'late'];
const inTime = ['timely'];

/** Flows of a direction (null: both) whose status is one of these, over those that were required and due. */
function recall(
  { timeline, flows }: Verdicts,
  vertical: boolean | null,
  counted: readonly string[],
): Reading {
  let count = 0;
  let of = 0;
  flows.forEach(({ status }, index) => {
    if (vertical !== null && timeline.plan.flows[index]!.vertical !== vertical) return;
    if (status === 'not-called-for' || status === 'open') return;
    of++;
    if (counted.includes(status)) count++;
  });
  return share(count, of);
}

const required =
  'Required are the triples (owner, receiver, fact) of the tasks called for that inform somebody; those not yet received whose deadline lies after the end are left out. Received means that an act of the owner brought the fact to the receiver, whether or not the receiver knew it already.';
const source =
  'Recall is van Rijsbergen, Information Retrieval, 1979, chapter 7; taking the plan’s flows as what is relevant, and the deadline as its limit, is this project’s proposal.';

export const flowRecall: Measure = {
  id: 'flow-recall',
  group: 'coordination',
  title: 'Required information passed on',
  definition: `Required flows received at any time, divided by required flows. ${required}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => recall(verdicts, null, received),
};

export const timelyRecall: Measure = {
  id: 'timely-recall',
  group: 'coordination',
  title: 'Required information passed on in time',
  definition: `Required flows received by their task’s deadline, divided by required flows. ${required}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => recall(verdicts, null, inTime),
};

export const timelyVerticalRecall: Measure = {
  id: 'timely-vertical-recall',
  group: 'coordination',
  title: 'In time, up and down',
  definition: `Timely recall of the flows between roles of different levels. ${required}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => recall(verdicts, true, inTime),
};

export const timelyHorizontalRecall: Measure = {
  id: 'timely-horizontal-recall',
  group: 'coordination',
  title: 'In time, across',
  definition: `Timely recall of the flows between roles of the same level. ${required}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => recall(verdicts, false, inTime),
};
