import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DrillStore } from '../../../../src/run/live/drill-store.ts';
import { runCli } from '../../../helpers/cli/run-cli.ts';
import { fixtureRoot, loadFixture } from '../../../helpers/live/load-fixture.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const newFolder = tempFolders();
const small = join(fixtureRoot, 'small-flood');
const text = readFileSync(join(fixtureRoot, 'minimal.yaml'), 'utf8');

/** One line on standard error, nothing on standard output, no stack. */
async function expectSentence(argv: readonly string[], code: number, sentence: RegExp): Promise<void> {
  const run = await runCli(argv);
  expect(run.err).toMatch(sentence);
  expect(run).toMatchObject({ code, out: '' });
  expect(run.err.trimEnd().split('\n').at(-1)).toMatch(/^tocsin: .*[.?]$|^\(/);
  expect(run.err).not.toMatch(/\n\s+at /);
}

function scenarioWith(change: (text: string) => string): string {
  const file = join(newFolder(), 'scenario.yaml');
  writeFileSync(file, change(text));
  return file;
}

describe('a command line that asks for what cannot be ends with code 2 and a sentence', () => {
  test.each<[string, string[], RegExp]>([
    [
      'an unknown scenario',
      ['run', 'wenhe-flod'],
      /no scenario is called wenhe-flod; did you mean wenhe-flood\?/,
    ],
    [
      'a scenario like nothing',
      ['run', 'xyz'],
      /no scenario is called xyz; `tocsin list` shows what there is\./,
    ],
    ['a missing file', ['run', 'no/such.yaml'], /there is no file no\/such\.yaml; check the path\./],
    ['an unknown command', ['rum'], /unknown command 'rum'\n\(Did you mean run\?\)/],
    ['an unknown flag', ['run', small, '--sede', 'x'], /unknown option '--sede'\n\(Did you mean --seed\?\)/],
    ['a missing argument', ['run'], /missing required argument 'scenario'/],
    ['an unknown executor', ['run', small, '--executor', 'magic'], /Allowed choices are xstate, compiled/],
    [
      'an unknown role',
      ['run', small, '--stand-ins', 'watr=absent'],
      /no role is called watr; did you mean water\?/,
    ],
    [
      'an unknown stand-in',
      ['run', small, '--stand-ins', 'water=zebra'],
      /no stand-in is called zebra; there are plan-follower, absent, random, nobody\./,
    ],
    [
      'a broken cast',
      ['run', small, '--stand-ins', 'water='],
      /--stand-ins water= is not understood; write absent, or/,
    ],
    [
      'an unknown parameter',
      ['run', small, '--set', 'rain=3'],
      /no parameter is called rain; did you mean rain_total\?/,
    ],
    [
      'a parameter that is no number',
      ['run', small, '--set', 'rain_total=much'],
      /--set rain_total=much is not understood/,
    ],
    [
      'a time that is none',
      ['run', small, '--until', 'noon'],
      /--until noon is not a drill time; write 2h, 42m or 0:42\./,
    ],
    ['a seat without a terminal', ['play', small], /a seat needs a terminal/],
    ['a schema that there is not', ['schema', 'poem'], /there is no schema of a poem; there are /],
  ])('%s', (_, argv, sentence) => expectSentence(argv, 2, sentence));
});

describe('a file or a folder that will not do ends with code 1 and a sentence', () => {
  test.each<[string, (text: string) => string, RegExp]>([
    ['not YAML', () => '\u0000\u0001', /not UTF-8 text \[file\/not-utf8\]/],
    ['a wrong shape', (whole) => whole.replace('length: 2h', 'length: long'), /:\d+:\d+: error: .*duration/],
    ['a wrong version', (whole) => whole.replace('tocsin: 1', 'tocsin: 7'), /\[scenario\/wrong-version\]/],
    [
      'an unknown name',
      (whole) => whole.replace('to: [water]', 'to: [fire]'),
      /fire.*\[scenario\/unknown-role\]/,
    ],
  ])('%s', async (_, change, diagnostic) => {
    const file = scenarioWith(change);
    await expectSentence(['run', file], 1, diagnostic);
    await expectSentence(['run', file], 1, /tocsin: .* cannot be run: it has (an error|\d+ errors)\.\n$/);
    expect(await runCli(['check', file])).toMatchObject({
      code: 1,
      out: expect.stringMatching(diagnostic),
      err: '',
    });
  });

  test('a drill that is not there', async () => {
    const root = newFolder();
    await expectSentence(
      ['replay', 'flood-1', '--dir', root],
      1,
      /there is no drill flood-1 in .*; `tocsin list` shows/,
    );
  });

  test('a journal that was changed, or belongs to another scenario', async () => {
    const { blueprint, source } = loadFixture();
    const root = newFolder();
    const open = await new DrillStore(root).create({
      blueprint,
      source,
      seed: 's',
      start: { kind: 'start' },
    });
    await open.sink.close();
    const plan = join(open.folder, 'scenario', 'plans', 'small-plan.yaml');
    writeFileSync(plan, `${readFileSync(plan, 'utf8')}\n# changed\n`);
    await expectSentence(['score', open.id, '--dir', root], 1, /belongs to another scenario/);
    const journal = join(open.folder, 'journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('"seed":"s"', '"seed":"t"'));
    await expectSentence(
      ['replay', open.id, '--dir', root],
      1,
      /journal\.jsonl, line 1: this line or one before it was changed/,
    );
  });

  test('a file that is no journal', async () => {
    const folder = join(newFolder(), 'd');
    mkdirSync(folder);
    writeFileSync(join(folder, 'journal.jsonl'), 'hello\n');
    await expectSentence(['replay', folder], 1, /line 1: this file is not a journal of a Tocsin drill\./);
  });
});

test('text from a file cannot reach the terminal as a command to it', async () => {
  const file = scenarioWith((whole) =>
    whole.replace('title: A gauge, a call, an answer', 'title: "red \\e[31m\\u202e"'),
  );
  for (const argv of [
    ['run', file],
    ['check', file],
    ['run', `${file}\u001b[31m`],
  ]) {
    const { out, err } = await runCli(argv);
    expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  }
});

test('--debug adds where a failure came from', async () => {
  const { code, err } = await runCli(['run', 'xyz', '--debug']);
  expect(code).toBe(2);
  expect(err).toMatch(/\n\s+at findScenario/);
});
