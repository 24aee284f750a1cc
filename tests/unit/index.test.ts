import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as tocsin from '../../src/index.ts';

const root = join(import.meta.dirname, '..', 'fixtures', 'scenarios');
const files = { read: (path: string): string => readFileSync(join(root, path), 'utf8') };

test('the library loads a scenario, runs it, writes its log and scores it', () => {
  const loaded = tocsin.loadScenario(files, 'small-flood/scenario.yaml');
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(tocsin.formatDiagnostic).join('\n'));
  const { blueprint } = loaded;
  const run = tocsin.runDrill(blueprint, { seed: 'lusab-babad' });
  const live = new tocsin.LiveDrill(blueprint, 'lusab-babad', []);
  live.advance(blueprint.length);
  expect(tocsin.logLines(blueprint, live.log)).toBe(tocsin.logLines(blueprint, run.log));
  const card = tocsin.scoreRun(blueprint, run.log);
  expect(card.version).toBe(tocsin.scorecardVersion);
  expect(tocsin.formatScorecard(card)).toContain('A small flood');
});

test('the library reports mistakes in a scenario and throws those of the caller', () => {
  const broken = tocsin.loadScenario({ read: () => 'tocsin: 1\n' }, 'x.yaml');
  expect(broken.ok).toBe(false);
  const loaded = tocsin.loadScenario(files, 'minimal.yaml');
  if (!loaded.ok) throw new Error('the fixture is broken');
  const input = { kind: 'start', cast: { nobody: 'absent' } } as const;
  expect(() => tocsin.runDrill(loaded.blueprint, { seed: 's', entries: [{ n: 0, t: 0, input }] })).toThrow(
    tocsin.TocsinError,
  );
});

test('the library measures, scales and reports a drill by what it exports alone', () => {
  const loaded = tocsin.loadScenario(files, 'small-flood/scenario.yaml');
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(tocsin.formatDiagnostic).join('\n'));
  const { blueprint } = loaded;
  const seed = 'lusab-babad';
  const { log, world } = tocsin.runDrill(blueprint, { seed });
  const card = tocsin.scoreRun(blueprint, log);
  const verdicts = tocsin.judgeLog(blueprint, log);
  expect(tocsin.measures.map((measure) => measure.read(verdicts).value)).toEqual(
    card.measures.map(({ value }) => value),
  );
  const scales = tocsin.scaleOutcomes(blueprint, { drill: log, absent: log, plan: log });
  expect(scales).toHaveLength(blueprint.outcomes.length);
  const source: tocsin.ReportSource = {
    blueprint,
    log,
    messages: world.messages,
    entries: [],
    seed,
    drill: null,
    played: null,
    conduct: null,
  };
  const report = tocsin.buildReport(source, { words: tocsin.reportWordsOf('en'), withNames: false });
  expect(tocsin.reportSchema.parse(report)).toEqual(report);
  expect(tocsin.writeHtml(report)).toMatch(/^<!doctype html>/);
  expect(tocsin.writeMarkdown(report)).toContain('# After-action report: A small flood');
  expect(tocsin.writeCsv({ blueprint, log, name: seed }).split('\r\n')).toHaveLength(log.length + 2);
  expect(tocsin.writeXes({ blueprint, log, name: seed })).toContain('<trace>');
  const tell = tocsin.logTeller(source, 'en');
  const page = { blueprint, log, tell, words: tocsin.wordsOf('en'), width: 80 };
  expect(tocsin.formatTask(card, 0, page).length).toBeGreaterThan(3);
});

test('the library has the statistics, networks and conformance that its measures are made of', () => {
  expect(tocsin.statistics.percentile([1, 2, 3, 4], 0.5)).toBe(2.5);
  const ring = tocsin.network.networkOf(3, [
    [0, 1],
    [1, 2],
    [2, 0],
  ]);
  expect(tocsin.network.density(ring)).toBe(0.5);
  expect(tocsin.conformance.declareFitness([0], [])).toBeNull();
  expect(tocsin.agreementOf([]).raters).toBe(0);
});
