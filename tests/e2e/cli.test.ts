import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const cli = buildCli();
const newFolder = tempFolders();

describe('the command that is shipped', () => {
  test('starts the flood where nobody sits at a terminal, and ends well', () => {
    const { status, stdout, stderr } = runBuilt(cli, ['start', '--seed', 'a']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^EXERCISE {2}Flood on the Wen River\nSeed a; the same run again: tocsin run wenhe-flood --seed a\n/,
    );
    expect(stdout).toMatch(/EndEx: /);
    expect(stdout).toMatch(/Speed +\d\.\d\d/);
  });

  test('prints the log and nothing else, the same bytes under either executor and in any time zone', () => {
    const logs = [
      runBuilt(cli, ['run', 'flood', '--seed', 'a', '--json']),
      runBuilt(cli, ['run', 'flood', '--seed', 'a', '--json', '--executor', 'xstate'], {
        TZ: 'Asia/Kathmandu',
        LANG: 'tr_TR.UTF-8',
      }),
    ];
    for (const { status, stderr } of logs) expect([status, stderr]).toEqual([0, '']);
    expect(logs[1]!.stdout).toBe(logs[0]!.stdout);
    const lines = logs[0]!.stdout.trimEnd().split('\n');
    expect(lines.map((line) => typeof JSON.parse(line)).every((type) => type === 'object')).toBe(true);
    expect(lines.at(-1)).toContain('"code":"drill.ended"');
  });

  test.each([
    [['run', 'nothing'], 2],
    [['run', 'flood', '--nothing'], 2],
    [['nothing'], 2],
    [['replay', 'nothing'], 1],
    [['--help'], 0],
    [['--version'], 0],
  ])('%j ends with code %d and shows no stack', (args, code) => {
    const { status, stdout, stderr } = runBuilt(cli, args);
    expect(status).toBe(code);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
    expect(code === 0 ? stderr : stdout).toBe('');
  });

  test('knows its version and its schemas', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(runBuilt(cli, ['--version']).stdout).toBe(`${version}\n`);
    expect(JSON.parse(runBuilt(cli, ['schema', 'journal']).stdout)).toHaveProperty('$schema');
  });

  test.skipIf(process.platform === 'win32')('does not mind a reader that has read enough', () => {
    const script = 'set -o pipefail; "$0" "$1" run flood --seed a --json | head -n 1; echo $?';
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, cli], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\{"tocsin":"log".*\}\n0\n$/);
  });

  test('says in one sentence that a folder cannot be used', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const { status, stderr } = runBuilt(cli, ['list', '--dir', file]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^tocsin: cannot read .*file: .*\.\n$/);
  });
});
