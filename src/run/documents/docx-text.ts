/** Texts of a Word report: words, bold where they are, and entries of the log as links to the rows of the timeline. */
import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Text } from '../../analysis/report/after-action/document.ts';
import { ink } from './docx-styles.ts';

/** What links need: the word before the numbers, and which entries have a row to lead to. */
export interface Links {
  readonly label: string;
  readonly told: ReadonlySet<number>;
}

export function bookmarkOf(entry: number): string {
  return `entry_${entry}`;
}

export function runsOf(text: Text, links: Links): ParagraphChild[] {
  return text.flatMap((span) =>
    'entries' in span ? entriesOf(span.entries, links) : linesOf(span.text, span.strong === true),
  );
}

function linesOf(text: string, bold: boolean): TextRun[] {
  return text
    .split('\n')
    .map((line, i) => new TextRun({ text: line, bold, ...(i === 0 ? {} : { break: 1 }) }));
}

const small = { size: 15, color: ink.quiet } as const;

function entriesOf(entries: readonly number[], { label, told }: Links): ParagraphChild[] {
  const links = entries.flatMap((entry, i) => {
    const comma = i === 0 ? [] : [new TextRun({ ...small, text: ', ' })];
    const number = new TextRun({
      ...small,
      text: String(entry),
      ...(told.has(entry) ? { color: ink.link } : {}),
    });
    return [
      ...comma,
      told.has(entry) ? new InternalHyperlink({ anchor: bookmarkOf(entry), children: [number] }) : number,
    ];
  });
  return [new TextRun({ ...small, text: ` [${label} ` }), ...links, new TextRun({ ...small, text: ']' })];
}
