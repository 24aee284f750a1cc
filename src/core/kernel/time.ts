/**
 * Drill time: whole milliseconds since StartEx. Durations are read from and written as `1h30m`, moments
 * as `T+0:47`. Whatever computes a time rounds it once, by `roundTime`: to the nearest millisecond,
 * halves up. Dates and the local clock are in `calendar.ts`.
 */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

interface Unit {
  readonly name: string;
  readonly ms: number;
}

/** The units of durations, largest first: the order in which they must be written. */
const UNITS: readonly Unit[] = [
  { name: 'd', ms: DAY },
  { name: 'h', ms: HOUR },
  { name: 'm', ms: MINUTE },
  { name: 's', ms: SECOND },
  { name: 'ms', ms: 1 },
];

/** To the nearest millisecond, halves up (0.5 → 1, −0.5 → 0), never −0. NaN and infinities pass through. */
export function roundTime(ms: number): number {
  return Math.round(ms) + 0;
}

/** The milliseconds of a duration unit (`d`, `h`, `m`, `s`, `ms`), or `null`. */
export function unitMilliseconds(unit: string): number | null {
  return UNITS.find((known) => known.name === unit)?.ms ?? null;
}

const PART = /^(\d+)(\.\d+)?(ms|[dhms])/;

/**
 * Reads `35m`, `1h30m`, `1.5h`, `500ms`: parts from the largest unit to the smallest, no unit twice, a
 * decimal fraction only in the last part, no sign and no spaces. The sum is rounded by `roundTime`.
 * `null` for anything else, and for what is too long for an exact integer.
 */
export function parseDuration(text: string): number | null {
  let rest = text;
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let closed = false;
  while (rest !== '' || smallest === Number.POSITIVE_INFINITY) {
    const part = PART.exec(rest);
    const ms = part && unitMilliseconds(part[3]!);
    if (!part || ms === null || ms >= smallest || closed) return null;
    total += Number(part[1]! + (part[2] ?? '')) * ms!;
    closed = part[2] !== undefined;
    smallest = ms!;
    rest = rest.slice(part[0].length);
  }
  const rounded = roundTime(total);
  return Number.isSafeInteger(rounded) ? rounded : null;
}

/**
 * The inverse of `parseDuration`: `1h30m`, `2d`, `500ms`; parts that are zero are left out, and zero is
 * `0s`. The duration is rounded first. A negative one gets a leading `-`, which `parseDuration` refuses.
 */
export function formatDuration(ms: number): string {
  let rest = Math.abs(roundTime(ms));
  if (rest === 0) return '0s';
  let text = ms < 0 ? '-' : '';
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.ms);
    if (count > 0) text += `${count}${unit.name}`;
    rest -= count * unit.ms;
  }
  return text;
}

/** `7` → `07`; wider numbers are left as they are. */
export function padNumber(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/**
 * A moment of the drill: `T+0:47`, with seconds only when they are not zero (`T+0:47:30`) and
 * milliseconds likewise (`T+0:47:30.250`). Hours are not folded into days. Before StartEx: `T-0:05`.
 */
export function formatDrillTime(ms: number): string {
  const rounded = roundTime(ms);
  const whole = Math.abs(rounded);
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor(whole / MINUTE) % 60;
  const seconds = Math.floor(whole / SECOND) % 60;
  const rest = whole % SECOND;
  let text = `T${rounded < 0 ? '-' : '+'}${hours}:${padNumber(minutes, 2)}`;
  if (seconds > 0 || rest > 0) text += `:${padNumber(seconds, 2)}`;
  if (rest > 0) text += `.${padNumber(rest, 3)}`;
  return text;
}

const CLOCK = /^(?:T\+)?(\d+):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?$/;

/**
 * Reads a moment of the drill as hours and minutes since StartEx (`0:42`, `T+0:42`, `T+0:47:30.250`) or as
 * a duration (`42m`, `T+42m`). `null` for anything else. Reads everything that `formatDrillTime` writes from StartEx on.
 */
export function parseClock(text: string): number | null {
  const clock = CLOCK.exec(text);
  if (!clock) return parseDuration(text.startsWith('T+') ? text.slice(2) : text);
  const [, hours, minutes, seconds, rest] = clock;
  const ms =
    Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND + Number(rest ?? 0);
  return Number.isSafeInteger(ms) ? ms : null;
}
