/**
 * What was wrong with a report that the plan requires: it came late, it was left out, or it was held back. The law keeps these apart, and a false one besides
 * (Emergency Response Law of the People's Republic of China, 2024, Art. 61). The log cannot tell a lie, nor what anybody meant: a finding says what to look into.
 */
import { cellOf } from './scoring-plan.ts';
import type { Verdicts } from './verdicts.ts';

export const reportFindings = ['late', 'omitted', 'concealed', 'not-known'] as const;
/**
 * late: received after the deadline. omitted: known to the sender and told to nobody. concealed: known to the sender and told to others, but not to
 * whom the plan names. not-known: the sender never knew it. Null: in time, open, or not called for.
 */
export type ReportFinding = (typeof reportFindings)[number];

/** One for each required flow, in the plan's order. */
export function findReports({ timeline, flows }: Verdicts): (ReportFinding | null)[] {
  const { plan, learnt, told } = timeline;
  const { blueprint } = plan;
  // Keys of what was told name sender, receiver and fact; here only sender and fact matter.
  const toldBy = new Set<number>();
  for (const key of told) {
    const fact = key % blueprint.facts.length;
    const from = Math.floor(key / (blueprint.facts.length * blueprint.roles.length));
    toldBy.add(cellOf(blueprint, from, fact));
  }
  return flows.map(({ status }, index) => {
    if (status === 'late') return 'late';
    if (status !== 'missed') return null;
    const { from, fact } = plan.flows[index]!;
    const cell = cellOf(blueprint, from, fact);
    if (learnt[cell] === -1) return 'not-known';
    return toldBy.has(cell) ? 'concealed' : 'omitted';
  });
}
