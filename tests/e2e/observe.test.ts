/** An evaluator at the command line and in a real terminal: ticks go beside the journal, also while the drill is played, and into the report. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/core/scenario/load-scenario.ts';
import { diskFiles } from '../../src/run/live/disk-files.ts';
import type { OpenDrill } from '../../src/run/live/drill-folder.ts';
import { DrillStore } from '../../src/run/live/drill-store.ts';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';
import { scenariosFolder } from '../helpers/scenarios/load.ts';

const cli = buildCli();
const newFolder = tempFolders();
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const MINUTE = 60_000;
let dir = '';
let open: OpenDrill;
const run = (...args: readonly string[]) => runBuilt(cli, [...args, '--dir', dir]);

/** A flood that stands an hour after StartEx, with somebody still at it: the question about the sluice has been asked. */
beforeEach(async () => {
  dir = newFolder();
  const flood = loadScenario(diskFiles(scenariosFolder), 'wenhe-flood/scenario.yaml');
  if (!flood.ok) throw new Error('the flood has mistakes');
  const { blueprint, source } = flood;
  const start = { kind: 'start', cast: { met: 'person' } } as const;
  open = await new DrillStore(dir).create({ blueprint, source, seed: 's', start });
  await open.sink.append({ n: 1, t: 60 * MINUTE, input: { kind: 'note', by: 'desk', text: 'An hour.' } });
});
afterEach(() => open.sink.close());

const ticks = (): unknown[] =>
  readFileSync(join(dir, open.id, 'annotations.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const { wall, ...rest } = JSON.parse(line);
      expect(wall).toMatch(/^\d{4}-/);
      return rest;
    });

test('options alone tick, take back and remark while the drill is played, and the report shows what stands', () => {
  const journal = readFileSync(join(dir, open.id, 'journal.jsonl'), 'utf8');
  const told = run(
    'observe',
    open.id,
    '--as',
    'Li',
    '--question',
    'I-32',
    '--tick',
    '1,2,4',
    '--remark',
    'Calmly.',
  );
  expect(told).toMatchObject({ status: 0, stderr: '' });
  expect(told.stdout).toMatch(
    /\[x\] 1 The county asks[\s\S]*\[x\] 2 [\s\S]*\[ \] 3 [\s\S]*\[x\] 4 [\s\S]*- Calmly\.\n$/,
  );
  expect(run('observe', open.id, '--as', 'Li', '--question', 'I-32#1', '--untick', '4').status).toBe(0);
  expect(ticks()).toHaveLength(5);
  expect(readFileSync(join(dir, open.id, 'journal.jsonl'), 'utf8')).toBe(journal);
  const report = run('report', open.id, '--format', 'md').stdout.replaceAll('\\', '');
  expect(report).toMatch(/reported empty, first \(noticed by Evaluator \d\)/);
  expect(report).toMatch(/on its own word \(not noticed by Evaluator \d\)/);
  expect(report).toMatch(/Evaluator \d \(I-32, 0:55\): Calmly\./);
  expect(report).not.toContain('Li (');
});

test.each([
  [['--tick', '1'], 'say with --question which question it is about.'],
  [['--question', 'I-99'], 'no question to listen to is called I-99; there are I-32.'],
  [
    ['--question', 'I-32', '--tick', '5'],
    '--tick 5 names no points; this question has 1 to 4, write them as 1,3.',
  ],
  [['--question', 'I-32', '--tick', '1', '--remark', ' '], 'a note needs words; write them in quotes.'],
  [[], 'the screen needs a terminal; --plain takes lines of text, and --question with --tick needs nobody.'],
])('observe %j is refused with what to write instead, and nothing is kept', (args, sentence) => {
  const { status, stdout, stderr } = run('observe', open.id, ...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.toLowerCase()).toContain(sentence.toLowerCase());
  expect(() => ticks()).toThrow('ENOENT');
});

describe.skipIf(!hasTmux)('in a real terminal', () => {
  const socket = `tocsin-observe-${process.pid}`;
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
  const screen = (): string => tmux('capture-pane', '-p');

  async function sees(pattern: RegExp): Promise<void> {
    const limit = Date.now() + 60_000;
    while (!pattern.test(screen())) {
      if (Date.now() > limit) throw new Error(`no ${pattern} on\n${screen()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  afterEach(() => void spawnSync('tmux', ['-L', socket, 'kill-server']));

  test.each([
    ['en', /> 1 Who may open the sluice +asked T\+0:55, 0 of 4/, /Remark kept\./],
    ['zh', /> 1 Who may open the sluice +T\+0:55 提出，0\/4/, /备注已保存。/],
  ])(
    'an evaluator opens a question, ticks, remarks and leaves (%s)',
    { timeout: 120_000 },
    async (language, list, kept) => {
      const settings = `LC_ALL=C.UTF-8 TOCSIN_LANG=${language}`;
      const command = `env ${settings} '${process.execPath}' '${cli}' observe ${open.id} --as Li --dir '${dir}'; echo "left with $?"; sleep 60`;
      tmux('-u', 'new-session', '-d', '-x', '80', '-y', '24', command);
      await sees(list);
      // Somebody else ticks meanwhile: it comes by itself.
      expect(run('observe', open.id, '--as', 'Wu', '--question', 'I-32', '--tick', '4').status).toBe(0);
      tmux('send-keys', 'Enter');

      await sees(/1 other heard it|另有 1 人听到/);
      tmux('send-keys', '2');
      await sees(/\[x\] 2 Dongzhuang/);
      tmux('send-keys', 'r');
      await sees(/Remark:|备注：/);
      tmux('send-keys', '-l', 'Asked twice.');
      tmux('send-keys', 'Enter');
      await sees(kept);
      tmux('send-keys', 'Escape');
      await sees(list.source.includes('提出') ? /1\/4/ : /1 of 4/);
      tmux('send-keys', 'q');
      await sees(/left with 0/);
      expect(ticks()).toMatchObject([
        { by: 'Wu', seen: true },
        { by: 'Li', question: 'I-32#1', seen: true },
        { kind: 'note', by: 'Li', text: 'Asked twice.', question: 'I-32#1', at: 55 * MINUTE },
      ]);
    },
  );
});
