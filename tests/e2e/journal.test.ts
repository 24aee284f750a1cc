import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LiveDrill } from '../../src/core/drill/live-drill.ts';
import { runDrill } from '../../src/core/drill/run-drill.ts';
import { logLines } from '../../src/core/engine/log-json.ts';
import { openDrill, readDrill } from '../../src/run/live/drill-folder.ts';
import { DrillStore } from '../../src/run/live/drill-store.ts';
import { loadFixture } from '../helpers/live/load-fixture.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const newFolder = tempFolders();
const { blueprint, source } = loadFixture();
const script = join(import.meta.dirname, '..', 'helpers', 'live', 'keep-writing.ts');

async function makeDrill(): Promise<string> {
  const start = { kind: 'start', cast: { water: 'person' } } as const;
  const open = await new DrillStore(newFolder()).create({ blueprint, source, seed: 'e2e', start });
  await open.sink.close();
  return open.folder;
}

/** Starts the writer and hands each whole line of its output to `each`; resolves with all of them when it has ended. */
function writeUntil(
  command: readonly string[],
  each: (line: string, child: ChildProcess) => void,
): Promise<string[]> {
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let rest = '';
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    for (const line of parts) {
      lines.push(line);
      each(line, child);
    }
  });
  return new Promise((resolve) => child.on('close', () => resolve(lines)));
}

/** Everything that was answered is there, and the drill goes on from it. */
async function expectWhole(folder: string, lastAnswered: number): Promise<void> {
  const open = await openDrill(folder);
  const { entries, header, reached } = open.journal;
  expect(entries.length).toBeGreaterThan(lastAnswered);
  expect(entries.length).toBeLessThanOrEqual(lastAnswered + 2);
  const live = new LiveDrill(open.blueprint, header.seed, entries);
  live.advance(reached);
  const entry = live.stamp({ kind: 'note', by: 'trainer', text: 'after' });
  await open.sink.append(entry);
  live.apply(entry);
  await open.sink.close();
  const stored = readDrill(folder);
  expect(stored.notices).toEqual([]);
  expect(stored.journal.entries.at(-1)).toEqual(entry);
  const run = runDrill(blueprint, { seed: 'e2e', entries: stored.journal.entries, until: reached });
  expect(logLines(blueprint, run.log)).toBe(logLines(blueprint, live.log));
}

describe('a drill whose process is killed', () => {
  test('has every input that was answered, whenever that happens, and goes on', async () => {
    const folder = await makeDrill();
    for (const stopAfter of [1, 7, 23]) {
      let answered = 0;
      const before = readDrill(folder).journal.entries.length;
      const lines = await writeUntil([process.execPath, '--import', 'tsx', script, folder], (line, child) => {
        answered = Number(line);
        if (answered >= before + stopAfter) child.kill('SIGKILL');
      });
      expect(lines.length).toBeGreaterThan(stopAfter);
      expect(existsSync(join(folder, 'lock'))).toBe(true);
      await expectWhole(folder, answered);
    }
  }, 60_000);
});

describe.skipIf(process.platform === 'win32')('a disk that takes no more in the middle of a line', () => {
  test('leaves the journal whole, with everything that was answered', async () => {
    const folder = await makeDrill();
    // A limit on the size of files, in units of 1024 bytes: the write that passes it is cut short.
    const command = 'trap "" XFSZ; ulimit -f 8; exec "$0" --import tsx "$1" "$2"';
    const lines = await writeUntil(['bash', '-c', command, process.execPath, script, folder], () => {});
    expect(lines.at(-1)).toMatch(/^refused cannot write .*journal\.jsonl: the file may not grow further; /);
    const answered = Number(lines.at(-2));
    expect(answered).toBeGreaterThan(5);
    expect(readDrill(folder).notices).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('torn'))).toEqual([]);
    await expectWhole(folder, answered);
  }, 60_000);
});
