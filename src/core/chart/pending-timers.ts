/**
 * The events a chart has coming: XState's scheduler as a small list of plain numbers that lives in the world.
 * It holds no clock and starts nothing: the host keeps an agenda of tokens and asks here whether a token
 * still counts.
 *
 * As in XState, a send id names only what was scheduled last under it: scheduling a pending id again replaces
 * nothing, both will fire, and cancelling stops the later one. Once either fires, the id names nothing.
 */
import type { ChartTimer } from './definition.ts';

export interface PendingTimers {
  /** What is pending, in the order scheduled: a token, its timer and its due time at the same index. */
  tokens: number[];
  timers: number[];
  dues: number[];
  /** By send id: the token that `cancelTimer` would stop, or -1. */
  latest: number[];
  /** The next token. No token is used twice in a run, so a stale one on an agenda does no harm. */
  next: number;
}

/** An empty list for a chart with so many send ids (`chart.sendIds.length`). */
export function createPendingTimers(sendIds: number): PendingTimers {
  return { tokens: [], timers: [], dues: [], latest: Array.from({ length: sendIds }, () => -1), next: 0 };
}

/** Empty again for the next run: tokens start over. */
export function clearPendingTimers(pending: PendingTimers): void {
  pending.tokens.length = 0;
  pending.timers.length = 0;
  pending.dues.length = 0;
  pending.latest.fill(-1);
  pending.next = 0;
}

/** Add `timer`, an index into `timers` (the chart's), due at `due` on the host's clock. Returns its token. */
export function scheduleTimer(
  pending: PendingTimers,
  timers: readonly ChartTimer[],
  timer: number,
  due: number,
): number {
  const token = pending.next++;
  pending.tokens.push(token);
  pending.timers.push(timer);
  pending.dues.push(due);
  const { sendId } = timers[timer]!;
  if (sendId >= 0) pending.latest[sendId] = token;
  return token;
}

/**
 * Drop what was scheduled last under `sendId`, unless it has fired. Returns its token, or -1 if there was
 * none.
 */
export function cancelTimer(pending: PendingTimers, sendId: number): number {
  const token = pending.latest[sendId]!;
  if (token < 0) return -1;
  pending.latest[sendId] = -1;
  drop(pending, pending.tokens.indexOf(token));
  return token;
}

/** Take a due timer off the list. Returns which it is, or -1 if the token was cancelled meanwhile. */
export function takeTimer(pending: PendingTimers, timers: readonly ChartTimer[], token: number): number {
  const index = pending.tokens.indexOf(token);
  if (index < 0) return -1;
  const timer = pending.timers[index]!;
  const { sendId } = timers[timer]!;
  // XState forgets the id even if it names a later one by now; that one can no longer be cancelled.
  if (sendId >= 0) pending.latest[sendId] = -1;
  drop(pending, index);
  return timer;
}

function drop(pending: PendingTimers, index: number): void {
  const last = pending.tokens.length - 1;
  for (let i = index; i < last; i++) {
    pending.tokens[i] = pending.tokens[i + 1]!;
    pending.timers[i] = pending.timers[i + 1]!;
    pending.dues[i] = pending.dues[i + 1]!;
  }
  pending.tokens.length = last;
  pending.timers.length = last;
  pending.dues.length = last;
}
