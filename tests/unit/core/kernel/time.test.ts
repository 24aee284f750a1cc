import { describe, expect, test } from 'vitest';
import {
  DAY,
  formatDrillTime,
  formatDuration,
  HOUR,
  MINUTE,
  parseClock,
  parseDuration,
  roundTime,
  SECOND,
} from '../../../../src/core/kernel/time.ts';

describe('a duration is read', () => {
  test.each([
    ['35m', 35 * MINUTE],
    ['1h30m', 90 * MINUTE],
    ['90s', 90 * SECOND],
    ['2d', 2 * DAY],
    ['1.5h', 90 * MINUTE],
    ['500ms', 500],
    ['0s', 0],
    ['1d1h1m1s1ms', DAY + HOUR + MINUTE + SECOND + 1],
    ['1h0.5m', HOUR + 30 * SECOND],
    ['90m', 90 * MINUTE],
    ['0.0005s', 1],
    ['0.0004s', 0],
  ])('from %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.each([
    '',
    '5',
    'm',
    '-5m',
    '1h 30m',
    '30m1h',
    '1m1m',
    '1.5h30m',
    '.5h',
    '1e3m',
    '5min',
    '5M',
    '99999999999d',
    '1h30',
  ])('but not from "%s"', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('a duration is written', () => {
  test.each([
    [0, '0s'],
    [90 * MINUTE, '1h30m'],
    [DAY + 5, '1d5ms'],
    [36 * HOUR, '1d12h'],
    [-90 * MINUTE, '-1h30m'],
    [1499.5, '1s500ms'],
    [-0.2, '0s'],
  ])('%d ms', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('a moment of the drill', () => {
  test.each([
    [0, 'T+0:00'],
    [47 * MINUTE, 'T+0:47'],
    [47 * MINUTE + 30 * SECOND, 'T+0:47:30'],
    [47 * MINUTE + 250, 'T+0:47:00.250'],
    [30 * HOUR + 5 * MINUTE, 'T+30:05'],
    [-5 * MINUTE, 'T-0:05'],
  ])('is written, %d ms', (ms, text) => {
    expect(formatDrillTime(ms)).toBe(text);
  });

  test.each([
    ['00:42', 42 * MINUTE],
    ['T+0:42', 42 * MINUTE],
    ['0:42:30', 42 * MINUTE + 30 * SECOND],
    ['T+0:47:00.250', 47 * MINUTE + 250],
    ['30:05', 30 * HOUR + 5 * MINUTE],
    ['42m', 42 * MINUTE],
    ['T+42m', 42 * MINUTE],
  ])('is read from %s', (text, ms) => {
    expect(parseClock(text)).toBe(ms);
  });

  test.each(['', '42', 'T+', '0:60', '0:5', 'T-0:05', '0:42:60', '1:2:3', '0:42.5'])(
    'is not read from "%s"',
    (text) => {
      expect(parseClock(text)).toBeNull();
    },
  );
});

test('times are rounded to the nearest millisecond, halves up, and never to minus zero', () => {
  expect([0.5, 1.49, -0.5, -0.6, -0.2].map(roundTime)).toEqual([1, 1, 0, -1, 0]);
});
