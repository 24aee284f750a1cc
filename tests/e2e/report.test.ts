/** `tocsin report` as it is shipped, and its page in a real browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../src/analysis/report/after-action/build-report.ts';
import { writeHtml } from '../../src/analysis/report/html/write-html.ts';
import { DrillStore } from '../../src/run/live/drill-store.ts';
import { reportWordsOf } from '../../src/text/report-words.ts';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { hostileSource } from '../helpers/hostile-texts.ts';
import { loadFixture } from '../helpers/live/load-fixture.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';
import { playedByStandIns } from '../helpers/report-source.ts';
import { loadNamed } from '../helpers/scenarios/load.ts';
import { chromiumPath, lacksChromium } from '../helpers/tools.ts';

const cli = buildCli();
const newFolder = tempFolders();

/** A drill with a note after an hour, ended there if asked. */
async function storeDrill(end: boolean): Promise<{ dir: string; id: string }> {
  const dir = newFolder();
  const { blueprint, source } = loadFixture();
  const open = await new DrillStore(dir).create({ blueprint, source, seed: 's', start: { kind: 'start' } });
  await open.sink.append({ n: 1, t: 3_600_000, input: { kind: 'note', by: 'ann', text: 'A note.' } });
  if (end) await open.sink.append({ n: 2, t: 3_600_000, input: { kind: 'end' } });
  await open.sink.close();
  return { dir, id: open.id };
}

describe('tocsin report', () => {
  test.each(['html', 'docx', 'md', 'json', 'xes', 'csv'])(
    'writes a stored drill as %s into a file',
    async (format) => {
      const { dir, id } = await storeDrill(true);
      const file = join(dir, `report.${format}`);
      const { status, stdout, stderr } = runBuilt(cli, ['report', id, '--dir', dir, '--out', file]);
      expect([status, stdout, stderr]).toEqual([0, '', '']);
      const written = readFileSync(file);
      expect(written.length).toBeGreaterThan(1000);
      // The library that writes Word files stamps them with the time of day.
      if (format === 'docx') return;
      expect(runBuilt(cli, ['report', id, '--dir', dir, '--format', format]).stdout).toBe(written.toString());
    },
  );

  test('tells an evaluator’s note', async () => {
    const { dir, id } = await storeDrill(true);
    const { stdout } = runBuilt(cli, ['report', id, '--dir', dir, '--format', 'md']);
    expect(stdout).toContain('Evaluator 1: A note.');
  });

  test('writes to standard output, HTML if nothing else is asked for', async () => {
    const { dir, id } = await storeDrill(true);
    expect(runBuilt(cli, ['report', id, '--dir', dir]).stdout).toMatch(/^<!doctype html>/);
    const { stdout } = runBuilt(cli, ['report', id, '--dir', dir, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ tocsin: 'report', drill: id, state: 'ended' });
  });

  test('says that a drill has not ended, and reports as far as it came', async () => {
    const { dir, id } = await storeDrill(false);
    const { status, stdout } = runBuilt(cli, ['report', id, '--dir', dir, '--format', 'md']);
    expect(status).toBe(0);
    expect(stdout).toContain('**This drill has not ended. The report counts what has happened so far.**');
  });

  test('runs a scenario for a report', () => {
    const { stdout } = runBuilt(cli, ['report', 'flood', '--seed', 'a', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ drill: null, scenario: { id: 'wenhe-flood' } });
  });

  test.each([
    [['report', 'nothing'], 1, /^tocsin: there is no drill nothing in .*\.\n$/],
    [
      ['report', 'flood', '--seed', 'a', '--out', '/nonexistent/a.html'],
      1,
      /^tocsin: cannot write \/nonexistent\/a\.html: .*\.\n$/,
    ],
    [
      ['report', 'flood', '--seed', 'a', '--format', 'docx'],
      2,
      /^tocsin: .*name a file with --out report\.docx\.\n$/,
    ],
    [
      ['report', 'flood', '--seed', 'a', '--out', 'a.pdf'],
      2,
      /^tocsin: no report is written as \.pdf; .*\.\n$/,
    ],
    [['report', 'nothing', '--stand-ins', 'absent'], 2, /^tocsin: --stand-ins goes with --seed.*\.\n$/],
  ])('%j ends with code %d and one sentence', (args, code, sentence) => {
    const { status, stdout, stderr } = runBuilt(cli, args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(sentence);
  });
});

describe.skipIf(lacksChromium())('the page in Chromium', () => {
  const words = reportWordsOf('en');
  let browser: Browser;
  let files: Readonly<Record<'flood' | 'hostile', string>>;

  beforeAll(async () => {
    const dir = newFolder();
    files = { flood: join(dir, 'flood.html'), hostile: join(dir, 'hostile.html') };
    writeFileSync(
      files.flood,
      writeHtml(buildReport(playedByStandIns(loadNamed('wenhe-flood')), { words, withNames: false })),
    );
    writeFileSync(files.hostile, writeHtml(buildReport(hostileSource(), { words, withNames: true })));
    browser = await chromium.launch({ executablePath: chromiumPath()!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  /** What a page asked for besides itself, and what it complained about. */
  async function open(
    file: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<string[]> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('request', (request) => {
      if (request.url() !== `file://${file}`) heard.push(request.url());
    });
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(`file://${file}`);
    await look(page);
    await context.close();
    return heard;
  }

  test('asks for nothing, runs nothing and complains of nothing, whatever texts hold', async () => {
    for (const file of [files.flood, files.hostile]) {
      const heard = await open(file, {}, async (page) => {
        expect(await page.evaluate('window.taken')).toBeUndefined();
        expect(await page.locator('img, script, b').count()).toBe(0);
      });
      expect(heard).toEqual([]);
    }
  });

  test('fits a phone: what is wider scrolls by itself', async () => {
    await open(files.flood, { viewport: { width: 390, height: 800 } }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    });
  });

  test('follows the reader’s scheme', async () => {
    const background = async (colorScheme: 'light' | 'dark'): Promise<string> => {
      let colour = '';
      await open(files.flood, { colorScheme }, async (page) => {
        colour = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      });
      return colour;
    };
    expect([await background('light'), await background('dark')]).toEqual([
      'rgb(255, 255, 255)',
      'rgb(20, 24, 28)',
    ]);
  });

  test('names its pictures and tables to who cannot see them, and leads from a number to its entry', async () => {
    await open(files.flood, {}, async (page) => {
      const pictures = await page.getByRole('img').all();
      expect(pictures.length).toBeGreaterThan(4);
      for (const picture of pictures) expect(await picture.getAttribute('aria-labelledby')).not.toBeNull();
      const link = page.locator('#task-report-crest ~ dl .log a').first();
      const entry = await link.textContent();
      await link.click();
      expect(await page.locator(':target').getAttribute('id')).toBe(`entry-${entry}`);
    });
  });

  test('prints on pages', async () => {
    await open(files.flood, {}, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(5);
    });
  });
});
