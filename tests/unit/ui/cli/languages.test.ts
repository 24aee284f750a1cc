/** What the command line says in Chinese, how the language is chosen, and that words stand in their columns. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatScorecard } from '../../../../src/analysis/report/format-scorecard.ts';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { MINUTE } from '../../../../src/core/kernel/time.ts';
import { DrillStore } from '../../../../src/run/live/drill-store.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { widthOf } from '../../../../src/ui/tui/layout/width.ts';
import { runCli } from '../../../helpers/cli/run-cli.ts';
import { fixtureRoot, loadFixture } from '../../../helpers/live/load-fixture.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const newFolder = tempFolders();
const small = join(fixtureRoot, 'small-flood');
const { blueprint, source } = loadFixture();
const root = newFolder();

beforeAll(async () => {
  const start = { kind: 'start', cast: { water: 'person' } } as const;
  const open = await new DrillStore(root).create({ blueprint, source, seed: 'a', start });
  await open.sink.remark({ kind: 'closed', t: 60 * MINUTE });
  await open.sink.close();
});

describe('in Chinese', () => {
  test('`run` tells the drill, the exercise first and the scorecard last', async () => {
    const { code, out, err } = await runCli(['run', small, '--seed', 'x', '--lang', 'zh']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^演练 {2}A small flood\n种子 x；重复同一次演练：tocsin run .*small-flood --seed x\n\n/,
    );
    expect(out).toContain('05:40 T+0:10  I-01 Met bureau致County HQ、Water bureau（电话）：Heavy rain\n');
    expect(out).toContain('Water bureau：报告，致County HQ：Seepage at dike 3\n');
    expect(out).toMatch(/演练结束：.*\n\nA small flood：演练评估\n/);
  });

  test('`score`, `replay`, `list` and `check` do too', async () => {
    const drill = ['small-flood-1', '--dir', root, '--lang', 'zh'];
    expect((await runCli(['score', ...drill])).out).toMatch(
      /^A small flood：演练评估\n演练未完：以下统计到 T\+1:00 为止。\n/,
    );
    expect((await runCli(['replay', ...drill])).out).toMatch(
      /^演练 {2}A small flood\n演练 small-flood-1，种子 a\n\n/,
    );
    const listed = (await runCli(['list', '--dir', root, '--lang', 'zh'])).out;
    expect(listed).toContain('  wenhe-flood  Flood on the Wen River（6 小时，14 个岗位）\n');
    expect(listed).toMatch(/\n {2}small-flood-1 {2}A small flood，已到 T\+1:00，全长 3 小时\n$/);
    expect((await runCli(['check', small, '--lang', 'zh'])).out).toContain(`${small}：没有问题\n`);
  });

  test('the log and the scorecard as JSON are what they are in English', async () => {
    for (const command of [
      ['run', small, '--seed', 'a'],
      ['score', 'small-flood-1', '--dir', root],
    ])
      expect((await runCli([...command, '--json', '--lang', 'zh'])).out).toBe(
        (await runCli([...command, '--json'])).out,
      );
  });

  test.each<[string[], number, string]>([
    [['run', 'wenhe-flod'], 2, '没有情景 wenhe-flod；是否指 wenhe-flood？'],
    [['run', 'xyz'], 2, '没有情景 xyz；用 `tocsin list` 查看全部。'],
    [['run', 'no/such.yaml'], 2, '没有文件 no/such.yaml；请检查路径。'],
    [['run', small, '--stand-ins', 'watr=absent'], 2, '没有岗位 watr；是否指 water？'],
    [['run', small, '--until', 'noon'], 2, '--until noon 不是演练时间；请写 2h、42m 或 0:42。'],
    [['play', small], 2, '席位需要终端；--plain 以文本行进行，`tocsin run` 无需人员参加。'],
  ])('%j is refused in a sentence', async (argv, code, sentence) => {
    expect(await runCli([...argv, '--lang=zh'])).toEqual({ code, out: '', err: `tocsin: ${sentence}\n` });
  });

  test('a scenario with mistakes is refused so; its diagnostics are the author’s, in English', async () => {
    const file = join(newFolder(), 'scenario.yaml');
    writeFileSync(file, 'tocsin: 1\n');
    const { err, code } = await runCli(['run', file, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(err).toMatch(/error: .*\[scenario\/missing-key\]/);
    expect(err).toMatch(/不能运行：有 \d+ 个错误。\n$/);
  });
});

describe('the language of a command', () => {
  const first = async (argv: readonly string[], env: Record<string, string>): Promise<string> =>
    (await runCli(['list', '--dir', root, ...argv], env)).out.slice(0, 2);

  test('is that of --lang, then TOCSIN_LANG, then the locale, then English', async () => {
    expect(await first([], { LANG: 'zh_CN.UTF-8' })).toBe('情景');
    expect(await first([], { LANG: 'zh_CN.UTF-8', TOCSIN_LANG: 'en' })).toBe('Sc');
    expect(await first(['--lang', 'zh-Hans'], { TOCSIN_LANG: 'en' })).toBe('情景');
    expect(await first([], { LANG: 'fr_FR.UTF-8' })).toBe('Sc');
  });

  test('is refused where there are no words in it, before anything is done', async () => {
    const dir = newFolder();
    for (const argv of [['list'], ['run', small], ['play', small, '--plain', '--dir', dir]]) {
      const { code, out, err } = await runCli([...argv, '--lang', 'xx']);
      expect([code, out, err]).toEqual([2, '', 'tocsin: there are no words in xx; --lang takes en or zh.\n']);
    }
    expect(new DrillStore(dir).list()).toEqual([]);
  });
});

test('numbers of options may be typed full-width', async () => {
  const plain = await runCli([
    'run',
    small,
    '--seed',
    'a',
    '--json',
    '--until',
    '1:20',
    '--set',
    'rain_total=200',
  ]);
  const wide = await runCli([
    'run',
    small,
    '--seed',
    'a',
    '--json',
    '--until',
    '１：２０',
    '--set',
    'rain_total＝２００',
  ]);
  expect(wide).toEqual(plain);
});

describe('a scorecard in Chinese', () => {
  const card = scoreRun(blueprint, runDrill(blueprint, { seed: 'a' }).log);
  const words = wordsOf('zh');

  test.each([60, 80, 120])('keeps within %d columns, and no line begins with a closing mark', (width) => {
    for (const line of formatScorecard(card, { width, words }).split('\n')) {
      expect(widthOf(line), line).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^\s*[，。、；：？！）”]/u);
      expect(line).not.toMatch(/[（“]$/u);
    }
  });

  test('has its columns under their heads, counting two for a character', () => {
    const lines = formatScorecard(card, { words }).split('\n');
    const at = lines.indexOf(words.scorecard.everyTask) + 1;
    const columnOf = (line: string, text: string): number => widthOf(line.slice(0, line.lastIndexOf(text)));
    const head = columnOf(lines[at]!, words.scorecard.columns.result);
    const results = Object.values(words.scorecard.status);
    const rows = lines.slice(at + 1).filter((line) => /\d\.\d\d/.test(line));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const result = results.find((text) => row.endsWith(text))!;
      expect(columnOf(row, result), row).toBe(head);
    }
  });
});
