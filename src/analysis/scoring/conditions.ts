/**
 * The conditions under which a drill was played, by its journal: what no log shows and every reader of a score has to know. They are no
 * part of any figure; a scorecard prints them, and drills under different ones are kept apart where they are compared.
 */
import type { Entry } from '../../core/drill/input.ts';
import type { Remark } from '../../core/drill/journal-lines.ts';
import { effectiveEntries } from '../../core/drill/withdrawals.ts';
import { type CoachMode, isPractice } from './progress/drill-summary.ts';
import { lastSeat } from './progress/seat-remark.ts';

export interface Conditions {
  /** Whether its scores are practice: somebody was coached, did not mean to be scored, or took something back. */
  readonly practice: boolean;
  readonly coach: CoachMode;
  /** Drill milliseconds per real millisecond, in the order in which they were first used. */
  readonly paces: number[];
  readonly sittings: number;
  readonly pauses: number;
  /** Real milliseconds for which the clock waited for who played alone. */
  readonly heldMs: number;
  /** Times at which a facilitator moved the clock. */
  readonly jumps: number;
  readonly withdrawals: number;
  /** Acts that were entered for roles which no person held at that time. */
  readonly proxies: number;
  /** Drill milliseconds after which it was to end, where it was not to be played whole. */
  readonly length: number | null;
}

/** All lines of a journal, withdrawn ones included. */
export interface JournalRecord {
  readonly entries: readonly Entry[];
  readonly remarks: readonly Remark[];
}

export function conditionsOf({ entries, remarks }: JournalRecord): Conditions {
  const count = (wanted: string): number => remarks.filter(({ kind }) => kind === wanted).length;
  const { coach, length } = lastSeat(remarks);
  const withdrawals = entries.filter(({ input }) => input.kind === 'withdraw').length;
  const kept = effectiveEntries(entries);
  return {
    practice: isPractice({ coach, undone: withdrawals > 0 }),
    coach,
    paces: pacesIn(remarks),
    sittings: count('opened'),
    pauses: count('paused'),
    heldMs: remarks.reduce(
      (sum, { kind, ms }) => (kind === 'held' && typeof ms === 'number' ? sum + ms : sum),
      0,
    ),
    jumps: kept.filter(({ input }) => input.kind === 'jump').length,
    withdrawals,
    proxies: countProxies(kept),
    length,
  };
}

function pacesIn(remarks: readonly Remark[]): number[] {
  const paces = remarks
    .filter(({ kind }) => kind === 'opened' || kind === 'pace')
    .map(({ pace }) => pace)
    .filter((pace) => typeof pace === 'number');
  return [...new Set(paces)];
}

const people: readonly string[] = ['person', 'agent'];

function countProxies(entries: readonly Entry[]): number {
  const held = new Map<string, string>();
  let proxies = 0;
  for (const { input } of entries) {
    if (input.kind === 'start')
      for (const [role, player] of Object.entries(input.cast ?? {})) held.set(role, player);
    if (input.kind === 'cast') held.set(input.role, input.player);
    if (input.kind === 'act' && !people.includes(held.get(input.role) ?? '')) proxies++;
  }
  return proxies;
}
