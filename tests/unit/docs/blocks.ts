/** Fenced blocks and tables of the pages under `docs/`, for the tests that hold the pages to the code. */
import { readFileSync } from 'node:fs';

/** The project's `docs/` folder, with a slash at its end. */
export const docsFolder = new URL('../../../docs/', import.meta.url);

export function readPage(name: string): string {
  return readFileSync(new URL(name, docsFolder), 'utf8');
}

export interface Block {
  /** What stands behind the three backticks: the language, and then perhaps a word. */
  readonly language: string;
  readonly word: string;
  readonly text: string;
  /** The line of the page on which its text begins, from 1. */
  readonly line: number;
}

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  const lines = page.split('\n');
  let start = -1;
  let info = '';
  lines.forEach((line, i) => {
    if (!line.startsWith('```')) return;
    if (start < 0) {
      start = i + 1;
      info = line.slice(3).trim();
      return;
    }
    const [language = '', word = ''] = info.split(' ');
    blocks.push({ language, word, text: `${lines.slice(start, i).join('\n')}\n`, line: start + 1 });
    start = -1;
  });
  return blocks;
}

/** The rows of all tables whose head begins with the word given: the text of each cell. */
export function rowsOf(page: string, head: string): string[][] {
  const rows: string[][] = [];
  let inside = false;
  for (const line of page.split('\n')) {
    if (!line.startsWith('|')) {
      inside = false;
      continue;
    }
    const cells = line
      .slice(1, line.lastIndexOf('|'))
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (cells[0] === head) inside = true;
    else if (inside && !/^-+$/.test(cells[0]!)) rows.push(cells);
  }
  return rows;
}

/** The pieces of a text that stand between single backticks. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code]) => code!);
}

/** The part of a page under a heading, up to the next one of the same rank. */
export function section(page: string, heading: string): string {
  const start = page.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`the page has no heading ${heading}`);
  const rank = heading.split(' ')[0]!;
  const end = page.indexOf(`\n${rank} `, start + heading.length + 1);
  return page.slice(start, end < 0 ? undefined : end);
}
