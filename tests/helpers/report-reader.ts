/** Looks into a report: its sections by id, its tables as rows of plain words. */
import type { Report, Section, Table, Text } from '../../src/analysis/report/after-action/document.ts';

export const wordsOf = (text: Text): string => text.map((span) => ('text' in span ? span.text : '')).join('');

/** The section of this id, however deep; null where there is none. */
export function findSection(sections: readonly Section[], id: string): Section | null {
  for (const section of sections) {
    const found = section.id === id ? section : findSection(section.sections, id);
    if (found !== null) return found;
  }
  return null;
}

export function sectionOf({ sections }: Report, id: string): Section {
  const found = findSection(sections, id);
  if (found === null) throw new Error(`no section ${id}`);
  return found;
}

export function tableIn({ blocks }: Section): Table {
  const table = blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

export const rowsOf = (table: Table): string[][] => table.rows.map(({ cells }) => cells.map(wordsOf));
