import { describe, expect, test } from 'vitest';
import { judgeLog, measures, scorecardSchema, scoreRun } from '../../../src/analysis/scoring/index.ts';
import { Batch } from '../../../src/core/drill/batch.ts';
import { commandPost } from '../../helpers/command-post.ts';
import { compileFixture } from '../../helpers/compile-input.ts';

const seeds = Array.from({ length: 40 }, (_, i) => `m#${i}`);

describe.each([
  ['a damp patch', compileFixture('damp-patch')],
  ['a command post', commandPost()],
] as const)('every measure of %s, played at random', (_, blueprint) => {
  const cast = Object.fromEntries(blueprint.roles.map(({ id }) => [id, 'random']));

  test('is nothing or lies within its range, and is the same a second time', () => {
    const batch = new Batch(blueprint, { cast });
    const seen = new Set<string>();
    for (const seed of seeds) {
      const { log } = batch.run(seed);
      const verdicts = judgeLog(blueprint, log);
      const readings = measures.map((measure) => measure.read(verdicts));
      measures.forEach(({ id, range: [least, most] }, i) => {
        const { value, count, of } = readings[i]!;
        if (value === null) return;
        seen.add(id);
        expect([id, Number.isFinite(value), of > 0]).toEqual([id, true, true]);
        expect([id, value >= (least ?? -Infinity) - 1e-12, value <= (most ?? Infinity) + 1e-12]).toEqual([
          id,
          true,
          true,
        ]);
        if (count !== null) expect([id, count <= of]).toEqual([id, true]);
      });
      const again = judgeLog(blueprint, log);
      expect(measures.map((measure) => measure.read(again))).toEqual(readings);
      const card = scoreRun(blueprint, log);
      expect(JSON.stringify(scorecardSchema.parse(card))).toBe(JSON.stringify(card));
    }
    expect(seen.size).toBeGreaterThan(25);
  });
});
