import { describe, expect, test } from 'vitest';
import { handOffsOf, judgeLog } from '../../../../../src/analysis/scoring/index.ts';
import { commandPost } from '../../../../helpers/command-post.ts';
import { LogBuilder } from '../../../../helpers/log-builder.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';

const MINUTE = 60_000;
const post = commandPost();
/** The first order was given at 2; it is due at 12. */
const ordered = () =>
  new LogBuilder(post).triggered('order-work-0', 0).met('order-work-0', 2, 'county/order#1');
const asked = () => new LogBuilder(post).triggered('ask', 0).met('ask', 2, 'county/request#1');
const statusOf = (log: LogBuilder) => handOffsOf(judgeLog(post, log.ended(120).build()))[0]!;

describe('an order', () => {
  test('is answered by doing what was ordered, in time or late', () => {
    const at = (minute: number) => statusOf(ordered().accepted('bureau/work-0#1', 'bureau', minute));
    expect(at(12)).toMatchObject({ answer: 'taken-up', status: 'in-time', answeredAt: 12 * MINUTE });
    expect(at(12.1)).toMatchObject({ answer: 'taken-up', status: 'late' });
  });

  test('is not answered by promising, by doing something else, or by what somebody else does', () => {
    const promised = statusOf(ordered().replied('bureau/accept#1', 'county/order#1', 3));
    expect(promised).toMatchObject({ answer: null, status: 'unanswered', acceptedAt: 3 * MINUTE });
    expect(statusOf(ordered().accepted('bureau/work-1#1', 'bureau', 3)).status).toBe('unanswered');
    expect(statusOf(ordered().accepted('north/work-0#1', 'north', 3)).status).toBe('unanswered');
  });

  test('is answered by a refusal in time', () => {
    expect(statusOf(ordered().replied('bureau/decline#1', 'county/order#1', 5))).toMatchObject({
      answer: 'refused',
      status: 'in-time',
    });
  });

  test('is not answered by what was done before it was given', () => {
    expect(statusOf(ordered().accepted('bureau/work-0#1', 'bureau', 1)).status).toBe('unanswered');
  });

  test('is open, and in no share, while its time lies beyond the end', () => {
    const log = ordered().ended(11).build();
    expect(handOffsOf(judgeLog(post, log))[0]!.status).toBe('open');
    expect(readMeasure(post, log, 'hand-off-acceptance')).toEqual({ value: null, count: null, of: 0 });
  });

  test('is not answered by the refusal of another, which its receiver may give first', () => {
    const log = ordered()
      .triggered('order-work-1', 0)
      .met('order-work-1', 3, 'county/order#2')
      .replied('bureau/refuse#1', 'county/order#2', 5)
      .ended(120)
      .build();
    expect(handOffsOf(judgeLog(post, log)).map(({ status }) => status)).toEqual(['unanswered', 'in-time']);
  });
});

describe('a request', () => {
  test('is answered when the power is lent, or refused', () => {
    expect(statusOf(asked().replied('city/approve#1', 'county/request#1', 4))).toMatchObject({
      answer: 'granted',
      status: 'in-time',
    });
    expect(statusOf(asked().replied('city/refuse#1', 'county/request#1', 4)).answer).toBe('refused');
  });

  test('is not answered by the approval of another request, or by words', () => {
    expect(statusOf(asked().replied('city/approve#1', 'county/request#2', 4)).status).toBe('unanswered');
    expect(statusOf(asked().wrote('city/answer#1', 'county', 4)).status).toBe('unanswered');
  });
});

test('the time until hand-offs are taken in hand has those never taken as censored', () => {
  const log = ordered()
    .replied('bureau/accept#1', 'county/order#1', 6)
    .triggered('order-work-1', 0)
    .met('order-work-1', 3, 'county/order#2')
    .ended(120)
    .build();
  expect(readMeasure(post, log, 'hand-off-latency')).toEqual({ value: 4 * MINUTE, count: null, of: 2 });
  const silent = ordered().ended(120).build();
  expect(readMeasure(post, silent, 'hand-off-latency').value).toBeNull();
});
