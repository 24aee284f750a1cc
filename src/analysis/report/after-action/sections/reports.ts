/**
 * Reports that went wrong: each fact that the plan wants one role to pass to another and that came late, was not so, was left out,
 * was held back, or never was the sender's to give. The law keeps these apart; what anybody meant, no log can tell.
 */
import { type ReportFinding, reportFindings } from '../../../scoring/report-findings.ts';
import type { FlowScore } from '../../../scoring/scorecard.ts';
import { borne, columnOf, plain, type Row, type Section } from '../document.ts';
import type { Brief } from '../source.ts';

/** In the order of the findings, and the plan's within each; nothing if nothing went wrong. */
export function reportsSection(brief: Brief): Section[] {
  const { words, card } = brief;
  const rows = reportFindings.flatMap((finding) =>
    card.flows.filter((flow) => flow.finding === finding).map((flow) => rowOf(brief, flow, finding)),
  );
  if (rows.length === 0) return [];
  const { reports: says } = words;
  const { columns: heads } = says;
  const columns = [
    columnOf(heads.finding, 4),
    columnOf(heads.from, 4),
    columnOf(heads.to, 4),
    columnOf(heads.fact, 5),
    columnOf(heads.due, 1.6, 'right'),
    columnOf(heads.came, 2, 'right'),
  ];
  return [
    {
      id: 'analysis-reports',
      title: says.title,
      blocks: [
        { kind: 'paragraph', text: plain(says.lead), quiet: true },
        { kind: 'table', caption: says.caption, columns, rows },
      ],
      sections: [],
    },
  ];
}

function rowOf({ words, names, time, taskOf }: Brief, flow: FlowScore, finding: ReportFinding): Row {
  const overdue = taskOf.get(flow.task)?.evidence.overdue ?? null;
  return {
    cells: [
      borne(words.reports.findings[finding], flow.evidence ?? overdue),
      plain(names.role(flow.from)),
      plain(names.role(flow.to)),
      plain(names.fact(flow.fact)),
      plain(time(flow.deadlineAt)),
      plain(time(flow.receivedAt)),
    ],
  };
}
