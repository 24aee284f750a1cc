/** Which log entries parts of a report point at. */
import type { Block, Section, Text } from './document.ts';

/** The indexes of all entries that these sections name, those of sections within them included. */
export function entriesIn(sections: readonly Section[]): Set<number> {
  const spans = sections.flatMap(textsOf).flat();
  return new Set(spans.flatMap((span) => ('entries' in span ? span.entries : [])));
}

function textsOf({ blocks, sections }: Section): Text[] {
  return [...blocks.flatMap(textsIn), ...sections.flatMap(textsOf)];
}

function textsIn(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.map(({ text }) => text);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    case 'figure':
      return textsIn(block.table);
  }
}
