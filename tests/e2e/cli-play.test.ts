import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDrill } from '../../src/run/live/drill-folder.ts';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const cli = buildCli();
const newFolder = tempFolders();

function playPlain(args: readonly string[], typed: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--plain'], {
    input: typed,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

test('a drill played as lines is kept, resumed and replayed, and the same lines give the same drill', () => {
  const logs = [newFolder(), newFolder()].map((dir) => {
    const where = ['--dir', dir];
    expect(playPlain(['play', 'first-steps', '--seed', 'a', ...where], 'w\n')).toContain(
      `Drill first-steps-1 is kept (seed a). Go on: tocsin resume first-steps-1 --dir ${dir}`,
    );
    const { reached } = readDrill(join(dir, 'first-steps-1')).journal;
    expect(reached).toBeGreaterThan(0);
    playPlain(['resume', 'first-steps-1', ...where], 'w\nw\nw\n');
    expect(readDrill(join(dir, 'first-steps-1')).journal.reached).toBeGreaterThan(reached);
    return runBuilt(cli, ['replay', 'first-steps-1', '--json', ...where]).stdout;
  });
  expect(logs[1]).toBe(logs[0]);
});
