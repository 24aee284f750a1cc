/** Moves in reports and in the telling of logs: the timeline has them, and what was said between them stands word for word, each note once. */
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../../src/analysis/report/after-action/build-report.ts';
import { entriesIn } from '../../../../../src/analysis/report/after-action/pointers.ts';
import { tellLog } from '../../../../../src/analysis/report/tell-log.ts';
import { scoreRun } from '../../../../../src/analysis/scoring/index.ts';
import { logEntry } from '../../../../../src/core/engine/log-json.ts';
import { reportWordsOf } from '../../../../../src/text/report-words.ts';
import { build } from '../../../../helpers/drill-builder.ts';
import { findSection, wordsOf } from '../../../../helpers/report-reader.ts';
import { playedBy } from '../../../../helpers/report-source.ts';

const blueprint = build({
  length: '2h',
  moves: [
    { title: 'Warning', until: '30m', discuss: '10m' },
    { title: 'The crest', until: '1h', discuss: '10m' },
    { title: 'Recovery' },
  ],
});
const source = playedBy(blueprint, [
  [30, { kind: 'discuss', role: 'county', move: 1, text: 'We told *nobody*.' }],
  [30, { kind: 'discuss', role: 'town', move: 1, text: 'We heard at nine.' }],
  [30, { kind: 'conclude', by: 'county', move: 1 }],
  [60, { kind: 'discuss', role: 'county', move: 2, text: 'Too late.' }],
  [60, { kind: 'conclude', by: 'county', move: 2 }],
  [70, { kind: 'note', by: 'Lin', text: 'A good spirit.' }],
]);

describe('a report', () => {
  const report = buildReport(source, { words: reportWordsOf('en'), withNames: true });

  test('has what was said in a section for each move, with its entries', () => {
    const found = findSection(report.sections, 'discussions')!;
    expect(found.title).toBe('Discussions between moves');
    const lists = found.sections.map(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(wordsOf) : [])),
    ]);
    expect(lists.map(([title]) => title)).toEqual(['Warning', 'The crest']);
    expect(lists[0]!.slice(1).map((text) => text.replace(/ \[.*/, ''))).toEqual([
      'County: We told *nobody*.',
      'Town: We heard at nine.',
    ]);
    const codes = [...entriesIn([found])].map((entry) => logEntry(blueprint, source.log, entry).code);
    expect(codes).toEqual(['annotation.added', 'annotation.added', 'annotation.added']);
  });

  test('takes nobody who talked for an evaluator', () => {
    const notes = findSection(report.sections, 'notes')!;
    expect(JSON.stringify(notes)).toContain('A good spirit.');
    expect(JSON.stringify(notes)).not.toContain('nobody');
    const { evaluation } = scoreRun(blueprint, source.log, { entries: source.entries, remarks: [] });
    expect(evaluation?.notes.map(({ text }) => text)).toEqual(['A good spirit.']);
  });

  test('has no such section where nobody noted anything', () => {
    const silent = buildReport(playedBy(blueprint, []), { words: reportWordsOf('en'), withNames: true });
    expect(findSection(silent.sections, 'discussions')).toBeNull();
  });
});

test.each([
  [
    'en',
    [
      'Move 1 begins: Warning',
      'Move 1 is over and talked about: Warning',
      'County, on Warning: We told *nobody*.',
      'The discussion of move 1 is over',
      'Move 2 begins: The crest',
    ],
  ],
  [
    'zh',
    [
      '第 1 阶段开始：Warning',
      '第 1 阶段结束，开始讨论：Warning',
      'County（关于“Warning”）：We told *nobody*.',
      '第 1 阶段的讨论结束',
      '第 2 阶段开始：The crest',
    ],
  ],
])('a log is told in order, in %s', (language, lines) => {
  const told = tellLog(source, language);
  const places = lines.map((line) => told.indexOf(line));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});
