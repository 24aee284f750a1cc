/** What participants say after a drill: kept word for word, and in no figure but its own. */
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../../src/analysis/report/after-action/build-report.ts';
import { formatConduct } from '../../../../../src/analysis/report/format-conduct.ts';
import {
  annotationLine,
  annotationsHeader,
  readAnnotations,
  selfRatingsIn,
  voicesOf,
} from '../../../../../src/analysis/scoring/annotations/index.ts';
import { type Annotation, scoreRun } from '../../../../../src/analysis/scoring/index.ts';
import { reportWordsOf } from '../../../../../src/text/report-words.ts';
import { wordsOf as wordsIn } from '../../../../../src/text/words.ts';
import { dampPatch } from '../../../../helpers/damp-patch.ts';
import { findSection, rowsOf, sectionOf, tableIn, wordsOf } from '../../../../helpers/report-reader.ts';
import { playedBy } from '../../../../helpers/report-source.ts';

// Demand 5 + 5 + 5, supply 4 + 4 + 5 + 5, understanding 7 + 7 + 6: D15, S18, U20.
const worked: Annotation = {
  kind: 'self',
  by: 'Zhao',
  role: 'water',
  items: [5, 5, 5, 4, 4, 5, 5, 7, 7, 6],
};
const calm: Annotation = { kind: 'self', by: 'Qian', role: 'hq', items: [1, 1, 1, 7, 7, 7, 7, 7, 7, 7] };
const answer = (question: 'went-well' | 'improve' | 'keep', text: string, role?: string): Annotation => ({
  kind: 'hot-wash',
  by: 'Zhao',
  question,
  text,
  ...(role !== undefined && { role }),
});

describe('ratings of one’s own awareness', () => {
  test('with understanding 20, demand 15 and supply 18 are 23', () => {
    expect(selfRatingsIn([worked])).toEqual([
      { role: 'water', understanding: 20, demand: 15, supply: 18, sart: 23 },
    ]);
  });

  test('of several by one person the last counts', () => {
    const again = { ...worked, items: [7, 7, 7, 1, 1, 1, 1, 1, 1, 1] };
    expect(selfRatingsIn([worked, calm, again]).map(({ sart }) => sart)).toEqual([-14, 46]);
  });

  const source = playedBy(dampPatch, []);
  const scored = (annotations: readonly Annotation[]) =>
    scoreRun(dampPatch, source.log, { entries: [], remarks: [], annotations });

  test('change no figure but their own, which is their mean', () => {
    const { measures: said, voices, ...rest } = scored([worked, calm]);
    const { measures: silent, voices: none, ...same } = scored([]);
    expect(rest).toEqual(same);
    expect([voices?.selfRatings.length, none]).toEqual([2, null]);
    const changed = said.filter((measure, i) => JSON.stringify(measure) !== JSON.stringify(silent[i]));
    expect(changed).toEqual([
      { id: 'self-rated-awareness', value: (23 + 46) / 2, count: null, of: 2, unit: 'points' },
    ]);
  });

  test('make nobody an evaluator', () => {
    expect(scored([worked]).evaluation).toBeNull();
  });

  test.each([
    [[4, 4, 4, 4, 4, 4, 4, 4, 4]],
    [[4, 4, 4, 4, 4, 4, 4, 4, 4, 8]],
    [[0, 4, 4, 4, 4, 4, 4, 4, 4, 4]],
    [[4.5, 4, 4, 4, 4, 4, 4, 4, 4, 4]],
  ])('of other items than ten from 1 to 7 are refused: %j', (items) => {
    const drill = { scenario: 's', seed: '1' };
    const text = `${annotationsHeader(drill)}${annotationLine({ ...worked, items } as Annotation)}`;
    expect(readAnnotations(text, drill)).toMatchObject({ ok: false, line: 2 });
  });
});

describe('in the report', () => {
  const annotations = [
    answer('improve', 'Say who has  it,\nfirst.', 'hq'),
    answer('went-well', 'We spoke up.'),
    worked,
  ];
  const report = (withNames: boolean) =>
    buildReport({ ...playedBy(dampPatch, []), annotations }, { words: reportWordsOf('en'), withNames });
  const said = (withNames: boolean) =>
    sectionOf(report(withNames), 'hot-wash').sections.map(({ title, blocks }) => [
      title,
      blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(wordsOf) : [])),
    ]);

  test('answers stand under their questions by role, and by name only where names are asked for', () => {
    expect(said(false)).toEqual([
      ['What went well?', ['We spoke up.']],
      [
        'What is to be improved?',
        [`${dampPatch.roles.find(({ id }) => id === 'hq')!.title}: Say who has  it, first.`],
      ],
    ]);
    expect(JSON.stringify(report(false))).not.toContain('Zhao');
    expect(said(true)[0]![1]).toEqual(['Zhao: We spoke up.']);
  });

  test('people’s own ratings stand apart, with their sums', () => {
    const [row] = rowsOf(tableIn(sectionOf(report(false), 'self-ratings')));
    expect(row!.slice(1)).toEqual(['20', '15', '18', '23']);
  });

  test('there is no such section where nobody said anything', () => {
    const silent = buildReport(playedBy(dampPatch, []), { words: reportWordsOf('en'), withNames: false });
    expect([findSection(silent.sections, 'hot-wash'), findSection(silent.sections, 'self-ratings')]).toEqual([
      null,
      null,
    ]);
    expect(voicesOf([])).toBeNull();
  });

  test('and under the scorecard', () => {
    const { log } = playedBy(dampPatch, []);
    const card = scoreRun(dampPatch, log, { entries: [], remarks: [], annotations });
    const text = formatConduct(card, wordsIn('en'), 80);
    expect(text).toMatch(/Hot wash\n {2}What went well\?\n {2}We spoke up\./);
    expect(text).toContain('23 (understanding 20, demand 15, supply 18)');
  });
});
