/** How many each role had to lead. */
import { type SpanOfControl, spanOfControl } from '../../network/index.ts';
import { trafficOf } from '../traffic.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

/** The number of different roles to which each role gave orders. */
function loads({ timeline }: Verdicts): number[] {
  const led = new Map<number, Set<number>>();
  for (const { from, to, verb } of trafficOf(timeline).sent) {
    if (verb === 'order') led.set(from, (led.get(from) ?? new Set()).add(to));
  }
  return [...led.values()].map((roles) => roles.size);
}

function read(verdicts: Verdicts, value: (span: SpanOfControl) => number): Reading {
  const list = loads(verdicts);
  const span = spanOfControl(list);
  return span === null ? nothingRead : { value: value(span), count: null, of: list.length };
}

const leaders =
  'Leaders are the roles that gave orders, each with the number of different roles it gave them to.';
const source =
  'Three to seven, five being best: National Incident Management System (FEMA), 2008; its edition of 2017 keeps one to five as a guide only.';

export const spanWithin: Measure = {
  id: 'span-within',
  group: 'coordination',
  title: 'Span of control within limits',
  definition: `The share of leaders who led three to seven. ${leaders}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => read(verdicts, ({ within }) => within),
};

export const spanDeviation: Measure = {
  id: 'span-deviation',
  group: 'coordination',
  title: 'Span of control, distance from five',
  definition: `The mean of |number − 5| / 5. ${leaders}`,
  range: [0, null],
  unit: 'index',
  source,
  read: (verdicts) => read(verdicts, ({ deviation }) => deviation),
};
