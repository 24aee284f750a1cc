/** Holds the examples of `docs/debrief.md` to the formats that they are examples of. */
import { expect, test } from 'vitest';
import { improvementPlanSchema } from '../../../src/analysis/report/improvement/index.ts';
import { readAnnotations } from '../../../src/analysis/scoring/annotations/index.ts';
import { drillRulesSchema } from '../../../src/analysis/scoring/calendar/index.ts';
import { blocksOf, readPage } from './blocks.ts';

const page = readPage('debrief.md');
const example = (word: string): string => blocksOf(page).find((block) => block.word === word)!.text;

test('annotations are as the page shows them', () => {
  const drill = { scenario: 'wenhe-flood', seed: 'lusab-babad' };
  const reading = readAnnotations(example('annotations'), drill);
  expect(reading).toMatchObject({ ok: true });
  const kinds = reading.ok ? reading.annotations.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(['note', 'rate', 'observe', 'hot-wash', 'self']);
});

test('so is an improvement plan', () => {
  const value: unknown = JSON.parse(example('improvement-plan'));
  expect(improvementPlanSchema.parse(value)).toEqual(value);
});

test('so are rules of drills', () => {
  const value: unknown = JSON.parse(example('drill-rules'));
  expect(drillRulesSchema.parse(value)).toEqual(value);
});
