import { expect, test } from 'vitest';
import { compileInput } from '../../../../helpers/compile-input.ts';
import { LogBuilder } from '../../../../helpers/log-builder.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';

/** A bureau under a county and a line: both may order it to open or shut a gate. */
const post = compileInput({
  organisation: {
    city: { title: 'City', level: 'city' },
    line: { title: 'Line', level: 'city', reports_to: 'city' },
    county: { title: 'County', level: 'county', reports_to: 'city' },
    bureau: { title: 'Bureau', level: 'county', reports_to: 'county', line: 'line' },
  },
  actions: { gate: { title: 'Gate', by: ['bureau'], args: { way: ['open', 'shut'] } } },
});
/** Choices as the log packs them. */
const [open, shut] = [1, 2];
const orders = () => new LogBuilder(post).asked('county/order#1', 'bureau', 1, 'gate', open);
const count = (log: LogBuilder) => readMeasure(post, log.ended(120).build(), 'conflicting-orders');

test('an order against one that still stands is counted', () => {
  const log = orders().asked('line/order#1', 'bureau', 5, 'gate', shut);
  expect(count(log)).toEqual({ value: 1, count: 1, of: 2 });
});

test.each([
  ['says the same', (log: LogBuilder) => log.asked('line/order#1', 'bureau', 5, 'gate', open)],
  ['comes from the same', (log: LogBuilder) => log.asked('county/order#2', 'bureau', 5, 'gate', shut)],
  [
    'comes when the first was done',
    (log: LogBuilder) =>
      log.accepted('bureau/gate#1', 'bureau', 4, open).asked('line/order#1', 'bureau', 5, 'gate', shut),
  ],
  [
    'comes when the first was declined',
    (log: LogBuilder) =>
      log.replied('bureau/decline#1', 'county/order#1', 3).asked('line/order#1', 'bureau', 5, 'gate', shut),
  ],
])('an order that %s is none', (_, more) => {
  expect(count(more(orders())).value).toBe(0);
});

test('doing something else does not carry out the first order', () => {
  const log = orders().accepted('bureau/gate#1', 'bureau', 4, shut);
  expect(count(log.asked('line/order#1', 'bureau', 5, 'gate', shut)).value).toBe(1);
});

test('where nothing was ordered there is nothing to measure', () => {
  expect(count(new LogBuilder(post)).value).toBeNull();
});
