/** The list of measures in `docs/scoring.md`, made from the registry: what stands between two marks of the page. */
import {
  type Measure,
  type MeasureGroup,
  measureGroups,
  measures,
} from '../../src/analysis/scoring/index.ts';

const begin = '<!-- measures: made from src/analysis/scoring/measures, do not edit -->\n';
const end = '<!-- end of measures -->\n';

const headings: Readonly<Record<MeasureGroup, string>> = {
  headline: 'The two headline numbers',
  speed: 'Speed',
  coordination: 'Coordination',
  network: 'The network',
  conformance: 'Conformance with the plan',
  judgement: 'Judgement',
  'self-report': 'What people say of themselves',
};

/** The page with its list made anew. Throws if the marks are not there. */
export function withMeasureList(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from)
    throw new Error('docs/scoring.md has lost the marks around its list of measures');
  const lists = measureGroups.map((group) => {
    const items = measures.filter((measure) => measure.group === group).map(describe);
    return `### ${headings[group]}\n\n${items.join('\n')}\n`;
  });
  return `${page.slice(0, from)}${begin}\n${lists.join('\n')}\n${page.slice(to)}`;
}

function describe({ id, title, definition, range: [least, most], unit, source }: Measure): string {
  const range = `${least ?? '−∞'} to ${most ?? '∞'}`;
  return `- \`${id}\` – ${title}. ${definition} Range: ${range}, ${unit}. Source: ${source}`;
}
