/**
 * From a drill to its after-action report, after the outline of HSEEP's AAR/IP (templates of the US Department of Homeland Security:
 * overview, analysis of core capabilities, improvement plan, participants). A pure fold: the same source gives the same report.
 */
import { type Block, type Figure, type Report, reportVersion, type Section } from './document.ts';
import { ganttFigure } from './figures/gantt-figure.ts';
import { gaugeFigures } from './figures/gauge-figures.ts';
import { knowledgeFigure } from './figures/knowledge-figure.ts';
import { networkFigure } from './figures/network-figure.ts';
import { survivalFigure } from './figures/survival-figure.ts';
import { type Findings, findingsOf } from './findings.ts';
import { entriesIn } from './pointers.ts';
import { scrubReport } from './scrub.ts';
import { analysis } from './sections/analysis.ts';
import { improvementPlan } from './sections/improvement.ts';
import { judgement } from './sections/judgement.ts';
import { method } from './sections/method.ts';
import { moveNotes } from './sections/move-notes.ts';
import { generalNotes } from './sections/notes.ts';
import { overview } from './sections/overview.ts';
import { participants } from './sections/participants.ts';
import { summary } from './sections/summary.ts';
import { timeline } from './sections/timeline.ts';
import { voices } from './sections/voices.ts';
import { type Brief, briefOf, type ReportOptions, type ReportSource } from './source.ts';
import { entryTeller } from './tell-entry.ts';

/** The whole report. Of a drill that has not started, only what is known beforehand. */
export function buildReport(source: ReportSource, options: ReportOptions): Report {
  const brief = briefOf(source, options);
  const { words, card, blueprint } = brief;
  return scrubReport({
    tocsin: 'report',
    version: reportVersion,
    language: words.language,
    exercise: words.exercise,
    title: words.title(brief.clean(blueprint.title)),
    drill: source.drill,
    scenario: card.scenario,
    state: card.state,
    labels: words.labels,
    sections:
      card.state === 'not-started' ? [overview(brief), summary(brief, nothingFound)] : sectionsOf(brief),
  });
}

const nothingFound: Findings = { tasks: [], refusals: [] };

function sectionsOf(brief: Brief): Section[] {
  const tell = entryTeller(brief);
  const findings = findingsOf(brief);
  const told = new Set(findings.tasks.map(({ task }) => task.id));
  const pictures: Figure[] = [
    ...ganttFigure(brief, tell),
    ...gaugeFigures(brief, tell),
    ...networkFigure(brief),
    ...knowledgeFigure(brief),
    ...survivalFigure(brief),
  ];
  const glance: Section = {
    id: 'pictures',
    title: brief.words.pictures.title,
    blocks: pictures satisfies Block[],
    sections: [],
  };
  const before = [
    overview(brief),
    summary(brief, findings),
    ...(pictures.length === 0 ? [] : [glance]),
    analysis(brief, findings),
    ...judgement(brief),
    ...generalNotes(brief, told),
    ...moveNotes(brief),
    ...voices(brief),
    improvementPlan(brief, findings),
    participants(brief),
  ];
  return [...before, timeline(brief, tell, entriesIn(before)), method(brief)];
}
