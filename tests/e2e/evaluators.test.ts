/** Evaluators at the command line: notes, ratings, tasks set aside; and what score and report make of them. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDrill } from '../../src/run/live/drill-folder.ts';
import { DrillStore } from '../../src/run/live/drill-store.ts';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';
import { loadFixture } from '../helpers/live/load-fixture.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const cli = buildCli();
const newFolder = tempFolders();
let dir = '';
let id = '';
const run = (...args: string[]) => runBuilt(cli, [...args, '--dir', dir]);
const score = () => JSON.parse(run('score', id, '--json').stdout);
const TASK = 'read-forecast';

beforeAll(async () => {
  dir = newFolder();
  const { blueprint, source } = loadFixture();
  const start = { kind: 'start', cast: { water: 'absent', 'county-hq': 'absent' } } as const;
  const open = await new DrillStore(dir).create({ blueprint, source, seed: 's', start });
  await open.sink.append({ n: 1, t: blueprint.length, input: { kind: 'end' } });
  await open.sink.close();
  ({ id } = open);
});

describe('evaluators', () => {
  test('write notes and ratings that score and report show, without names', () => {
    const file = join(dir, id, 'annotations.jsonl');
    const journal = readFileSync(join(dir, id, 'journal.jsonl'), 'utf8');
    expect(
      run('note', id, 'The radio failed.', '--at', 'T+1:20', '--task', TASK, '--by', 'Li'),
    ).toMatchObject({
      status: 0,
      stdout: `Noted for ${id}.\n`,
      stderr: '',
    });
    const rated = ['--task', TASK, '--reason', 'Seen.', '--rating'];
    expect(run('rate', id, ...rated, 'u', '--by', 'Li').status).toBe(0);
    expect(run('rate', id, ...rated, 'M', '--by', 'Wu', '--lang', 'zh').stdout).toContain('已将');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBe(4);
    expect(readFileSync(join(dir, id, 'journal.jsonl'), 'utf8')).toBe(journal);
    expect(score().evaluation).toMatchObject({
      ratings: [{ task: TASK, given: [{ evaluator: 1, letter: 'U' }, { letter: 'M' }], final: 'U' }],
      agreement: { raters: 2, compared: 1 },
      notes: [{ evaluator: 1, at: 4_800_000, task: TASK, text: 'The radio failed.' }],
    });
    const shown = run('score', id).stdout;
    expect(shown).toContain('T+1:20 Evaluator 1, on ');
    const report = run('report', id, '--format', 'md').stdout;
    expect(report).toContain('Evaluator 1 \\(1:20\\): The radio failed.');
    expect(report).toContain('Most of 2 evaluators: U.');
    expect(shown + report).not.toMatch(/\bLi\b|\bWu\b/);
    expect(run('report', id, '--format', 'md', '--names').stdout).toContain(
      'Li \\(1:20\\): The radio failed.',
    );
  });

  test('set a task aside, and both numbers are printed', () => {
    const before = score().headline;
    const done = run('void', id, '--task', TASK, '--by', 'Li', '--reason', 'The radio was really broken.');
    expect([done.status, done.stderr]).toEqual([0, '']);
    const card = score();
    expect(card.voided).toMatchObject([
      { task: TASK, cause: 'evaluator', reason: 'The radio was really broken.' },
    ]);
    expect(card.withVoided).toEqual(before);
    expect(card.tasks.find((task: { id: string }) => task.id === TASK).status).toBe('set-aside');
    const shown = run('score', id).stdout;
    expect(shown).toContain('The radio was really broken.');
    expect(shown).toContain('Counted all the same: Speed');
    expect(run('replay', id).stdout).toContain('An evaluator sets aside');
  });

  test.each([
    [['note', 'ID', '  '], 2, /a note needs words/],
    [
      ['note', 'ID', 'x', '--task', 'read-forcast'],
      2,
      /no task is called read-forcast; did you mean read-forecast\?/,
    ],
    [
      ['rate', 'ID', '--task', TASK, '--rating', 'X', '--by', 'Li', '--reason', 'y'],
      2,
      /--rating X is no rating/,
    ],
    [['rate', 'ID', '--task', TASK, '--rating', 'P', '--by', 'Li'], 2, /needs --reason/],
    [['void', 'ID', '--task', TASK, '--by', 'Li'], 2, /needs --reason/],
    [['note', 'nothing', 'x'], 1, /there is no drill nothing/],
  ])('are told what is wrong in one sentence: %j', (args, status, sentence) => {
    const told = run(...args.map((arg) => (arg === 'ID' ? id : arg)));
    expect(told.status).toBe(status);
    expect(told.stderr).toMatch(sentence);
    expect(told.stderr.trimEnd().split('\n').length).toBe(1);
  });

  test('can write notes while the drill is played, and set nothing aside then', async () => {
    const open = await openDrill(join(dir, id));
    try {
      expect(run('note', id, 'Meanwhile.').status).toBe(0);
      const refused = run('void', id, '--task', TASK, '--by', 'Li', '--reason', 'x');
      expect([refused.status, refused.stderr.split('\n').length]).toEqual([1, 2]);
    } finally {
      await open.sink.close();
    }
  });
});

describe('participants', () => {
  test('answer the questions of the hot wash, by role, and see which there are', () => {
    expect(run('note', id, '--hot-wash').stdout).toMatch(/went-well +What went well\?/);
    const kept = run('note', id, 'Say it twice.', '--hot-wash', 'improve', '--role', 'water', '--by', 'Zhao');
    expect([kept.status, kept.stderr]).toEqual([0, '']);
    expect(score().voices.hotWash).toEqual([{ question: 'improve', role: 'water', text: 'Say it twice.' }]);
    const report = run('report', id, '--format', 'md', '--lang', 'zh').stdout;
    expect(report).toMatch(/## 现场讲评\n\n### 哪些需要改进？\n\n- .*：Say it twice\\?\./);
    expect(report).not.toContain('Zhao');
  });

  test('rate their own awareness, apart from every other figure', () => {
    const { measures, voices, ...before } = score();
    expect(run('rate', id, '--self').stdout).toContain(' 10. ');
    const items = '5,5,5,4,4,5,5,7,7,6';
    const { stdout } = run('rate', id, '--self', items, '--role', 'water');
    expect(stdout).toMatch(/rates its awareness 23\.\n$/);
    const { measures: after, voices: said, ...rest } = score();
    expect(rest).toEqual(before);
    expect(said.selfRatings).toMatchObject([{ role: 'water', sart: 23 }]);
    expect(after).toHaveLength(measures.length);
    expect(voices.selfRatings).toEqual([]);
  });

  test.each([
    [['rate', 'ID', '--self', '1,2,3', '--role', 'water'], /ten numbers from 1 to 7/],
    [['rate', 'ID', '--self', '4,4,4,4,4,4,4,4,4,4'], /needs --role/],
    [['rate', 'ID', '--self', '4,4,4,4,4,4,4,4,4,4', '--role', 'watr'], /did you mean water\?/],
    [['rate', 'ID', '--self', '4,4,4,4,4,4,4,4,4,4', '--task', TASK], /--self rates nothing else/],
    [['note', 'ID', 'x', '--hot-wash', 'feelings'], /write went-well or improve or keep/],
    [['note', 'ID', 'x', '--hot-wash'], /is no question/],
    [['note', 'ID', '--hot-wash', 'keep'], /a note needs words/],
    [['note', 'ID', 'x', '--hot-wash', 'keep', '--task', TASK], /about the whole drill/],
  ])('are told what is wrong in one sentence: %j', (args, sentence) => {
    const { status, stderr } = run(...args.map((arg) => (arg === 'ID' ? id : arg)));
    expect([status, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(sentence);
  });
});

test('who wrote a broken line is told which', () => {
  appendFileSync(join(dir, id, 'annotations.jsonl'), 'half a li');
  const { status, stderr } = run('score', id);
  expect(status).toBe(1);
  expect(stderr).toMatch(/annotations\.jsonl, line \d+: this line is no note, rating or answer/);
});
