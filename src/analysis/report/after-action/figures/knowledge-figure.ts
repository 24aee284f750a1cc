/** Where each fact was known, and when: only facts that anybody learnt or had to be told, and only roles that these concern. */
import { cellOf } from '../../../scoring/scoring-plan.ts';
import { borne, columnOf, type Figure, plain, type Row } from '../document.ts';
import { drawKnowledge, type FactCell, type FactRow } from '../pictures/knowledge.ts';
import type { Brief } from '../source.ts';

export function knowledgeFigure(brief: Brief): Figure[] {
  const { blueprint, words, names } = brief;
  const { pictures: says } = words;
  const cells = blueprint.facts.map((_, fact) =>
    blueprint.roles.map((__, role) => cellFor(brief, role, fact)),
  );
  const matters = ({ knownAt, required }: FactCell): boolean => knownAt !== null || required;
  const roles = blueprint.roles.flatMap((_, role) =>
    cells.some((row) => matters(row[role]!)) ? [role] : [],
  );
  const facts = blueprint.facts.flatMap((_, fact) => (cells[fact]!.some(matters) ? [fact] : []));
  if (facts.length === 0) return [];
  const titles = roles.map((role) => names.role(blueprint.roles[role]!.id));
  const rows: FactRow[] = facts.map((fact) => ({
    title: names.fact(blueprint.facts[fact]!.id),
    cells: roles.map((role) => cells[fact]![role]!),
  }));
  return [
    {
      kind: 'figure',
      id: 'figure-knowledge',
      caption: says.knowledge,
      description: says.knowledgeText(facts.length, roles.length),
      picture: drawKnowledge(brief, titles, rows),
      table: tableOf(brief, titles, rows),
    },
  ];
}

function cellFor({ blueprint, log, verdicts }: Brief, role: number, fact: number): FactCell {
  const { timeline, flows } = verdicts;
  const cell = cellOf(blueprint, role, fact);
  const entry = timeline.learnt[cell]!;
  const suppliers = timeline.plan.suppliers.get(cell) ?? [];
  const required = suppliers.some((flow) => !['not-called-for', 'open'].includes(flows[flow]!.status));
  return { knownAt: entry < 0 ? null : log.times[entry]!, entry: entry < 0 ? null : entry, required };
}

/** A row for each fact: all who knew it, in order of time, so that the table stays narrow. */
function tableOf(
  { words, time }: Brief,
  roles: readonly string[],
  facts: readonly FactRow[],
): Figure['table'] {
  const { pictures: says } = words;
  const rows: Row[] = facts.map(({ title, cells }) => {
    const known = cells
      .map((cell, i) => ({ ...cell, role: roles[i]! }))
      .filter(({ knownAt, required }) => knownAt !== null || required)
      .sort((one, other) => (one.entry ?? Number.MAX_VALUE) - (other.entry ?? Number.MAX_VALUE));
    const told = known.map(({ role, knownAt }) => `${role} ${knownAt === null ? says.never : time(knownAt)}`);
    return { cells: [plain(title), borne(words.list(told), ...known.map(({ entry }) => entry))] };
  });
  const columns = [columnOf(says.knowledgeFact, 4), columnOf(says.knowledgeBy, 9)];
  return { kind: 'table', caption: says.knowledge, columns, rows };
}
