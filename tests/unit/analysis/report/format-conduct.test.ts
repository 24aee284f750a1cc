import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../src/analysis/report/after-action/build-report.ts';
import { formatConduct } from '../../../../src/analysis/report/format-conduct.ts';
import { formatProgress } from '../../../../src/analysis/report/format-progress.ts';
import { columnsOf } from '../../../../src/analysis/report/layout.ts';
import { type Annotation, conditionsOf, scoreRun } from '../../../../src/analysis/scoring/index.ts';
import {
  type DrillSummary,
  foldProgress,
  seatRemark,
} from '../../../../src/analysis/scoring/progress/index.ts';
import type { Entry } from '../../../../src/core/drill/input.ts';
import { reportWordsOf } from '../../../../src/text/report-words.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { dampPatch, runDampPatch } from '../../../helpers/damp-patch.ts';
import { playedBy } from '../../../helpers/report-source.ts';

const entries: Entry[] = [
  { n: 0, t: 0, input: { kind: 'start' } },
  { n: 1, t: 1, input: { kind: 'act', role: 'hq', do: 'call-out' } },
  { n: 2, t: 1, input: { kind: 'withdraw', entry: 1 } },
  { n: 3, t: 1, input: { kind: 'withdraw', entry: 2 } },
];
const remarks = [
  seatRemark({ role: 'water', coach: 'on', length: 7_200_000 }, 0, ''),
  { kind: 'opened', pace: 12 },
  { kind: 'held', ms: 300_000 },
];
const annotations: Annotation[] = [
  { kind: 'rate', by: 'Li', task: 'muster', rating: 'S', reason: 'It was\u001b[31m slow.' },
  { kind: 'note', by: 'Wu', text: 'A long note. '.repeat(30) },
];
const card = scoreRun(dampPatch, runDampPatch([]).log, { entries, remarks, annotations });

describe('under a scorecard', () => {
  test.each(['en', 'zh'])('%s lines fit and move no cursor', (code) => {
    for (const width of [40, 80]) {
      const text = formatConduct(card, wordsOf(code), width);
      expect(text.split('\n').filter((line) => columnsOf(line) > width)).toEqual([]);
      expect(text).not.toContain('\u001b');
    }
  });

  test('stand the conditions under which it was played, and only those that there were', () => {
    const text = formatConduct(card, wordsOf('en'), 100);
    for (const told of [
      'Practice',
      'coach was on',
      '12 drill minutes',
      'waited 5 min',
      '2 entries were taken back',
    ])
      expect(text).toContain(told);
    expect(text).toContain('One act was entered for posts that nobody held');
    expect(text).not.toMatch(/Paused|moved the clock/);
  });

  test('stands nothing where only the log is known', () => {
    expect(formatConduct(scoreRun(dampPatch, runDampPatch([]).log), wordsOf('en'), 80)).toBe('');
  });
});

test('the report says that a drill was practice, and why', () => {
  const conduct = conditionsOf({ entries, remarks });
  const report = buildReport(
    { ...playedBy(dampPatch, []), conduct },
    { words: reportWordsOf('en'), withNames: false },
  );
  const overview = JSON.stringify(report.sections[0]);
  expect(overview).toContain('Practice: not for comparing with scored drills.');
  expect(overview).toContain('The coach was on.');
});

test.each(['en', 'zh'])(
  'progress in %s fits the width, with nothing to draw where there was nothing to measure',
  (code) => {
    const drill = (id: string, speed: number | null, begun: string): DrillSummary => ({
      id,
      scenario: { id: 'a', title: 'A scenario with a title' },
      seed: id,
      role: null,
      coach: 'scored',
      undone: false,
      state: 'ended',
      reached: 1,
      length: 1,
      begun,
      left: begun,
      speed,
      coordination: null,
    });
    const progress = foldProgress([
      drill('a-1', 0.5, '2026-01-01T00:00:00Z'),
      drill('a-2', 1, ''),
      drill('a-3', null, '2026-01-03'),
    ]);
    for (const width of [60, 100]) {
      const lines = formatProgress(progress, wordsOf(code), width).split('\n');
      expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
    }
    const bars = formatProgress(progress, wordsOf(code), 100)
      .split('\n')
      .filter((line) => line.includes('....'));
    expect(bars.map((line) => [...line].filter((char) => char === '#').length)).toEqual([20, 10, 0]);
  },
);
