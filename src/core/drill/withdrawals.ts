/** Undo and redo: which entries of a journal count. A withdrawal can itself be withdrawn. The journal loses nothing. */
import type { Entry } from './input.ts';

/** The entries that count, in order, without the withdrawals themselves. */
export function effectiveEntries(entries: readonly Entry[]): Entry[] {
  const withdrawn = new Set<number>();
  const kept: Entry[] = [];
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!;
    if (withdrawn.has(entry.n)) continue;
    if (entry.input.kind === 'withdraw') withdrawn.add(entry.input.entry);
    else kept.push(entry);
  }
  return kept.reverse();
}

/** Whether an entry can be withdrawn: it exists, and it is not the start. */
export function canWithdraw(entries: readonly Entry[], n: number): boolean {
  return n > 0 && entries.some((entry) => entry.n === n);
}
