import { describe, expect, test } from 'vitest';
import { refusals } from '../../../src/core/engine/log-codes.ts';
import { formatNumber } from '../../../src/text/numbers.ts';
import { languages, pickLanguage, wordsOf } from '../../../src/text/words.ts';

/** Paths of everything in a catalogue, with what it is. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}/${key}`));
}

/** Paths of lists may differ in length between languages: help is as long as it needs to be. */
const withoutLines = (paths: readonly string[]): string[] =>
  paths.filter((path) => !/\/lines\/\d/.test(path));

describe('the catalogues', () => {
  test.each(Object.keys(languages))('%s has every key of English, each of the same kind', (code) => {
    expect(withoutLines(shape(wordsOf(code)))).toEqual(withoutLines(shape(wordsOf('en'))));
  });

  test.each(Object.keys(languages))('%s has no empty word where English has one', (code) => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    const empty = (words: unknown): number => texts(words).filter((text) => text === '').length;
    expect(empty(wordsOf(code))).toBeLessThanOrEqual(empty(wordsOf('en')));
  });

  test.each(Object.keys(languages))('%s words every refusal, with and without what it could name', (code) => {
    const blank = { action: '', power: '', superior: '', to: '', otherwise: '', short: '' };
    const full = { action: 'A', power: 'P', superior: 'S', to: 'T', otherwise: 'Not yet.', short: 'H' };
    for (const reason of refusals) {
      for (const about of [blank, full]) {
        const text = wordsOf(code).refusals[reason](about);
        expect(text.length).toBeGreaterThan(4);
        expect(text).not.toMatch(/undefined|“”| {2}/);
      }
    }
  });

  test('a refusal names the remedy', () => {
    const { refusals: words } = wordsOf('en');
    const about = { action: '', power: 'evacuate', superior: 'County HQ', to: '', otherwise: '', short: '' };
    expect(words['no-authority'](about)).toBe(
      'Needs evacuate authority, which your post does not hold. Ask County HQ: 4 Request.',
    );
    expect(words['not-now']({ ...about, otherwise: 'The road is cut.' })).toBe('The road is cut.');
  });

  test('the help fits the smallest screen without scrolling', () => {
    for (const words of Object.values(languages)) expect(words.help.lines.length).toBeLessThanOrEqual(13);
  });
});

describe('the language', () => {
  test('is the one asked for, then TOCSIN_LANG, then the locale, then English', () => {
    expect(pickLanguage({ flag: 'zh', env: { TOCSIN_LANG: 'en' } })).toBe('zh');
    expect(pickLanguage({ env: { TOCSIN_LANG: 'zh', LANG: 'en_US.UTF-8' } })).toBe('zh');
    expect(pickLanguage({ env: { LANG: 'zh_CN.UTF-8' } })).toBe('zh');
    expect(pickLanguage({ env: { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' } })).toBe('en');
    expect(pickLanguage({ env: { LANG: 'fr_FR.UTF-8' } })).toBe('en');
    expect(pickLanguage({ env: { LANG: 'C' } })).toBe('en');
    expect(pickLanguage({ env: {} })).toBe('en');
  });

  test('one that there is not is English', () => {
    expect(wordsOf('xx').code).toBe('en');
  });
});

describe('numbers and spans of time', () => {
  test('are written for people', () => {
    expect([12_000, 9000, 43.5, 1 / 3, -0.001, 1_234_567.891].map(formatNumber)).toEqual([
      '12 000',
      '9000',
      '43.5',
      '0.33',
      '0',
      '1 234 567.89',
    ]);
    expect(wordsOf('en').duration(95 * 60_000)).toBe('1 h 35 min');
    expect(wordsOf('zh').duration(2 * 3_600_000)).toBe('2 小时');
  });
});
