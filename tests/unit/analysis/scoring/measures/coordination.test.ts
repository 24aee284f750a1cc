import { describe, expect, test } from 'vitest';
import { commandPost, works } from '../../../../helpers/command-post.ts';
import { compileInput } from '../../../../helpers/compile-input.ts';
import { LogBuilder } from '../../../../helpers/log-builder.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';

const post = commandPost();

/** Every order given at 1 by the county; the first `done` of them done at once. */
function allOrdered(blueprint = post, done = works.length): LogBuilder {
  const log = new LogBuilder(blueprint);
  works.forEach((work, i) => {
    log.triggered(`order-${work}`, 0).met(`order-${work}`, 1, `county/order#${i + 1}`);
    log.wrote(`county/order#${i + 1}`, 'bureau', 1);
    if (i < done) log.accepted(`bureau/${work}#1`, 'bureau', 1);
  });
  return log;
}

describe('the line of command', () => {
  const kept = (log: LogBuilder) => readMeasure(post, log.ended(120).build(), 'command-kept').value;
  const breaches = (log: LogBuilder) => readMeasure(post, log.ended(120).build(), 'unity-breaches').value;

  test('is kept where the superior and the bureau above give the orders', () => {
    const log = allOrdered().wrote('city-bureau/order#1', 'bureau', 5);
    expect(breaches(log)).toBe(0);
    expect(kept(log)).toBe(1);
  });

  test('is broken by an order from over the superior’s head, once for each', () => {
    const log = allOrdered().wrote('city/order#1', 'bureau', 5).wrote('city/order#2', 'bureau', 6);
    expect(breaches(log)).toBe(2);
    expect(kept(log)).toBe(0.8);
  });

  test('is not broken where the one who skips a level is the only one to order', () => {
    expect(breaches(new LogBuilder(post).wrote('city/order#1', 'bureau', 5))).toBe(0);
  });

  test('is as good as the orders that were due: silence keeps none of it', () => {
    const silent = new LogBuilder(post);
    for (const work of works) silent.triggered(`order-${work}`, 0).overdue(`order-${work}`, 10);
    expect(kept(silent)).toBe(0);
  });

  test('never falls below nought', () => {
    const log = allOrdered();
    for (let i = 1; i <= 15; i++) log.wrote(`city/order#${i}`, 'bureau', 5);
    expect(kept(log)).toBe(0);
  });
});

describe('Coordination', () => {
  test('of 0.8, 0.6, 3/4 and 0.9 is 0.7625', () => {
    const soon = { target: '5m', deadline: '10m' };
    const facts = ['f1', 'f2', 'f3', 'f4', 'f5'];
    const orders = Array.from({ length: 10 }, (_, i) => `w${i}`);
    const blueprint = compileInput({
      organisation: {
        city: { title: 'City', level: 'city' },
        county: { title: 'County', level: 'county', reports_to: 'city' },
        bureau: { title: 'Bureau', level: 'county', reports_to: 'county' },
      },
      facts: Object.fromEntries(facts.map((fact) => [fact, { title: fact }])),
      actions: Object.fromEntries(orders.map((work) => [work, { title: work, by: ['bureau'] }])),
      plan: {
        tasks: {
          up: { owner: 'county', expect: { inform: 'city', of: facts }, from: true, ...soon },
          across: { owner: 'county', expect: { inform: 'bureau', of: facts }, from: true, ...soon },
          ...Object.fromEntries(
            orders.map((work, i) => [
              `order-${work}`,
              {
                owner: 'county',
                expect: { order: 'bureau', do: work },
                from: true,
                // Six are still to be answered when the drill ends.
                ...(i < 4 ? soon : { target: '5m', deadline: '3h' }),
              },
            ]),
          ),
        },
      },
    });
    const log = new LogBuilder(blueprint).triggered('up', 0).triggered('across', 0);
    facts.slice(0, 4).forEach((fact, i) => {
      log.told(fact, 'city', 3, `county/report#${i + 1}`);
    });
    facts.slice(0, 3).forEach((fact, i) => {
      log.told(fact, 'bureau', 3, `county/notify#${i + 1}`);
    });
    orders.forEach((work, i) => {
      const order = `county/order#${i + 1}`;
      log.triggered(`order-${work}`, 0).met(`order-${work}`, 1, order).wrote(order, 'bureau', 1);
      if (i < 3) log.accepted(`bureau/${work}#1`, 'bureau', 4);
    });
    log.wrote('city/order#1', 'bureau', 9).overdue('up', 10).overdue('across', 10).ended(120);
    const value = (id: string) => readMeasure(blueprint, log.build(), id).value;
    expect(value('timely-vertical-recall')).toBe(0.8);
    expect(value('timely-horizontal-recall')).toBe(0.6);
    expect(value('hand-off-acceptance')).toBe(0.75);
    expect(value('command-kept')).toBe(0.9);
    expect(value('coordination')).toBeCloseTo(0.7625, 12);
  });

  test('leaves out the terms in which nothing was required', () => {
    const log = allOrdered(post, 5).ended(120).build();
    expect(readMeasure(post, log, 'timely-recall').value).toBeNull();
    expect(readMeasure(post, log, 'coordination').value).toBe((0.5 + 1) / 2);
  });
});

describe('what passes between roles', () => {
  const reading = (log: LogBuilder, id: string) => readMeasure(post, log.ended(120).build(), id);
  const start = () => new LogBuilder(post);

  test('reports past the superior and the bureau above are counted, and change no score', () => {
    const log = start()
      .wrote('north/report#1', 'county', 3)
      .wrote('north/report#2', 'city', 3)
      .wrote('bureau/report#1', 'city-bureau', 3);
    expect(reading(log, 'skip-level-reports')).toEqual({ value: 1, count: 1, of: 3 });
    expect(reading(log, 'coordination').value).toBeNull();
  });

  test('letters are acknowledged or not; answers are not letters', () => {
    const log = start()
      .wrote('north/report#1', 'county', 3)
      .wrote('north/report#2', 'county', 4)
      .wrote('north/report#3', 'county', 5)
      .wrote('county/answer#1', 'north', 5)
      .acknowledged('north/report#1', 'county', 9)
      .acknowledged('north/report#2', 'county', 5);
    expect(reading(log, 'acknowledgement-share')).toEqual({ value: 2 / 3, count: 2, of: 3 });
    // After 1 and 6 minutes, and one never: at 6 a third is left.
    expect(reading(log, 'acknowledgement-latency')).toMatchObject({ value: 6 * 60_000, of: 3 });
  });

  test('the same work by two roles is done twice, unless one had handed it to the other', () => {
    const twice = () => start().accepted('north/work-1#1', 'north', 5).accepted('south/work-1#1', 'south', 8);
    expect(reading(twice(), 'duplicated-effort')).toEqual({ value: 1, count: 1, of: 2 });
    expect(reading(twice().wrote('north/request#1', 'south', 7), 'duplicated-effort').value).toBe(0);
    expect(reading(twice().wrote('north/request#1', 'south', 9), 'duplicated-effort').value).toBe(1);
    const other = start().accepted('north/work-1#1', 'north', 5).accepted('south/work-2#1', 'south', 8);
    expect(reading(other, 'duplicated-effort').value).toBe(0);
    const again = start().accepted('north/work-1#1', 'north', 5).accepted('north/work-1#2', 'north', 8);
    expect(reading(again, 'duplicated-effort').value).toBe(0);
  });

  test('who orders three is within the span of control, who orders one is not', () => {
    const log = start()
      .wrote('county/order#1', 'north', 1)
      .wrote('county/order#2', 'south', 1)
      .wrote('county/order#3', 'bureau', 1)
      .wrote('county/order#4', 'bureau', 2)
      .wrote('city/order#1', 'county', 1);
    expect(reading(log, 'span-within')).toMatchObject({ value: 0.5, of: 2 });
    expect(reading(log, 'span-deviation').value).toBeCloseTo((2 / 5 + 4 / 5) / 2, 12);
  });

  test('a fact lies with its owner from when the owner knows it until the receiver does', () => {
    const log = start()
      .told('breach', 'county', 2, 'north/report#1')
      .triggered('tell', 3)
      .told('breach', 'city', 5, 'county/report#1')
      .told('breach', 'north', 10, 'county/notify#1', true);
    expect(reading(log, 'flow-latency-median')).toEqual({ value: 5.5 * 60_000, count: null, of: 2 });
  });
});

describe('the network', () => {
  const start = () => new LogBuilder(post).triggered('tell', 0).triggered('across', 0);
  const value = (log: LogBuilder, id: string) => readMeasure(post, log.ended(120).build(), id).value;

  test('is the same as planned where exactly that was said', () => {
    const log = start()
      .told('breach', 'city', 2, 'county/report#1')
      .told('breach', 'north', 2, 'county/notify#1')
      .told('breach', 'south', 2, 'north/notify#1')
      .met('tell', 2, 'county/notify#1')
      .met('across', 2, 'north/notify#1');
    expect(value(log, 'network-jaccard')).toBe(1);
    expect(value(log, 'network-edit-distance')).toBe(0);
    expect(value(log, 'network-qap')).toBeCloseTo(1, 12);
    expect(value(log, 'actual-density')).toBe(3 / 30);
    expect(value(log, 'planned-density')).toBe(3 / 30);
  });

  test('grows apart with what was not said and with what nobody asked for', () => {
    const log = start()
      .told('breach', 'city', 2, 'county/report#1')
      .told('rain', 'city', 2, 'south/report#1')
      .overdue('tell', 10)
      .overdue('across', 10);
    expect(value(log, 'network-jaccard')).toBe(1 / 4);
    expect(value(log, 'network-edit-distance')).toBe(3);
  });

  test('has ties within the line of profession and outside it', () => {
    const log = start()
      .wrote('city-bureau/order#1', 'bureau', 1)
      .wrote('county/order#1', 'north', 1)
      .wrote('county/request#1', 'bureau', 1)
      .wrote('bureau/answer#1', 'county', 2);
    // Within the line, within the rest, and between them; an answer makes no tie.
    expect(value(log, 'actual-ei-index')).toBeCloseTo((1 - 2) / 3, 12);
  });

  test('says nothing where the plan called for no tie', () => {
    const log = new LogBuilder(post).wrote('county/order#1', 'north', 1);
    expect(value(log, 'network-jaccard')).toBeNull();
    expect(value(log, 'planned-density')).toBeNull();
    expect(value(log, 'actual-density')).toBe(1 / 30);
  });
});
