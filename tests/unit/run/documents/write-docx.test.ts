import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../../../src/analysis/report/after-action/build-report.ts';
import type { Report } from '../../../../src/analysis/report/after-action/document.ts';
import { writeDocx } from '../../../../src/run/documents/write-docx.ts';
import { reportWordsOf } from '../../../../src/text/report-words.ts';
import { hostileSource } from '../../../helpers/hostile-texts.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';
import { lacks } from '../../../helpers/tools.ts';

const newFolder = tempFolders();

describe.skipIf(lacks('unzip', '-v'))('a Word report', () => {
  let report: Report;
  let file: string;
  const part = (name: string): string => {
    const { status, stdout, stderr } = spawnSync('unzip', ['-p', file, name], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

  beforeAll(async () => {
    report = buildReport(hostileSource(), { words: reportWordsOf('en'), withNames: true });
    file = join(newFolder(), 'report.docx');
    writeFileSync(file, await writeDocx(report));
  });

  test('is whole, and its parts are XML', () => {
    expect(spawnSync('unzip', ['-tq', file]).status).toBe(0);
    if (lacks('xmllint')) return;
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'docProps/core.xml']) {
      const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], {
        input: part(name),
        encoding: 'utf8',
      });
      expect([name, status, stderr]).toEqual([name, 0, '']);
    }
  });

  test('has a heading in style for each section, and tables whose heads repeat', () => {
    const text = part('word/document.xml');
    const headings = text.match(/<w:pStyle w:val="Heading1"\/>/g)!;
    expect(headings).toHaveLength(report.sections.length);
    expect(text.match(/<w:tblHeader/g)!).toHaveLength(text.match(/<w:tbl>/g)!.length);
  });

  test('has each picture as SVG and as PNG, with a text for who cannot see it', () => {
    const figures = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
    );
    const { stdout } = spawnSync('unzip', ['-l', file], { encoding: 'utf8' });
    expect(stdout.match(/word\/media\/.*\.svg/g)).toHaveLength(figures.length);
    expect(stdout.match(/word\/media\/.*\.png/g)).toHaveLength(figures.length);
    const text = part('word/document.xml');
    for (const { caption } of figures) expect(text).toContain(`title="${caption}"`);
  });

  test('says EXERCISE at the top of every page', () => {
    const sheets = part('word/document.xml').match(/<w:sectPr/g)!.length;
    const headers = part('word/document.xml').match(/<w:headerReference/g)!.length;
    expect(headers).toBe(sheets);
    expect(part('word/header1.xml')).toContain('EXERCISE');
  });

  test('links entries of the log to rows of the timeline', () => {
    const text = part('word/document.xml');
    const marks = [...text.matchAll(/<w:bookmarkStart [^>]*w:name="(entry_\d+)"/g)].map(([, name]) => name!);
    const links = [...text.matchAll(/<w:hyperlink [^>]*w:anchor="(entry_\d+)"/g)].map(([, name]) => name!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !marks.includes(link))).toEqual([]);
  });

  test('gives a section of a few lines no page of its own', () => {
    const pages = part('word/document.xml').split('<w:sectPr');
    const notes = report.sections.find(({ id }) => id === 'notes')!;
    const page = pages.find((text) => text.includes(notes.title.replaceAll('&', '&amp;')))!;
    expect(page.match(/<w:pStyle w:val="Heading1"\/>/g)!.length).toBeGreaterThan(1);
  });

  test('turns the page on its side for the improvement plan', () => {
    expect(part('word/document.xml').match(/w:orient="landscape"/g)).toHaveLength(1);
  });
});
