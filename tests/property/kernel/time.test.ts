import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockAt, formatInstant, parseStart } from '../../../src/core/kernel/calendar.ts';
import { formatDrillTime, formatDuration, parseClock, parseDuration } from '../../../src/core/kernel/time.ts';

const spans = fc.oneof(fc.nat({ max: 100_000_000 }), fc.nat({ max: Number.MAX_SAFE_INTEGER }));

test('every duration is read back from how it is written', () => {
  fc.assert(
    fc.property(spans, (ms) => {
      expect(parseDuration(formatDuration(ms))).toBe(ms);
    }),
  );
});

test('every moment of a drill is read back from how it is written', () => {
  fc.assert(
    fc.property(spans, (ms) => {
      expect(parseClock(formatDrillTime(ms))).toBe(ms);
    }),
  );
});

test('no text makes reading a time throw', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[T+0-9dhms:.Z -]{0,20}$/));
  fc.assert(
    fc.property(texts, (text) => {
      for (const ms of [parseDuration(text), parseClock(text)])
        expect(ms === null || Number.isSafeInteger(ms)).toBe(true);
      const start = parseStart(text);
      expect(start === null || Number.isSafeInteger(start.epochMs)).toBe(true);
    }),
  );
});

const instants = fc.date({
  min: new Date('0001-01-02T00:00Z'),
  max: new Date('9998-12-30T00:00Z'),
  noInvalidDate: true,
});
const offsets = fc.integer({ min: -18 * 60, max: 18 * 60 });

test('the wall clock agrees with the machine at any instant and offset', () => {
  fc.assert(
    fc.property(instants, offsets, (instant, offsetMinutes) => {
      const shifted = new Date(instant.getTime() + offsetMinutes * 60_000);
      expect(clockAt({ epochMs: instant.getTime(), offsetMinutes }, 0)).toEqual({
        year: shifted.getUTCFullYear(),
        month: shifted.getUTCMonth() + 1,
        day: shifted.getUTCDate(),
        hour: shifted.getUTCHours(),
        minute: shifted.getUTCMinutes(),
        second: shifted.getUTCSeconds(),
        weekday: shifted.getUTCDay() === 0 ? 7 : shifted.getUTCDay(),
      });
    }),
  );
});

test('an instant that was written is read back as the same instant and offset', () => {
  fc.assert(
    fc.property(instants, offsets, (instant, offsetMinutes) => {
      const epochMs = Math.floor(instant.getTime() / 1000) * 1000;
      expect(parseStart(formatInstant({ epochMs, offsetMinutes }, 0))).toEqual({ epochMs, offsetMinutes });
    }),
  );
});
