/**
 * Undo and redo: which entries of a journal count. A withdrawal can itself be withdrawn; a start cannot. The journal loses
 * nothing.
 */
import type { Entry } from './input.ts';

/** The entries that count, in order, without the withdrawals themselves. */
export function effectiveEntries(entries: readonly Entry[]): Entry[] {
  const withdrawn = new Set<number>();
  const kept: Entry[] = [];
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!;
    if (withdrawn.has(entry.n) && entry.input.kind !== 'start') continue;
    if (entry.input.kind === 'withdraw') withdrawn.add(entry.input.entry);
    else kept.push(entry);
  }
  return kept.reverse();
}

/** Whether an entry can be withdrawn: it is among these, and it is not the start. */
export function canWithdraw(entries: readonly Entry[], n: number): boolean {
  return entries.some((entry) => entry.n === n && entry.input.kind !== 'start');
}

/** A journal's entries that count, taken apart into its start, if it has one, and what comes after. */
export function splitStart(entries: readonly Entry[]): {
  readonly start: Extract<Entry['input'], { kind: 'start' }>;
  readonly rest: readonly Entry[];
} {
  const kept = effectiveEntries(entries);
  const first = kept[0]?.input;
  return first?.kind === 'start'
    ? { start: first, rest: kept.slice(1) }
    : { start: { kind: 'start' }, rest: kept };
}
