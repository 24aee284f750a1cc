import { expect, test } from 'vitest';
import { homeLanguages, homeWordsOf } from '../../../src/text/home-words.ts';
import { languages } from '../../../src/text/words.ts';

function texts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value === '' ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));
}

test('Home speaks every language that the seat speaks', () => {
  expect(Object.keys(homeLanguages)).toEqual(Object.keys(languages));
  expect(homeWordsOf('xx')).toBe(homeWordsOf('en'));
});

test.each(Object.keys(homeLanguages))('%s leaves no word out that English has', (code) => {
  const own = (words: unknown): string[] => texts(words).filter((path) => !path.startsWith('/help/lines'));
  expect(own(homeWordsOf(code))).toEqual(own(homeWordsOf('en')));
  expect(homeWordsOf(code).help.lines.length).toBeLessThanOrEqual(14);
});
