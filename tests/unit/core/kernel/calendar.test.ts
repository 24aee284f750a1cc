import { describe, expect, test } from 'vitest';
import {
  clockAt,
  type DrillStart,
  dateFromDays,
  daysFromDate,
  formatClock,
  formatInstant,
  formatTimeOfDay,
  parseStart,
} from '../../../../src/core/kernel/calendar.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../src/core/kernel/time.ts';

function startAt(text: string): DrillStart {
  const start = parseStart(text);
  if (start === null) throw new Error(`no start: ${text}`);
  return start;
}

test('a date and its number of days agree with the machine for sixty thousand days on either side of 1970', () => {
  for (let days = -60_000; days <= 60_000; days += 29) {
    const date = new Date(days * DAY);
    const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    expect(dateFromDays(days)).toEqual(expected);
    expect(daysFromDate(expected.year, expected.month, expected.day)).toBe(days);
  }
});

describe('a start', () => {
  test.each([
    ['2026-07-14T05:30+08:00', 480],
    ['2026-07-14T05:30:15+08:00', 480],
    ['2026-07-14 05:30-03:30', -210],
    ['2026-07-14T05:30Z', 0],
    ['2024-02-29T00:00:00.250+00:00', 0],
  ])('is read from %s as the instant that ISO 8601 means', (text, offsetMinutes) => {
    expect(parseStart(text)).toEqual({ epochMs: Date.parse(text), offsetMinutes });
  });

  test.each([
    '2026-07-14T05:30',
    '2026-07-14',
    '2026-02-29T05:30Z',
    '1900-02-29T05:30Z',
    '2026-13-01T05:30Z',
    '2026-00-01T05:30Z',
    '2026-04-31T05:30Z',
    '2026-04-00T05:30Z',
    '2026-07-14T24:00Z',
    '2026-07-14T05:60Z',
    '2026-07-14T05:30+19:00',
    '0000-07-14T05:30Z',
    'tomorrow',
  ])('is not read from %s', (text) => {
    expect(parseStart(text)).toBeNull();
  });
});

describe('the wall clock', () => {
  const start = startAt('2026-07-14T05:30+08:00');

  test('shows local time at a drill time, whatever the time zone of the machine', () => {
    expect(clockAt(start, 47 * MINUTE + 30 * SECOND)).toEqual({
      year: 2026,
      month: 7,
      day: 14,
      hour: 6,
      minute: 17,
      second: 30,
      weekday: 2,
    });
  });

  test('passes midnight, the end of a month and of a year', () => {
    const late = startAt('2027-12-31T23:59-05:00');
    expect(formatClock(clockAt(late, 0))).toBe('2027-12-31 23:59');
    expect(formatClock(clockAt(late, MINUTE))).toBe('2028-01-01 00:00');
    expect(formatClock(clockAt(late, 59 * DAY + MINUTE + SECOND))).toBe('2028-02-29 00:00:01');
  });

  test('is right before 1970 too', () => {
    expect(formatClock(clockAt(startAt('1969-12-31T20:00+00:00'), -1 * HOUR))).toBe('1969-12-31 19:00');
    expect(clockAt(startAt('1969-12-31T20:00+00:00'), 0).weekday).toBe(3);
  });

  test('shows the time of day alone, with seconds when there are any', () => {
    expect(formatTimeOfDay(clockAt(start, 0))).toBe('05:30');
    expect(formatTimeOfDay(clockAt(start, 5 * SECOND))).toBe('05:30:05');
  });
});

test('an instant is written in ISO 8601 with the offset of the drill', () => {
  expect(formatInstant(startAt('2026-07-14T05:30+08:00'), HOUR)).toBe('2026-07-14T06:30:00+08:00');
  expect(formatInstant(startAt('2026-07-14T05:30-03:30'), 0)).toBe('2026-07-14T05:30:00-03:30');
});
