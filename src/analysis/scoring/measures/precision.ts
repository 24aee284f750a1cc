/** Precision of what was told: how much of the talk the plan asked for; and its balance with recall. */
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading, share } from './measure.ts';
import { flowRecall } from './recall.ts';

/** Of the different (sender, receiver, fact) told, those that the plan required, over these and what nobody asked for. */
function precision({ timeline, flows }: Verdicts): Reading {
  const { plan, told } = timeline;
  let required = 0;
  let needless = 0;
  for (const key of told) {
    const wanted = plan.flowsByKey.get(key);
    if (wanted?.some((flow) => flows[flow]!.status !== 'not-called-for')) required++;
    else if (wanted === undefined && !plan.useful.has(key)) needless++;
  }
  return share(required, required + needless);
}

/** Beta of the F measure: recall counts twice as much as precision. */
const beta = 2;

function balance(verdicts: Verdicts): Reading {
  const p = precision(verdicts).value;
  const recall = flowRecall.read(verdicts);
  const r = recall.value;
  if (r === null) return nothingRead;
  if (p === null || p + r === 0) return { value: 0, count: null, of: recall.of };
  return {
    value: ((1 + beta * beta) * p * r) / (beta * beta * p + r),
    count: null,
    of: recall.of,
  };
}

export const flowPrecision: Measure = {
  id: 'flow-precision',
  group: 'coordination',
  title: 'Of what was told, required',
  definition:
    'Different (sender, receiver, fact) told by acts of roles and required by tasks called for, divided by these and those that the plan names nowhere. Flows listed as useful, and those of tasks not called for, count neither way.',
  range: [0, 1],
  unit: 'share',
  source:
    'Precision is van Rijsbergen, Information Retrieval, 1979, chapter 7; what is left out of it is this project’s proposal.',
  read: precision,
};

export const flowBalance: Measure = {
  id: 'flow-f2',
  group: 'coordination',
  title: 'Telling what is needed, and little else',
  definition:
    'F₂ = 5·P·R / (4·P + R) with R the recall of required flows and P the precision; 0 where nothing that was required was told. Telling everyone everything makes R one and P small.',
  range: [0, 1],
  unit: 'share',
  source: 'The F measure of van Rijsbergen, 1979, with β = 2; the choice of 2 is this project’s proposal.',
  read: balance,
};
