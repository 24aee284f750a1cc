import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDrill } from '../../src/run/live/drill-folder.ts';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { fixtureRoot } from '../helpers/live/load-fixture.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const cli = buildCli();
const newFolder = tempFolders();

function playPlain(args: readonly string[], typed: string, told = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--plain'], {
    input: typed,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, told]);
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

test('a drill that breaks off says why to who plays it, and to who resumes it', () => {
  const dir = newFolder();
  const file = join(dir, 'fails.yaml');
  const minimal = readFileSync(join(fixtureRoot, 'minimal.yaml'), 'utf8');
  writeFileSync(file, minimal.replace("flow: '0.8'", "flow: '1 / (hours - hours)'"));
  const sentence = 'The drill broke off at T+0:05: stage was not a finite number.\n';
  playPlain(['play', file, '--seed', 'a', '--dir', dir], 'w 9\n', sentence);
  expect(playPlain(['resume', 'minimal-1', '--dir', dir], '', sentence)).toContain('Drill minimal-1 is over');
});
