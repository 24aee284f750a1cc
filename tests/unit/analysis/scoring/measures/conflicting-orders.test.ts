import { expect, test } from 'vitest';
import { compileInput } from '../../../../helpers/compile-input.ts';
import { act, play } from '../../../../helpers/drill-builder.ts';
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

test('where actions exclude one another it is what the log notes, order by order', () => {
  const parts = {
    organisation: {
      city: { title: 'City', level: 'city' },
      line: { title: 'Line', level: 'city' },
      county: { title: 'County', level: 'county', reports_to: 'city' },
      bureau: { title: 'Bureau', level: 'county', reports_to: 'county', line: 'line' },
    },
    actions: {
      hold: { title: 'Hold', by: ['bureau'], args: { dike: ['one', 'two'] }, excludes: ['leave'] },
      leave: { title: 'Leave', by: ['bureau'] },
    },
  };
  const order = (minute: number, from: string, action: string, args?: Record<string, string>) =>
    act(minute, from, 'order', { to: ['bureau'], action, ...(args && { args }) });
  const drill = play(parts, [
    order(1, 'county', 'hold', { dike: 'one' }),
    // The same thing in another way: the author does not call that a conflict.
    order(2, 'line', 'hold', { dike: 'two' }),
    // Against both of them, and still one order.
    order(3, 'city', 'leave'),
    // Takes the order of before back, and stands against nothing but the city's.
    order(4, 'county', 'hold', { dike: 'one' }),
  ]);
  expect(drill.of('orders.conflicted').map(({ order: ref }) => ref)).toEqual([
    'city/order#1',
    'city/order#1',
    'county/order#2',
  ]);
  const reading = readMeasure(drill.blueprint, drill.run.log, 'conflicting-orders');
  expect(reading).toEqual({ value: 2, count: 2, of: 4 });
});

test('where nothing was ordered there is nothing to measure', () => {
  expect(count(new LogBuilder(post)).value).toBeNull();
});
