/** Dates without a time of day, as `2026-12-01`, on the Gregorian calendar. Well-formed ones sort as texts. */
import { daysFromDate, daysInMonth } from '../../../core/kernel/calendar.ts';
import { padNumber } from '../../../core/kernel/time.ts';

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: string): Parts | null {
  const [, year, month, day] = (DATE.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const isReal = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? { year, month, day } : null;
}

/** Whether a text is a date that exists. */
export function isDate(text: string): boolean {
  return partsOf(text) !== null;
}

/** The same day of a later month, or the last day of that month where it has no such day. Throws a `RangeError` on what is no date. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = known(date);
  const count = year * 12 + (month - 1) + months;
  const then = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return formatDate({ ...then, day: Math.min(day, daysInMonth(then.year, then.month)) });
}

/** Days from one date to another; negative if the other is earlier. Throws a `RangeError` on what is no date. */
export function daysBetween(one: string, other: string): number {
  return dayNumber(other) - dayNumber(one);
}

function dayNumber(date: string): number {
  const { year, month, day } = known(date);
  return daysFromDate(year, month, day);
}

function known(date: string): Parts {
  const parts = partsOf(date);
  if (parts === null) throw new RangeError(`${date} is no date`);
  return parts;
}

function formatDate({ year, month, day }: Parts): string {
  return `${padNumber(year, 4)}-${padNumber(month, 2)}-${padNumber(day, 2)}`;
}
