import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../src/analysis/report/after-action/build-report.ts';
import { writeHtml } from '../../../../src/analysis/report/html/write-html.ts';
import { reportWordsOf } from '../../../../src/text/report-words.ts';
import { hostileSource } from '../../../helpers/hostile-texts.ts';
import { playedByStandIns } from '../../../helpers/report-source.ts';
import { loadNamed } from '../../../helpers/scenarios/load.ts';

const words = reportWordsOf('en');
const pages = [
  [
    'the flood',
    writeHtml(buildReport(playedByStandIns(loadNamed('wenhe-flood')), { words, withNames: false })),
  ],
  ['hostile texts', writeHtml(buildReport(hostileSource(), { words, withNames: true }))],
] as const;

/** Tags that are opened, without those of text that was escaped. */
const tagsIn = (html: string): string[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase());

describe.each(pages)('a page of %s', (_, html) => {
  test('needs nothing else: no script, no file, no address', () => {
    const loading = ['script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form'];
    expect(tagsIn(html).filter((tag) => loading.includes(tag))).toEqual([]);
    const addresses = [...html.matchAll(/<[^<>]*\s(?:src|srcset|href|action|data)="([^"]+)"/g)].map(
      ([, target]) => target!,
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((target) => !target.startsWith('#'))).toEqual([]);
    expect(/<style>(.*?)<\/style>/s.exec(html)![1]).not.toMatch(/url\(|@import/);
    expect(html).toContain('default-src &#39;none&#39;');
  });

  test('has each id once, and every link leads to one', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('has tables with captions and heads, and pictures with a name and a description', () => {
    const tables = html.match(/<table [^>]*>.*?<\/thead>/gs)!;
    for (const table of tables) {
      expect(table).toMatch(
        /^<table style="--columns:\d+"><caption>[^<]+<\/caption><colgroup>(<col [^>]*>)+<\/colgroup><thead><tr>(<th scope="col"[^>]*>[^<]+<\/th>)+<\/tr>/,
      );
    }
    for (const [, name, text] of html.matchAll(
      /<svg role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/g,
    )) {
      expect(html).toContain(`<figcaption id="${name}">`);
      expect(html).toContain(`id="${text}"`);
    }
  });

  test('says EXERCISE in its title and at its top', () => {
    expect(html).toMatch(/<title>EXERCISE – /);
    expect(html).toContain('<p class="exercise">EXERCISE</p>');
  });
});

test('what people wrote stands in the page as text', () => {
  const [, html] = pages[1];
  expect(html).toContain('&lt;script&gt;window.taken=1&lt;/script&gt;');
  expect(html).toContain('&lt;/style&gt;');
});
