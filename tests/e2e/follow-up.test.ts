/** What follows drills at the command line: comparing them, one person's progress, what is due. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { seatRemark } from '../../src/analysis/scoring/progress/index.ts';
import { DrillStore } from '../../src/run/live/drill-store.ts';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { loadFixture } from '../helpers/live/load-fixture.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const cli = buildCli();
const newFolder = tempFolders();
let dir = '';
const run = (...args: string[]) => runBuilt(cli, [...args, '--dir', dir]);

/** Plays a drill to its end by stand-ins: everybody absent, or as the plan has it. */
async function play(file: string, wall: string, absent: boolean, seed = 's'): Promise<void> {
  const { blueprint, source } = loadFixture(file);
  const player = absent ? 'absent' : 'plan-follower';
  const cast = Object.fromEntries(blueprint.roles.map(({ id }) => [id, player]));
  const open = await new DrillStore(dir).create({ blueprint, source, seed, start: { kind: 'start', cast } });
  const role = blueprint.roles[0]!.id;
  await open.sink.remark(seatRemark({ role, coach: 'scored', length: null }, 0, wall));
  await open.sink.remark({ kind: 'closed', t: blueprint.length, wall });
  await open.sink.close();
}

beforeAll(async () => {
  dir = newFolder();
  await play('small-flood/scenario.yaml', '2026-07-14T09:00:00Z', true);
  await play('small-flood/scenario.yaml', '2026-07-20T09:00:00Z', false);
  await play('damp-patch.yaml', '2026-07-21T09:00:00Z', true);
});

describe('tocsin compare', () => {
  test('sets drills side by side, what differs most first', () => {
    const { status, stdout, stderr } = run('compare', 'small-flood-1', 'small-flood-2');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/small-flood-1 +small-flood-2/);
    const comparison = JSON.parse(run('compare', 'small-flood-1', 'small-flood-2', '--json').stdout);
    expect(comparison).toMatchObject({ tocsin: 'comparison', version: 1, sameFiles: true, sameSeed: true });
    expect(comparison.tasks[0].difference).toBeGreaterThan(0);
    expect(run('compare', 'small-flood-1', 'small-flood-2', '--lang', 'zh').stdout).toContain('2 次演练对照');
  });

  test('takes drills from anywhere by their folders, and tells two of one id apart', () => {
    const other = newFolder();
    cpSync(join(dir, 'small-flood-2'), join(other, 'small-flood-1'), { recursive: true });
    const theirs = join(other, 'small-flood-1');
    const { drills } = JSON.parse(run('compare', 'small-flood-1', theirs, '--json').stdout);
    expect(drills.map(({ id }: { id: string }) => id)).toEqual(['small-flood-1', theirs]);
    const byJournal = run('compare', 'small-flood-1', join(theirs, 'journal.jsonl'), '--json');
    expect(byJournal.status).toBe(0);
    const refused = run('compare', 'small-flood-1', other);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toBe(
      `tocsin: ${other} is no drill; name the folder that has its journal.jsonl.\n`,
    );
  });

  test.each([
    [['small-flood-1'], 2, /at least two/],
    [['small-flood-1', 'small-flood-1'], 2, /small-flood-1 is named twice/],
    [['small-flood-1', 'damp-patch-1'], 2, /different scenarios \(small-flood, damp-patch\)/],
    [['small-flood-1', 'small-flood-9'], 1, /there is no drill small-flood-9/],
  ])('refuses %j in one sentence', (drills, status, sentence) => {
    const told = run('compare', ...drills);
    expect([told.status, told.stdout]).toEqual([status, '']);
    expect(told.stderr).toMatch(sentence);
    expect(told.stderr.trimEnd().split('\n').length).toBe(1);
  });
});

describe('tocsin progress', () => {
  test('draws the drills of each scenario, the oldest first, and marks a seed begun before', () => {
    const { status, stdout, stderr } = run('progress');
    expect([status, stderr]).toEqual([0, '']);
    const dates = stdout.split('\n').filter((line) => /^ {2}2026/.test(line));
    expect(dates.map((line) => line.slice(2, 14))).toEqual(['2026-07-21  ', '2026-07-14  ', '2026-07-20 *']);
    expect(stdout).toContain('* a seed begun before');
  });

  test('can be of one scenario, in Chinese, or data', () => {
    expect(run('progress', 'damp-patch', '--lang', 'zh').stdout).toContain('完成 1 次演练');
    const { tocsin, scenarios } = JSON.parse(run('progress', 'damp-patch', '--json').stdout);
    expect([tocsin, scenarios.length, scenarios[0].id]).toEqual(['progress', 1, 'damp-patch']);
    expect(run('progress', 'none')).toMatchObject({ status: 2, stdout: '' });
  });

  test('says so where nothing was finished', () => {
    expect(runBuilt(cli, ['progress', '--dir', newFolder()]).stdout).toContain(
      'No drill has been finished yet',
    );
  });
});

describe('tocsin due', () => {
  const rules = (list: object[]): string => {
    const file = join(newFolder(), 'rules.json');
    writeFileSync(file, JSON.stringify({ tocsin: 'drill-rules', version: 1, rules: list }));
    return file;
  };
  const rule = {
    id: 'r',
    title: 'Flood drill',
    who: 'Wenhe',
    months: 6,
    scenarios: ['small-flood'],
    source: 'Our plan',
  };

  test('reckons from the last drill that counts', () => {
    const at = (today: string) => run('due', rules([rule]), '--today', today).stdout;
    expect(at('2027-01-20')).toContain('due 2027-01-20, in 0 days: Flood drill');
    expect(at('2027-01-21')).toContain('OVERDUE since 2027-01-20: Flood drill');
    expect(at('2026-08-01')).toContain('Last drilled 2026-07-20: small-flood-2');
    const { today, due } = JSON.parse(run('due', rules([rule]), '--today', '2026-08-01', '--json').stdout);
    expect([today, due[0].daysLeft]).toEqual(['2026-08-01', 172]);
  });

  test('has rules of its own, with their sources, to start a file from', () => {
    expect(run('due', '--today', '2026-08-01').stdout).toMatch(/Source: Regulations on Emergency Response/);
    const printed = run('due', '--rules').stdout;
    const file = join(newFolder(), 'own.json');
    writeFileSync(file, printed);
    expect(run('due', file, '--rules').stdout).toBe(printed);
  });

  test.each([
    [['due', '--today', 'tomorrow'], 2, /--today tomorrow is no date/],
    [['due', 'nowhere.json'], 2, /there is no file nowhere\.json/],
    [['due', 'package.json'], 1, /package\.json is no file of drill rules in format 1/],
  ])('%j is refused in one sentence', (args, status, sentence) => {
    const told = run(...args);
    expect(told.status).toBe(status);
    expect(told.stderr).toMatch(sentence);
    expect(told.stderr.trimEnd().split('\n').length).toBe(1);
  });
});
