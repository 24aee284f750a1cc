import { describe, expect, test } from 'vitest';
import { reportLanguages, reportWordsOf } from '../../../src/text/report-words.ts';
import { languages } from '../../../src/text/words.ts';

/** Every text of a catalogue by its path; functions are called with numbers, so that their arguments can be told from their words. */
function textsOf(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') {
    // A list is asked for where a list is wanted; Told is an object of texts.
    const args = Array.from({ length: part.length }, (_, i) =>
      path === '.list' || path === '.run' ? ['1', '2'] : path.startsWith('.tell.') ? told : String(i + 1),
    );
    return [[path, String(part(...args))]];
  }
  return Object.entries(part as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const told = {
  role: 'r',
  to: 't',
  sender: 's',
  channel: 'c',
  act: 'a',
  text: 'x',
  thing: 'y',
  value: 'v',
  reason: 'z',
};

const english = new Map(textsOf(reportWordsOf('en')));

describe('the words of the report', () => {
  test('are there in every language that the seat speaks', () => {
    expect(Object.keys(reportLanguages).sort()).toEqual(Object.keys(languages).sort());
  });

  test.each(Object.keys(reportLanguages).filter((code) => code !== 'en'))(
    'in %s have the keys of English and words of their own',
    (code) => {
      const other = new Map(textsOf(reportWordsOf(code)));
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      const letters = /[a-z]{3}/i;
      const same = [...other].filter(([path, text]) => text === english.get(path) && letters.test(text));
      expect(same).toEqual([]);
    },
  );

  test.each(Object.entries(reportLanguages))('in %s say everything that they are told', (_, words) => {
    for (const [path, text] of textsOf(words))
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|NaN|\[object/)]);
    expect(words.improvement.actions['kept-in-the-dark']('ROLE', 'TASK', 'FACT')).toMatch(/ROLE/);
    expect(words.tell['inject.fired']({ ...told, text: 'TEXT' })).toContain('TEXT');
  });
});
