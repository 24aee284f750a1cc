/** Whether anything to be seen differs between two contexts: where nothing does, nothing is drawn. */
import type { SeatContext } from './context.ts';

/** The old context where it shows the same as the new one. */
export function keepSame(before: SeatContext, now: SeatContext): SeatContext {
  const { view: old, preview: _p, judge: _j, coach: oldCoach, ...restOld } = before;
  const { view, preview: _q, judge: _k, coach, ...rest } = now;
  const same =
    sameFields(restOld, rest, []) &&
    sameFields(old, view, ['time', 'clock']) &&
    JSON.stringify(oldCoach) === JSON.stringify(coach);
  return same ? before : now;
}

function sameFields<T extends object>(one: T, other: T, except: readonly string[]): boolean {
  return Object.entries(one).every(
    ([key, value]) => except.includes(key) || Object.is(value, other[key as keyof T]),
  );
}
