/** `tocsin improve` as it is shipped: filled in, changed by options and by hand, followed up by the next drill. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DrillStore } from '../../src/run/live/drill-store.ts';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { loadFixture } from '../helpers/live/load-fixture.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const cli = buildCli();
const newFolder = tempFolders();
let dir = '';
const run = (...args: string[]) => runBuilt(cli, [...args, '--dir', dir]);
const [FIRST, SECOND] = ['small-flood-1', 'small-flood-2'];

async function play(wall: string, player: string): Promise<void> {
  const { blueprint, source } = loadFixture();
  const cast = Object.fromEntries(blueprint.roles.map(({ id }) => [id, player]));
  const open = await new DrillStore(dir).create({
    blueprint,
    source,
    seed: 's',
    start: { kind: 'start', cast },
  });
  await open.sink.remark({ kind: 'opened', t: 0, wall });
  await open.sink.remark({ kind: 'closed', t: blueprint.length, wall });
  await open.sink.close();
}

beforeAll(async () => {
  dir = newFolder();
  await play('2026-07-14T09:00:00Z', 'absent');
  await play('2026-07-20T09:00:00Z', 'plan-follower');
});

describe('tocsin improve', () => {
  test('fills in a plan from the findings and keeps it beside the journal', () => {
    const { status, stdout, stderr } = run('improve', FIRST);
    expect([status, stderr]).toEqual([0, '']);
    const file = join(dir, FIRST, 'improvement-plan.json');
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    expect(kept).toMatchObject({
      tocsin: 'improvement-plan',
      version: 1,
      scenario: 'small-flood',
      drill: FIRST,
    });
    expect(kept.actions.length).toBeGreaterThan(0);
    expect(stdout.replaceAll(/\s+/g, '')).toContain(file);
  });

  test('changes an action by options, and the next call has it so', () => {
    const changed = run(
      'improve',
      FIRST,
      '--action',
      'A1',
      '--owner',
      'Wu',
      '--due',
      '2026-12-01',
      '--text',
      'Buy a siren',
    );
    expect(changed.stdout).toContain('Buy a siren');
    expect(run('improve', FIRST, '--lang', 'zh').stdout).toMatch(/责任：Wu、期限 2026-12-01、未办/);
    expect(run('report', FIRST, '--format', 'md').stdout).toMatch(/Buy a siren.*Wu.*2026-12-01/);
  });

  test('takes what was changed by hand', () => {
    const file = join(dir, FIRST, 'improvement-plan.json');
    const plan = JSON.parse(readFileSync(file, 'utf8'));
    plan.actions[0].state = 'done';
    writeFileSync(file, JSON.stringify(plan));
    expect(JSON.parse(run('improve', FIRST, '--json').stdout).actions[0]).toMatchObject({
      state: 'done',
      owner: 'Wu',
    });
  });

  test('says of the next drill what is fixed, and of the first nothing', () => {
    const { earlier } = JSON.parse(run('improve', SECOND, '--json').stdout);
    expect(earlier[0]).toMatchObject({
      drill: FIRST,
      action: { id: 'A1', action: 'Buy a siren' },
      verdict: 'fixed',
    });
    expect(run('improve', SECOND).stdout).toContain('fixed: Buy a siren (small-flood-1, A1)');
    expect(JSON.parse(run('improve', FIRST, '--json').stdout).earlier).toEqual([]);
  });

  test.each([
    [['--action', 'A99', '--owner', 'Wu'], 2, /has no corrective action A99/],
    [['--owner', 'Wu'], 2, /say which corrective action/],
    [['--action', 'A1', '--due', 'soon'], 2, /--due soon is no date/],
    [['--action', 'A1', '--state', 'perhaps'], 2, /--state perhaps is no state/],
  ])('%j is refused in one sentence', (args, status, sentence) => {
    const told = run('improve', FIRST, ...args);
    expect([told.status, told.stdout]).toEqual([status, '']);
    expect(told.stderr).toMatch(sentence);
    expect(told.stderr.trimEnd().split('\n').length).toBe(1);
  });

  test('names what is wrong with a file that was broken by hand, and leaves it', () => {
    const file = join(dir, FIRST, 'improvement-plan.json');
    writeFileSync(file, '{"tocsin":');
    const { status, stderr } = run('improve', FIRST);
    expect([status, stderr.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('it is no JSON');
    expect(readFileSync(file, 'utf8')).toBe('{"tocsin":');
  });
});
