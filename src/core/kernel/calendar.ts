/**
 * From drill time to the clock on the wall, by integer calendar arithmetic of our own (the machine's date
 * functions know its time zone). A drill keeps the offset from UTC with which its start was written: the local clock does not
 * jump for daylight saving in the middle of a drill. The calendar is the Gregorian one, years 1 to 9999.
 */
import { DAY, HOUR, MINUTE, padNumber, roundTime, SECOND } from './time.ts';

/** When the drill starts: milliseconds since 1970-01-01T00:00Z, and minutes that local time is ahead of UTC. */
export interface DrillStart {
  readonly epochMs: number;
  readonly offsetMinutes: number;
}

/** Local date and time; `weekday` is 1 for Monday to 7 for Sunday. Milliseconds are cut off, not rounded. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const START =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?(?:(Z)|([+-])(\d\d):?([0-5]\d))$/;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/**
 * Days from 1970-01-01 to a date. Both conversions count years from March, so that the leap day is a
 * year's last, in eras of 400 years (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
 */
export function daysFromDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date that lies so many days after 1970-01-01. Inverse of `daysFromDate`. */
export function dateFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * Reads `2026-07-14T05:30+08:00` (ISO 8601; seconds and milliseconds may follow; `Z` is +00:00). The offset is not
 * optional: without it the text names no instant. `null` for anything else, dates that do not exist included.
 */
export function parseStart(text: string): DrillStart | null {
  const parts = START.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, ms, , sign, offsetHours, offsetRest] = parts;
  if (Number(year) < 1 || Number(month) < 1 || Number(month) > 12) return null;
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return null;
  const offset = Number(offsetHours ?? 0) * 60 + Number(offsetRest ?? 0);
  if (offset > 18 * 60) return null;
  const offsetMinutes = sign === '-' ? 0 - offset : offset;
  const days = daysFromDate(Number(year), Number(month), Number(day));
  const timeOfDay =
    Number(hour) * HOUR + Number(minute) * MINUTE + Number(second ?? 0) * SECOND + Number(ms ?? 0);
  return { epochMs: days * DAY + timeOfDay - offsetMinutes * MINUTE, offsetMinutes };
}

/** The local wall clock at a drill time (rounded to the millisecond). */
export function clockAt(start: DrillStart, drillTime: number): WallClock {
  const local = start.epochMs + start.offsetMinutes * MINUTE + roundTime(drillTime);
  const days = Math.floor(local / DAY);
  const timeOfDay = local - days * DAY;
  return {
    ...dateFromDays(days),
    hour: Math.floor(timeOfDay / HOUR),
    minute: Math.floor(timeOfDay / MINUTE) % 60,
    second: Math.floor(timeOfDay / SECOND) % 60,
    weekday: ((((days + 3) % 7) + 7) % 7) + 1,
  };
}

function formatDate(clock: WallClock): string {
  return `${padNumber(clock.year, 4)}-${padNumber(clock.month, 2)}-${padNumber(clock.day, 2)}`;
}

/** `05:30`, with seconds only when they are not zero. */
export function formatTimeOfDay(clock: WallClock): string {
  const minutes = `${padNumber(clock.hour, 2)}:${padNumber(clock.minute, 2)}`;
  return clock.second === 0 ? minutes : `${minutes}:${padNumber(clock.second, 2)}`;
}

/** `2026-07-14 05:30`, with seconds only when they are not zero. */
export function formatClock(clock: WallClock): string {
  return `${formatDate(clock)} ${formatTimeOfDay(clock)}`;
}

/** The instant of a drill time as ISO 8601 with the drill's offset: `2026-07-14T05:30:00+08:00`. */
export function formatInstant(start: DrillStart, drillTime: number): string {
  const clock = clockAt(start, drillTime);
  const offset = Math.abs(start.offsetMinutes);
  const sign = start.offsetMinutes < 0 ? '-' : '+';
  const zone = `${sign}${padNumber(Math.floor(offset / 60), 2)}:${padNumber(offset % 60, 2)}`;
  const time = `${padNumber(clock.hour, 2)}:${padNumber(clock.minute, 2)}:${padNumber(clock.second, 2)}`;
  return `${formatDate(clock)}T${time}${zone}`;
}
