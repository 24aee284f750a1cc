import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../src/analysis/report/after-action/build-report.ts';
import { formatScorecard } from '../../../../src/analysis/report/format-scorecard.ts';
import { writeMarkdown } from '../../../../src/analysis/report/markdown/write-markdown.ts';
import { scaleOutcomes, scoreRun } from '../../../../src/analysis/scoring/index.ts';
import type { Entry, Input } from '../../../../src/core/drill/input.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { reportWordsOf } from '../../../../src/text/report-words.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { referenceRuns } from '../../../../src/ui/cli/reference-runs.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { playedBy } from '../../../helpers/report-source.ts';

/** Water rises 10 cm an hour for two hours, until the sluice is shut; who follows the plan shuts it after half an hour. */
const blueprint = compileInput({
  length: '2h',
  organisation: { crew: { title: 'Crew', level: 'county' } },
  world: { parameters: { rise: 10 }, stocks: { water: { start: 0, flow: 'gate * rise' }, gate: 1 } },
  actions: { shut: { title: 'Shut the sluice', by: ['crew'], takes: '0m', effects: [{ set: { gate: 0 } }] } },
  stand_ins: {
    'plan-follower': { kind: 'plan-follower', acts: '30m', reads: '0m', omits: 0, errs: 0, reorders: 0 },
  },
  plan: {
    tasks: {
      'shut-it': { owner: 'crew', expect: { do: 'shut' }, from: true, target: '30m', deadline: '60m' },
    },
  },
  outcome: {
    depth: { title: 'Depth', value: 'water', better: 'lower', unit: 'cm', matters: 1 },
    fate: { title: 'Fate', value: '7', better: 'lower' },
  },
});

const entriesOf = (steps: readonly (readonly [number, Input])[]): Entry[] =>
  [[0, { kind: 'start', cast: { crew: 'person' } }] as const, ...steps].map(([minute, input], n) => ({
    n,
    t: minute * 60_000,
    input,
  }));

function scaleOf(steps: readonly (readonly [number, Input])[]) {
  const entries = entriesOf(steps);
  const { log } = runDrill(blueprint, { seed: 's', entries });
  return scaleOutcomes(blueprint, { drill: log, ...referenceRuns(blueprint, { seed: 's', entries }) })[0]!;
}
const shutAt = (minute: number) => [minute, { kind: 'act', role: 'crew', do: 'shut' }] as const;

describe('the runs that a drill is measured against', () => {
  test('are one in which nobody acts and one in which stand-ins follow the plan', () => {
    const { absent, plan } = referenceRuns(blueprint, { seed: 's', entries: entriesOf([shutAt(90)]) });
    expect(logLines(blueprint, absent)).not.toContain('decision.accepted');
    expect(logLines(blueprint, plan)).toContain('"decision":"crew/shut#1"');
  });

  test('put doing nothing at 0 and doing better than the plan above 1', () => {
    expect(scaleOf([]).scale).toBe(0);
    expect(scaleOf([shutAt(1)]).scale).toBeGreaterThan(1);
    const { scale } = scaleOf([shutAt(60)]);
    expect(scale).toBeGreaterThan(0);
    expect(scale).toBeLessThan(1);
  });

  test('end where the facilitator ended the drill', () => {
    const { drill, absent } = scaleOf([[60, { kind: 'end' }]]);
    expect(absent).toBe(drill);
    expect(absent).toBeLessThan(scaleOf([]).absent!);
  });

  test('have the parameters of the drill', () => {
    const start: Entry = { n: 0, t: 0, input: { kind: 'start', overrides: { rise: 20 } } };
    const { absent } = referenceRuns(blueprint, { seed: 's', entries: [start] });
    const doubled = scaleOutcomes(blueprint, { drill: absent, absent, plan: absent })[0]!.drill!;
    expect(doubled).toBeCloseTo(2 * scaleOf([]).absent!, 6);
  });

  test('do not have what was taken back', () => {
    expect(
      scaleOf([
        [60, { kind: 'end' }],
        [61, { kind: 'withdraw', entry: 1 }],
      ]).absent,
    ).toBe(scaleOf([]).absent);
  });
});

describe('where the outcome lies', () => {
  const steps = [shutAt(60)];
  const entries = entriesOf(steps);
  const source = {
    ...playedBy(blueprint, steps),
    references: referenceRuns(blueprint, { seed: 's', entries }),
  };
  const { references } = source;
  const card = scoreRun(blueprint, source.log, { entries, remarks: [], references });
  // Shut after an hour: 10 cm, where nobody would have let 20 come and the plan 5. (10 − 20) / (5 − 20) is two thirds.

  test('is on the scorecard, with both ends and what the scale means', () => {
    const text = formatScorecard(card).replace(/\s+/g, ' ');
    expect(text).toContain('; scale 0.67 (doing nothing 20, following the plan 5)');
    expect(text).toContain('Fate: 7 (less is better); luck decided (doing nothing 7, following the plan 7)');
    expect(text).toContain('Scale: 0 is no better than doing nothing, 1 as good as');
    const chinese = formatScorecard(card, { words: wordsOf('zh') }).replace(/\s+/g, '');
    expect(chinese).toContain('由运气决定（无人行动7，按预案行动7）');
  });

  test('is not spoken of where nothing was compared', () => {
    expect(formatScorecard(scoreRun(blueprint, source.log))).not.toMatch(/Scale|luck/);
  });

  test('is in the report, in the table of outcomes', () => {
    for (const [language, luck] of [
      ['en', 'luck decided'],
      ['zh', '由运气决定'],
    ] as const) {
      const words = reportWordsOf(language);
      const text = writeMarkdown(buildReport(source, { words, withNames: false }));
      expect(text).toContain('| 20 | 5 | 0.67 |');
      expect(text).toContain(`| 7 | 7 | ${luck} |`);
      expect(text).toContain(wordsOf(language).scorecard.scaleMeans);
    }
  });
});
