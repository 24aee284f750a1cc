import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scorecardVersion } from '../../../../src/analysis/scoring/scorecard.ts';
import type { Entry } from '../../../../src/core/drill/input.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { semanticsVersion } from '../../../../src/core/drill/semantics.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { MINUTE } from '../../../../src/core/kernel/time.ts';
import { DrillStore } from '../../../../src/run/live/drill-store.ts';
import { spellBytes } from '../../../../src/ui/cli/seed.ts';
import { runCli } from '../../../helpers/cli/run-cli.ts';
import { fixtureRoot, loadFixture } from '../../../helpers/live/load-fixture.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const newFolder = tempFolders();
const small = join(fixtureRoot, 'small-flood');
const { blueprint, source } = loadFixture();

async function json(...argv: string[]): Promise<string> {
  const { code, out, err } = await runCli([...argv, '--json']);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('tocsin run', () => {
  test('--json prints a line that says what it is, and then the log alone', async () => {
    const [first, ...rest] = (await json('run', small, '--seed', 'a')).split('\n');
    const { id, title, hash } = blueprint;
    expect(JSON.parse(first!)).toEqual({
      tocsin: 'log',
      version: 1,
      semantics: semanticsVersion,
      scenario: { id, title, hash },
      seed: 'a',
    });
    expect(rest.join('\n')).toBe(logLines(blueprint, runDrill(blueprint, { seed: 'a' }).log));
  });

  test('gives the same bytes with either executor, and others under another seed', async () => {
    const whole = await json('run', small, '--seed', 'a');
    expect(await json('run', small, '--seed', 'a', '--executor', 'xstate')).toBe(whole);
    expect(await json('run', small, '--seed', 'b')).not.toBe(whole);
  });

  test.each(['0m', '10m', '1:20', '90m', '100h'])(
    '--until %s gives the beginning of the whole log',
    async (until) => {
      const whole = await json('run', small, '--seed', 'a');
      const part = await json('run', small, '--seed', 'a', '--until', until);
      expect(whole.startsWith(part)).toBe(true);
      expect(part.endsWith('\n')).toBe(true);
    },
  );

  test('puts stand-ins and parameters into the start of the drill', async () => {
    const standIns = await json('run', small, '--seed', 'a', '--stand-ins', 'water=absent');
    const input = { kind: 'start', cast: { water: 'absent' } } as const;
    expect(standIns).toContain(
      logLines(blueprint, runDrill(blueprint, { seed: 'a', entries: [{ n: 0, t: 0, input }] }).log),
    );
    const all = await json('run', small, '--seed', 'a', '--stand-ins', 'absent');
    expect(all).not.toContain('decision.accepted');
    const dry = await json('run', small, '--seed', 'a', '--set', 'rain_total=0');
    expect(dry).not.toContain('gauge.reached');
  });

  test('makes up a seed and prints the line that gives the same run again', async () => {
    const first = await runCli(['run', small, '--set', 'rain_total=200', '--json']);
    const again = /^tocsin (run .* --seed ([a-z]{5}-[a-z]{5}-[a-z]{5}) .*)\n$/.exec(first.err)!;
    expect(await json(...again[1]!.split(' '))).toBe(first.out);
  });

  test('tells what happened, exercise first, scorecard last', async () => {
    const { out } = await runCli(['run', small, '--seed', 'x']);
    expect(out).toMatch(
      /^EXERCISE {2}A small flood\nSeed x; the same run again: tocsin run .*small-flood --seed x\n\n/,
    );
    expect(out).toContain('05:40 T+0:10  I-01 Met bureau to County HQ, Water bureau, by phone: Heavy rain\n');
    expect(out).toMatch(/Water bureau: reports to County HQ: Seepage at dike 3\n/);
    expect(out).toMatch(/EndEx: .*\n\nA small flood: scorecard\n/);
  });
});

describe('a stored drill', () => {
  const root = newFolder();
  const entries: Entry[] = [
    { n: 0, t: 0, input: { kind: 'start', cast: { water: 'person' } } },
    { n: 1, t: 20 * MINUTE, input: { kind: 'fire', inject: 'I-09' } },
    { n: 2, t: 42 * MINUTE, input: { kind: 'act', role: 'water', do: 'log', text: 'noted' } },
  ];
  beforeAll(async () => {
    const start = { kind: 'start', cast: { water: 'person' } } as const;
    const open = await new DrillStore(root).create({ blueprint, source, seed: 'a', start });
    for (const entry of entries.slice(1)) await open.sink.append(entry);
    await open.sink.remark({ kind: 'closed', t: 60 * MINUTE });
    await open.sink.close();
  });
  const logUntil = (until: number): string =>
    logLines(blueprint, runDrill(blueprint, { seed: 'a', entries, until }).log);

  test('is replayed as far as it was played, or to an earlier moment', async () => {
    const whole = await json('replay', 'small-flood-1', '--dir', root);
    expect(whole.slice(whole.indexOf('\n') + 1)).toBe(logUntil(60 * MINUTE));
    const part = await json('replay', 'small-flood-1', '--dir', root, '--at', '00:30');
    expect(part.slice(part.indexOf('\n') + 1)).toBe(logUntil(30 * MINUTE));
  });

  test('is told in lines', async () => {
    const { out } = await runCli(['replay', 'small-flood-1', '--dir', root]);
    expect(out).toMatch(/^EXERCISE {2}A small flood\nDrill small-flood-1, seed a\n\n/);
    expect(out).toContain('05:50 T+0:20  I-09 to County HQ: The dike has broken\n');
  });

  test('is scored as far as it was played', async () => {
    const card = JSON.parse(await json('score', 'small-flood-1', '--dir', root));
    expect(card).toMatchObject({
      version: scorecardVersion,
      state: 'unfinished',
      scenario: { hash: blueprint.hash },
    });
  });

  test('opens a single task by its id or by words of its title', async () => {
    const task = blueprint.tasks[0]!;
    const byId = await runCli(['score', 'small-flood-1', '--dir', root, '--task', task.id]);
    expect(byId.out).toContain('What the plan expected\n');
    expect(byId.out).toMatch(/In the log\n {2}T\+0:\d\d +no\. \d+ +The plan calls for: /);
    const words = byId.out.split('\n')[0]!.toUpperCase();
    expect((await runCli(['score', 'small-flood-1', '--dir', root, '--task', words])).out).toBe(byId.out);
    const json = await runCli(['score', 'small-flood-1', '--dir', root, '--task', task.id, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ id: task.id });
  });

  test('says which tasks there are where none or several are meant', async () => {
    const ids = blueprint.tasks.map(({ id }) => id);
    const none = await runCli(['score', 'small-flood-1', '--dir', root, '--task', 'sing']);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain(`no task is called sing; there are ${ids.join(', ')}`);
    const several = await runCli(['score', 'small-flood-1', '--dir', root, '--task', 'o']);
    expect(several.code).toBe(2);
    expect(several.err).toMatch(/o may mean .+, .+; write one of these\.$/m);
  });

  test('is listed with how far it came, beside the scenarios there are', async () => {
    const { out } = await runCli(['list', '--dir', root]);
    expect(out).toMatch(/ {2}wenhe-flood {2}Flood on the Wen River/);
    expect(out).toMatch(/ {2}small-flood-1 {2}A small flood, T\+1:00 of 3 h\n$/);
  });

  test('is kept under the data home where nothing else is said', async () => {
    const { out } = await runCli(['list'], { XDG_DATA_HOME: '/data' });
    expect(out).toContain('Drills in /data/tocsin/drills ');
  });
});

test('a part of a name is enough where only one scenario has it', async () => {
  expect((await runCli(['check', 'flood'])).out).toMatch(/^wenhe-flood: /m);
});

test('check shows what is odd about a chart at its place in the file, and passes', async () => {
  const file = join(newFolder(), 'odd.yaml');
  const chart = 'chart: { initial: a, states: { a: { entry: [ { raise: shout } ] } } }\n';
  writeFileSync(file, `${readFileSync(join(fixtureRoot, 'minimal.yaml'), 'utf8')}${chart}`);
  const { code, out, err } = await runCli(['check', file]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^.*odd\.yaml:\d+:55: warning: `shout` is raised, .* \[chart\/unheard-raise\]$/m);
  expect(out).toMatch(/: 0 errors, 1 warning\n$/);
});

test('help names every command and loads none', async () => {
  const { code, out } = await runCli(['--help']);
  expect(code).toBe(0);
  for (const name of ['start', 'play', 'resume', 'run', 'list', 'replay', 'score', 'check', 'schema'])
    expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect((await runCli(['help', 'run'])).out).toContain('--executor');
});

test('seeds are spelt as the proposal of 2009 spells addresses', () => {
  expect(spellBytes(Uint8Array.of(127, 0, 0, 1))).toBe('lusab-babad');
  expect(spellBytes(Uint8Array.of(63, 84, 220, 193))).toBe('gutih-tugad');
});
