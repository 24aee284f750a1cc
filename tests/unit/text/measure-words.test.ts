/** The measures in other languages than the registry's English. */
import { describe, expect, test } from 'vitest';
import { measures } from '../../../src/analysis/scoring/index.ts';
import { measureWordsOf } from '../../../src/text/measure-words.ts';
import { measureTexts } from '../../../src/text/zh/measures.ts';

/** Numbers and formulas of a text: what a translation must not change. Ordinals of percentiles and counts in words are left out. */
const numbersIn = (text: string): string[] => [...new Set(text.match(/\d+(?:\.\d+)?/g) ?? [])].sort();

describe('the measures in Chinese', () => {
  test('are those of the registry, each once and in its order', () => {
    expect(Object.keys(measureTexts)).toEqual(measures.map(({ id }) => id));
  });

  test.each(measures.map(({ id, ...measure }) => [id, measure] as const))(
    '%s is told in Chinese, with every number of the English definition',
    (id, { definition, source }) => {
      const chinese = measureTexts[id]!;
      expect(chinese.title).toMatch(/\p{Script=Han}/u);
      expect(chinese.definition).toMatch(/\p{Script=Han}/u);
      expect(numbersIn(chinese.definition)).toEqual(expect.arrayContaining(numbersIn(definition)));
      const years = source.match(/\b(?:19|20)\d\d\b/g) ?? [];
      expect(numbersIn(chinese.source)).toEqual(expect.arrayContaining(years));
      // What has no outside authority says so in both, and nothing else does.
      expect(chinese.source.includes('本项目的建议')).toBe(
        source.includes('this project’s proposal') || source.includes('proposal of this project'),
      );
    },
  );
});

test('a measure without words in a language is told in English', () => {
  const own = { id: 'own', title: 'Own', definition: 'One’s own.', source: 'None.' };
  expect(measureWordsOf(own, 'zh')).toBe(own);
  expect(measureWordsOf(measures[0]!, 'en')).toBe(measures[0]);
  expect(measureWordsOf(measures[0]!, 'constructor')).toBe(measures[0]);
});
