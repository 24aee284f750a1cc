/**
 * What was wrong with a report that the plan requires: it came late, it was false, it was left out, or it was held back. The law keeps these apart
 * (Emergency Response Law of the People's Republic of China, 2024, Art. 61). The log cannot tell what anybody meant: a finding says what to look into.
 */
import type { Log } from '../../core/engine/log.ts';
import { cellOf } from './scoring-plan.ts';
import { entriesOf } from './timeline.ts';
import type { Verdicts } from './verdicts.ts';

export const reportFindings = ['late', 'false', 'omitted', 'concealed', 'not-known'] as const;
/**
 * false: what was told was not so when it was told, in time or not. late: received after the deadline. omitted: known to the sender and told to nobody. concealed: known to the sender and told to others, but not to
 * whom the plan names. not-known: the sender never knew it. Null: in time and so, open, or not called for.
 */
export type ReportFinding = (typeof reportFindings)[number];

/** One for each required flow, in the plan's order. */
export function findReports({ timeline, flows }: Verdicts): (ReportFinding | null)[] {
  const { plan, learnt, told, flowed, log } = timeline;
  const { blueprint } = plan;
  // Keys of what was told name sender, receiver and fact; here only sender and fact matter.
  const toldBy = new Set<number>();
  for (const key of told) {
    const fact = key % blueprint.facts.length;
    const from = Math.floor(key / (blueprint.facts.length * blueprint.roles.length));
    toldBy.add(cellOf(blueprint, from, fact));
  }
  const misreported = new Set(entriesOf(timeline, 'fact.misreported').map((entry) => sayingKey(log, entry)));
  return flows.map(({ status }, index) => {
    const delivery = flowed[index]!;
    const came = status === 'timely' || status === 'late';
    if (came && delivery >= 0 && misreported.has(sayingKey(log, delivery))) return 'false';
    if (status === 'late') return 'late';
    if (status !== 'missed') return null;
    const { from, fact } = plan.flows[index]!;
    const cell = cellOf(blueprint, from, fact);
    if (learnt[cell] === -1) return 'not-known';
    return toldBy.has(cell) ? 'concealed' : 'omitted';
  });
}

/** What an entry about a fact and a message says was said: the fact, and the act that said it. */
function sayingKey({ a, x }: Log, entry: number): string {
  return `${a[entry]} ${x[entry]}`;
}
