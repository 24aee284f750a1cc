/** A drill played to its end as lines of Chinese, typed through an input method that sends full-width characters. */
import { PassThrough, Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../../src/text/en/index.ts';
import type { Catalogue } from '../../../../src/text/message-types.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { playPlain } from '../../../../src/ui/tui/play-plain.ts';
import { TypedLines } from '../../../../src/ui/tui/typed-lines.ts';
import { debriefOf } from '../../../helpers/seat/debrief-of.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

/** Types lines at a seat of the fixture drill; returns what was said, and what was decided. */
async function playChinese(typed: readonly string[]) {
  const { drill, session } = sitAt({ language: 'zh' });
  session.close();
  const words = wordsOf('zh');
  const stdout = new PassThrough();
  let said = '';
  stdout.on('data', (piece) => {
    said += String(piece);
  });
  const lines = new TypedLines(Readable.from(typed.map((line) => `${line}\n`)));
  const debrief = () => debriefOf({ drill }, 'zh');
  const result = await playPlain({ drill, role: 'water', words, debrief, lines, stdout });
  const acts = drill.entries.flatMap(({ input }) => (input.kind === 'act' ? [input.do] : []));
  return { said, acts, result };
}

/** Texts of a catalogue that nobody could take for something else. */
function sentences(part: Catalogue[string]): string[] {
  if (typeof part === 'string') return part.includes('{') || part.length < 8 ? [] : [part];
  return Object.values(part).flatMap((inner: Catalogue[string]) => sentences(inner));
}

describe('a drill in Chinese, as lines', () => {
  let played: Awaited<ReturnType<typeof playChinese>>;
  beforeAll(async () => {
    const waits = Array.from({ length: 8 }, () => 'ｗ　３０');
    played = await playChinese(['w 10', '', '２', '', '水位上涨', '？', 'b', ...waits]);
  });

  test('begins with the exercise, tells what was done and ends with the scorecard', () => {
    expect(played.said).toMatch(
      /^演练：Flood on the Wen River\n岗位：County water bureau。上级：County HQ。\n/,
    );
    expect(played.said).toContain('已上报County HQ：');
    expect(played.said).toContain('数字键、方向键、Enter、Esc 可完成一切');
    expect(played.said).toMatch(/演练评估[\s\S]*您已离开。演练已保存。\n$/);
    expect(played.acts).toEqual(['report']);
    expect(played.result.over).toBe(true);
  });

  test('says nothing of the interface in English', () => {
    const heard = sentences(en as Catalogue).filter((text) => played.said.includes(text));
    expect(heard).toEqual([]);
  });
});
