import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry, Input } from '../../../../src/core/drill/input.ts';
import { openDrill, readDrill } from '../../../../src/run/live/drill-folder.ts';
import { DrillStore } from '../../../../src/run/live/drill-store.ts';
import { loadFixture } from '../../../helpers/live/load-fixture.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const { blueprint, source } = loadFixture();
const newFolder = tempFolders();
const start: Input & { kind: 'start' } = { kind: 'start', cast: { water: 'person' } };
const drill = { blueprint, source, seed: 'lusab-babad', start };
const note = (n: number, t: number): Entry => ({
  n,
  t,
  input: { kind: 'note', by: 'trainer', text: `note ${n}` },
});

async function makeDrill(entries: readonly Entry[] = []): Promise<string> {
  const open = await new DrillStore(newFolder()).create(drill);
  for (const entry of entries) await open.sink.append(entry);
  await open.sink.close();
  return open.folder;
}

describe('a store of drills', () => {
  test('names drills after their scenario, with the first number that is free', async () => {
    const store = new DrillStore(join(newFolder(), 'deep', 'down'));
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      const open = await store.create(drill);
      ids.push(open.id);
      await open.sink.close();
    }
    rmSync(join(store.root, 'small-flood-2'), { recursive: true });
    const open = await store.create(drill);
    await open.sink.close();
    expect([...ids, open.id]).toEqual(['small-flood-1', 'small-flood-2', 'small-flood-3', 'small-flood-2']);
    expect(store.list()).toEqual(['small-flood-1', 'small-flood-2', 'small-flood-3']);
  });

  test('keeps the scenario and its plans byte for byte under the same paths', async () => {
    const folder = await makeDrill();
    for (const { path, text } of source.files) {
      expect(readFileSync(join(folder, 'scenario', path), 'utf8')).toBe(text);
    }
    expect(source.files.map(({ path }) => path)).toEqual([
      'small-flood/scenario.yaml',
      'plans/small-plan.yaml',
    ]);
  });

  test('lets nobody but the owner in', async () => {
    const folder = await makeDrill([note(1, 5)]);
    const modeOf = (path: string): number => statSync(join(folder, path)).mode & 0o777;
    expect([modeOf('.'), modeOf('scenario'), modeOf('scenario/plans')]).toEqual([0o700, 0o700, 0o700]);
    expect([modeOf('journal.jsonl'), modeOf('scenario/small-flood/scenario.yaml')]).toEqual([0o600, 0o600]);
  });

  test('leaves nothing behind when the start names what the scenario has not', async () => {
    const store = new DrillStore(newFolder());
    const wrong = { ...drill, start: { kind: 'start', cast: { nobody: 'person' } } as const };
    await expect(store.create(wrong)).rejects.toThrow(/no role is called nobody/);
    expect(readdirSync(store.root)).toEqual([]);
  });

  test('says in one sentence that it cannot be made where a file is in the way', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(new DrillStore(join(file, 'drills')).create(drill)).rejects.toMatchObject({
      code: 'machine/file',
      message: expect.stringMatching(/^cannot make .*drills: a part of the path is a file, not a folder; /),
    });
  });

  test('finds a drill by id or by path, and suggests one that is near', async () => {
    const folder = await makeDrill();
    const store = new DrillStore(join(folder, '..'));
    expect(store.find('small-flood-1', '/')).toBe(folder);
    expect(store.find(folder, '/')).toBe(folder);
    expect(store.find('./small-flood-1', store.root)).toBe(folder);
    expect(() => store.find('smal-flood-1', '/')).toThrow(/did you mean small-flood-1\?/);
    expect(() => store.find('..', '/')).toThrow(
      expect.objectContaining({
        code: 'machine/unknown-drill',
        message: expect.stringMatching(/^there is no drill \.\. in /),
      }),
    );
  });
});

describe('a drill on disk', () => {
  test('comes back with its entries, from its own copy of the scenario', async () => {
    const folder = await makeDrill([note(1, 5), note(2, 5)]);
    const stored = readDrill(folder);
    expect(stored.journal.entries).toEqual([{ n: 0, t: 0, input: start }, note(1, 5), note(2, 5)]);
    expect(stored.journal.header).toMatchObject({ seed: 'lusab-babad', scenario: { hash: blueprint.hash } });
    expect(stored.blueprint.hash).toBe(blueprint.hash);
    expect(stored.notices).toEqual([]);
  });

  test('goes on in the same chain after it was closed', async () => {
    const folder = await makeDrill([note(1, 5)]);
    const again = await openDrill(folder);
    await again.sink.append(note(2, 7));
    await again.sink.close();
    expect(readDrill(folder).journal.entries).toHaveLength(3);
  });

  test('with a last line that was cut off goes on before it, and keeps it as it was found', async () => {
    const folder = await makeDrill([note(1, 5), note(2, 7)]);
    const path = join(folder, 'journal.jsonl');
    truncateSync(path, statSync(path).size - 10);
    const torn = readFileSync(path);
    expect(readDrill(folder).notices).toEqual(['The last line of the journal is not whole and is left out.']);
    expect(readFileSync(path)).toEqual(torn);

    const again = await openDrill(folder);
    expect(again.notices).toEqual([
      'The last line of the journal was cut off before it counted; it is mended, and journal.jsonl.torn-1 keeps it as it was found.',
    ]);
    expect(readFileSync(`${path}.torn-1`)).toEqual(torn);
    await again.sink.append(note(2, 9));
    await again.sink.close();
    expect(readDrill(folder).journal.entries.slice(1)).toEqual([note(1, 5), note(2, 9)]);
  });

  test('cut off inside a letter of several bytes is mended too', async () => {
    const entry: Entry = { n: 1, t: 0, input: { kind: 'note', by: 'a', text: '好' } };
    const folder = await makeDrill([entry]);
    const path = join(folder, 'journal.jsonl');
    const bytes = readFileSync(path);
    truncateSync(path, bytes.indexOf(Buffer.from('好')) + 1);
    const again = await openDrill(folder);
    await again.sink.close();
    expect(readDrill(folder)).toMatchObject({ notices: [], journal: { entries: [{ n: 0 }] } });
  });

  test('whose journal was changed is refused with the line', async () => {
    const folder = await makeDrill([note(1, 5)]);
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('note 1', 'note 9'));
    expect(() => readDrill(folder)).toThrow(/journal\.jsonl, line 3: this line or one before it was changed/);
    await expect(openDrill(folder)).rejects.toMatchObject({ code: 'journal/tampered' });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('whose scenario was changed is refused: the journal belongs to another', async () => {
    const folder = await makeDrill();
    const plan = join(folder, 'scenario', 'plans', 'small-plan.yaml');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('20m', '21m'));
    expect(() => readDrill(folder)).toThrow(
      expect.objectContaining({
        code: 'journal/other-scenario',
        message: expect.stringMatching(/belongs to another scenario/),
      }),
    );
  });

  test('whose scenario is gone or broken is refused in one sentence', async () => {
    const folder = await makeDrill();
    rmSync(join(folder, 'scenario', 'plans'), { recursive: true });
    expect(() => readDrill(folder)).toThrow(
      expect.objectContaining({
        code: 'journal/scenario-unreadable',
        message: expect.stringMatching(
          /the scenario in .* cannot be run: there is no file `plans\/small-plan\.yaml`/,
        ),
      }),
    );
  });
});

describe('the lock of a drill', () => {
  test('keeps a second writer out and lets readers in', async () => {
    const folder = await makeDrill();
    const open = await openDrill(folder);
    await expect(openDrill(folder)).rejects.toMatchObject({
      code: 'machine/in-use',
      message: expect.stringContaining(
        `this drill is open in process ${process.pid} on ${hostname()}; end it there first`,
      ),
    });
    expect(readDrill(folder).journal.entries).toHaveLength(1);
    await open.sink.close();
    const again = await openDrill(folder);
    await again.sink.close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test.each([
    ['a process that is gone', { pid: 4_194_304, host: hostname(), born: '' }],
    ['a process that had our number before us', { pid: process.pid, host: hostname(), born: '1' }],
  ])('of %s is taken over', async (_, holder) => {
    const folder = await makeDrill();
    writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
    const open = await openDrill(folder);
    await open.sink.close();
    expect(readdirSync(folder).sort()).toEqual(['journal.jsonl', 'scenario']);
  });

  test('of another machine is believed', async () => {
    const folder = await makeDrill();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 4_194_304, host: 'elsewhere', born: '' }));
    await expect(openDrill(folder)).rejects.toThrow(
      /on elsewhere; end it there, or delete .*lock if that machine is gone/,
    );
  });

  test('that is just being written is respected', async () => {
    const folder = await makeDrill();
    writeFileSync(join(folder, 'lock'), '');
    await expect(openDrill(folder)).rejects.toThrow(/open in another Tocsin/);
  });
});

describe.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
  test('is told in one sentence, and what could not be written did not happen', async () => {
    const folder = await makeDrill();
    const path = join(folder, 'journal.jsonl');
    const text = readFileSync(path);
    const open = await openDrill(folder);
    await open.sink.close();
    const { JournalWriter } = await import('../../../../src/run/live/journal-writer.ts');
    const full = join(mkdirSync(join(folder, 'full'), { recursive: true })!, 'journal.jsonl');
    symlinkSync('/dev/full', full);
    const writer = await JournalWriter.open(full, 'x');
    await expect(writer.append(note(1, 5))).rejects.toMatchObject({
      code: 'machine/not-saved',
      message: expect.stringMatching(/the disk is full; .*this was not done$/),
    });
    await writer.close();
    expect(readFileSync(path)).toEqual(text);
  });
});

test('a drill that was stopped without warning goes on at the second that it had reached', async () => {
  const folder = await makeDrill([note(1, 1000)]);
  writeFileSync(join(folder, 'reached'), `7000 2${' '.repeat(25)}\n`);
  expect(readDrill(folder).journal.reached).toBe(7000);
  const { journal, sink } = await openDrill(folder);
  await sink.close();
  expect(journal.reached).toBe(7000);
  writeFileSync(join(folder, 'reached'), `9000 3${' '.repeat(25)}\n`);
  expect(readDrill(folder).journal.reached).toBe(1000);
});
