import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { seatRemark } from '../../../../src/analysis/scoring/progress/index.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { MINUTE } from '../../../../src/core/kernel/time.ts';
import { openDrill } from '../../../../src/run/live/drill-folder.ts';
import { DrillStore } from '../../../../src/run/live/drill-store.ts';
import { keepSummary, listSummaries } from '../../../../src/run/live/drill-summaries.ts';
import { scoreStoredDrill } from '../../../../src/run/live/score-drill.ts';
import { loadFixture } from '../../../helpers/live/load-fixture.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const newFolder = tempFolders();
const { blueprint, source } = loadFixture();

/** A store with one drill of the fixture, played from the water bureau until a drill time and then simply gone. */
async function storeWithDrill(reached: number) {
  const store = new DrillStore(newFolder());
  const start = { kind: 'start', cast: { water: 'person' } } as const;
  const { folder, sink } = await store.create({ blueprint, source, seed: 'a', start });
  const wall = '2026-07-14T05:30:00.000Z';
  await sink.remark(seatRemark({ role: 'water', coach: 'on', length: null }, 0, wall));
  await sink.append({ n: 1, t: reached, input: { kind: 'note', by: 'water', text: 'seen' } });
  await sink.close();
  return { store, folder };
}

describe('the summaries of a folder', () => {
  test('are read from journals where nobody has made them, without figures', async () => {
    const { store } = await storeWithDrill(47 * MINUTE);
    expect(listSummaries(store.root)).toEqual([
      {
        folder: join(store.root, 'small-flood-1'),
        current: false,
        drill: {
          id: 'small-flood-1',
          scenario: { id: blueprint.id, title: blueprint.title },
          seed: 'a',
          role: { id: 'water', title: 'Water bureau' },
          coach: 'on',
          undone: false,
          state: 'unfinished',
          reached: 47 * MINUTE,
          length: blueprint.length,
          begun: '2026-07-14T05:30:00.000Z',
          left: '2026-07-14T05:30:00.000Z',
          speed: null,
          coordination: null,
        },
      },
    ]);
  });

  test('are kept once the drill was run again, and hold until its journal grows', async () => {
    const { store, folder } = await storeWithDrill(3 * 60 * MINUTE);
    const scored = scoreStoredDrill(folder);
    const { entries } = (await reopened(folder)).journal;
    const run = runDrill(blueprint, { seed: 'a', entries });
    expect(scored).toMatchObject({ state: 'ended', speed: scoreRun(blueprint, run.log).headline.speed });
    expect(listSummaries(store.root)).toEqual([{ folder, drill: scored, current: true }]);
    const open = await openDrill(folder);
    await open.sink.remark({ kind: 'closed' });
    await open.sink.close();
    expect(listSummaries(store.root)[0]).toMatchObject({ current: false });
  });

  test('are never worth a failure: damaged ones are made again, what has no beginning is left out', async () => {
    const { store, folder } = await storeWithDrill(5 * MINUTE);
    for (const text of ['', '{', 'null', '{"version":1}', '{"version":1,"journal":0,"drill":{}}']) {
      writeFileSync(join(folder, 'summary.json'), text);
      expect(listSummaries(store.root)[0]).toMatchObject({ current: false, drill: { id: 'small-flood-1' } });
    }
    scoreStoredDrill(folder);
    const kept = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
    writeFileSync(
      join(folder, 'summary.json'),
      JSON.stringify({ ...kept, drill: { ...kept.drill, reached: 'long' } }),
    );
    expect(listSummaries(store.root)[0]).toMatchObject({ current: false, drill: { reached: 5 * MINUTE } });
    appendFileSync(join(folder, 'journal.jsonl'), '{"torn');
    expect(listSummaries(store.root)[0]).toMatchObject({ drill: { reached: 5 * MINUTE } });
    writeFileSync(join(folder, 'journal.jsonl'), 'not a journal\n');
    expect(listSummaries(store.root)).toEqual([{ folder, drill: null, current: false }]);
  });

  test('lead nowhere outside: a journal that names another file has none', async () => {
    const { store, folder } = await storeWithDrill(5 * MINUTE);
    const journal = join(folder, 'journal.jsonl');
    const text = readFileSync(journal, 'utf8');
    writeFileSync(
      journal,
      text.replace('"file":"small-flood/scenario.yaml"', '"file":"../../x/scenario.yaml"'),
    );
    expect(readFileSync(journal, 'utf8')).not.toBe(text);
    expect(listSummaries(store.root)[0]).toMatchObject({ drill: null });
  });

  test('of a folder that is not there are none', () => {
    expect(listSummaries(join(newFolder(), 'nothing'))).toEqual([]);
  });

  test('that cannot be written are no trouble', async () => {
    const { store } = await storeWithDrill(5 * MINUTE);
    const { drill } = listSummaries(store.root)[0]!;
    const missing = join(newFolder(), 'nothing');
    expect(() => keepSummary(missing, drill!)).not.toThrow();
    expect(existsSync(missing)).toBe(false);
  });
});

async function reopened(folder: string) {
  const open = await openDrill(folder);
  await open.sink.close();
  return open;
}
