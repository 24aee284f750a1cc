import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Annotation,
  annotationLine,
  annotationsHeader,
  annotationsLineSchema,
  evaluationOf,
  journaledAnnotations,
  readAnnotations,
  standingObservations,
} from '../../../../../src/analysis/scoring/annotations/index.ts';
import type { Entry } from '../../../../../src/core/drill/input.ts';

const drill = { scenario: 'damp-patch', seed: 's' };
const header = annotationsHeader(drill);
const note: Annotation = { kind: 'note', by: 'Li', text: 'Late.', at: 60_000, task: 'muster' };
const rate = (by: string, task: string, rating: 'P' | 'S' | 'M' | 'U'): Annotation => ({
  kind: 'rate',
  by,
  task,
  rating,
  reason: 'Seen.',
});

describe('the file', () => {
  property.prop([
    fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 200 }), fc.string({ minLength: 1 }))),
  ])('gives back what was written, whatever people wrote', (pairs) => {
    const written = pairs.map(([by, text]): Annotation => ({ kind: 'note', by, text }));
    const text = header + written.map(annotationLine).join('');
    expect(readAnnotations(text, drill)).toEqual({ ok: true, annotations: written });
  });

  test.each([
    ['', 1],
    ['{"tocsin":"annotations","version":9}\n', 1],
    [annotationsHeader({ scenario: 'damp-patch', seed: 'other' }), 1],
    [`${header}${annotationLine(note)}{"kind":"rate","by":"Li"}\n`, 3],
    [`${header}half a li`, 2],
  ])('is refused with the number of the line: %j', (text, line) => {
    expect(readAnnotations(text, drill)).toMatchObject({ ok: false, line });
  });

  test('has a published schema', async () => {
    const schema = z.toJSONSchema(annotationsLineSchema, { target: 'draft-2020-12' });
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../../../../docs/annotations.schema.json');
  });
});

describe('ticks', () => {
  const tick = (by: string, point: string, seen: boolean): Annotation => ({
    kind: 'observe',
    by,
    question: 'I-32#1',
    point,
    seen,
  });

  test('count as each evaluator last gave them, for each point of each question', () => {
    const other: Annotation = { ...tick('Li', 'A', true), question: 'I-32#2' } as Annotation;
    const given = [
      tick('Li', 'A', true),
      tick('Wu', 'A', true),
      note,
      tick('Li', 'A', false),
      tick('Li', 'B', true),
      other,
    ];
    expect(standingObservations(given)).toEqual([
      tick('Li', 'A', false),
      tick('Wu', 'A', true),
      tick('Li', 'B', true),
      other,
    ]);
  });

  test('number who gave them among the evaluators, and are no evaluation by themselves', () => {
    expect(evaluationOf([], [tick('Wu', 'A', true)])).toBeNull();
    expect(evaluationOf([], [tick('Wu', 'A', true), note])?.notes).toMatchObject([{ evaluator: 2 }]);
  });

  test('may stand in the journal too', () => {
    const input = tick('Li', 'A', true) as Extract<Annotation, { kind: 'observe' }>;
    expect(journaledAnnotations([{ n: 0, t: 5, input }])).toEqual([input]);
  });
});

describe('the journal', () => {
  test('has notes and ratings too, and what was taken back is gone', () => {
    const entries: Entry[] = [
      { n: 0, t: 0, input: { kind: 'note', by: 'Li', text: 'One.' } },
      { n: 1, t: 5, input: { kind: 'note', by: 'Li', text: 'Two.', task: 'muster' } },
      { n: 2, t: 6, input: { kind: 'rate', by: 'Wu', task: 'muster', rating: 'S' } },
      { n: 3, t: 6, input: { kind: 'withdraw', entry: 0 } },
    ];
    expect(journaledAnnotations(entries)).toEqual([
      { kind: 'note', by: 'Li', text: 'Two.', at: 5, task: 'muster' },
      { kind: 'rate', by: 'Wu', task: 'muster', rating: 'S', reason: '' },
    ]);
  });
});

describe('the evaluation', () => {
  const tasks = [
    { id: 'muster', rating: { letter: 'P' as const } },
    { id: 'shore', rating: { letter: null } },
  ];

  test('keeps the proposal beside what was given, and names nobody', () => {
    const evaluation = evaluationOf(tasks, [rate('Li', 'muster', 'S'), rate('Wu', 'muster', 'M'), note]);
    expect(evaluation).toMatchObject({
      ratings: [
        {
          task: 'muster',
          proposed: 'P',
          given: [
            { evaluator: 1, letter: 'S' },
            { evaluator: 2, letter: 'M' },
          ],
          final: 'M',
        },
      ],
      notes: [{ evaluator: 1, at: 60_000, task: 'muster' }],
    });
    expect(JSON.stringify(evaluation)).not.toMatch(/Li|Wu/);
  });

  test('counts the last rating of each evaluator', () => {
    const evaluation = evaluationOf(tasks, [rate('Li', 'muster', 'U'), rate('Li', 'muster', 'S')]);
    expect(evaluation).toMatchObject({
      ratings: [{ final: 'S', given: [{ letter: 'S' }] }],
      agreement: null,
    });
  });

  test('says how far two evaluators agree', () => {
    const same = ['muster', 'shore'].flatMap((task, i) =>
      ['Li', 'Wu'].map((by) => rate(by, task, i === 0 ? 'P' : 'U')),
    );
    expect(evaluationOf(tasks, same)!.agreement).toEqual({ raters: 2, compared: 2, alpha: 1, kappa: 1 });
  });

  test('is none where nobody wrote, and leaves out tasks that the plan has not', () => {
    expect(evaluationOf(tasks, [])).toBeNull();
    expect(evaluationOf(tasks, [rate('Li', 'other', 'S')])!.ratings).toEqual([]);
  });
});
