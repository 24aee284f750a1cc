/**
 * A report as Markdown (CommonMark with tables), to be read as it is or rendered. Pictures become what they show: their description
 * and their table. Numbers in brackets are log entries, found in the first column of the timeline. Every text is escaped: nothing
 * in a scenario or in what people wrote becomes markup.
 */
import type { Block, Column, Report, Section, Table, Text } from '../after-action/document.ts';

/** The whole file, ended by a line feed. */
export function writeMarkdown(report: Report): string {
  const { exercise, title, drill, sections } = report;
  const lines = [strong(guard(exercise)), `# ${inline(title)}`, ...(drill === null ? [] : [inline(drill)])];
  return `${[...lines, ...sections.flatMap((section) => writeSection(report, section, 2)), strong(guard(exercise))].join('\n\n')}\n`;
}

const DEEPEST = 6;

function writeSection(report: Report, { title, blocks, sections }: Section, depth: number): string[] {
  return [
    `${'#'.repeat(Math.min(depth, DEEPEST))} ${inline(title)}`,
    ...blocks.flatMap((block) => writeBlock(report, block)),
    ...sections.flatMap((inner) => writeSection(report, inner, depth + 1)),
  ];
}

function writeBlock(report: Report, block: Block): string[] {
  const write = (text: Text): string => writeText(report, text);
  switch (block.kind) {
    case 'paragraph':
      return [write(block.text)];
    case 'list':
      return [block.items.map((item) => `- ${write(item)}`).join('\n')];
    case 'facts':
      return [block.rows.map(({ term, text }) => `- ${strong(inline(term))}: ${write(text)}`).join('\n')];
    case 'table':
      return [writeTable(report, block)];
    case 'figure':
      return [strong(inline(block.caption)), inline(block.description), writeTable(report, block.table)];
  }
}

function writeText({ labels }: Report, text: Text): string {
  return text
    .map((span) => {
      if ('entries' in span) return ` \\[${inline(labels.entries)} ${span.entries.join(', ')}\\]`;
      const words = inline(span.text);
      return span.strong && words.trim() !== '' ? strong(words.trim()) : words;
    })
    .join('');
}

function writeTable(report: Report, { columns, rows }: Table): string {
  const cells = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const rule = ({ align }: Column): string => (align === 'right' ? '---:' : '---');
  return [
    cells(columns.map(({ head }) => inline(head))),
    cells(columns.map(rule)),
    ...rows.map((row) => cells(row.cells.map((cell) => writeText(report, cell)))),
  ].join('\n');
}

/** On one line, with nothing left that Markdown or HTML within it would read as markup. */
function inline(text: string): string {
  return guard(text.replace(/\s+/g, ' '));
}

function guard(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]()#|~!]/g, '\\$&')
      .replace(/^[-+](?=\s|$)/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // A bare address would become a link in many readers.
      .replace(/:\/\//g, ':\u200b//')
      .replace(/\bwww\./gi, 'www\u200b.')
  );
}

const BOLD = '**';

function strong(written: string): string {
  return `${BOLD}${written}${BOLD}`;
}
