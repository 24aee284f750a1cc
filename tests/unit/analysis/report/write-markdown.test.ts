import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../src/analysis/report/after-action/build-report.ts';
import { writeMarkdown } from '../../../../src/analysis/report/markdown/write-markdown.ts';
import { reportWordsOf } from '../../../../src/text/report-words.ts';
import { hostileSource } from '../../../helpers/hostile-texts.ts';
import { playedByStandIns } from '../../../helpers/report-source.ts';
import { loadNamed } from '../../../helpers/scenarios/load.ts';

const words = reportWordsOf('en');
const write = (source: Parameters<typeof buildReport>[0]): string =>
  writeMarkdown(buildReport(source, { words, withNames: true }));

const texts = [
  ['the flood', write(playedByStandIns(loadNamed('wenhe-flood')))],
  ['hostile texts', write(hostileSource())],
] as const;

describe.each(texts)('Markdown of %s', (_, text) => {
  test('has tables whose rows have as many cells as their heads', () => {
    const tables = text.split('\n\n').filter((block) => block.startsWith('| '));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const cells = table.split('\n').map((row) => row.replace(/\\\|/g, '').match(/\|/g)!.length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test('has no HTML, no link and no picture', () => {
    expect(text).not.toMatch(/<[a-z/!]/i);
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text).not.toMatch(/(?<!\\)!\[/);
    expect(text).not.toMatch(/\w:\/\/\w/);
  });

  test('begins and ends with EXERCISE', () => {
    expect(text).toMatch(/^\*\*EXERCISE\*\*\n\n# /);
    expect(text).toMatch(/\*\*EXERCISE\*\*\n$/);
  });
});

test('entries of the log stand in brackets, and the timeline begins its rows with them', () => {
  const [, text] = texts[0];
  const pointed = [...text.matchAll(/\\\[log ([\d, ]+)\\\]/g)].flatMap(([, list]) => list!.split(', '));
  expect(pointed.length).toBeGreaterThan(50);
  const rows = new Set([...text.matchAll(/^\| (\d+) \| \d+:\d\d/gm)].map(([, entry]) => entry!));
  expect(pointed.filter((entry) => !rows.has(entry))).toEqual([]);
});
