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
