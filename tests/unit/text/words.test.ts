import { describe, expect, test } from 'vitest';
import { refusals } from '../../../src/core/engine/log-codes.ts';
import { warningLevels } from '../../../src/core/model/verbs/warning.ts';
import { explainRefusal } from '../../../src/text/explain-refusal.ts';
import type { Catalogue } from '../../../src/text/message-types.ts';
import { formatNumber } from '../../../src/text/numbers.ts';
import { parseMessage, speak } from '../../../src/text/speak.ts';
import { languages, pickLanguage, wordsOf } from '../../../src/text/words.ts';

const codes = Object.keys(languages) as (keyof typeof languages)[];

/** Every message of a catalogue with its path; `where` stands for the lines of a list, which may differ in number. */
function messages(part: Catalogue[string], path = ''): { readonly path: string; readonly text: string }[] {
  if (typeof part === 'string') return [{ path, text: part }];
  if (Array.isArray(part)) return part.map((text) => ({ path: `${path}/line`, text }));
  return Object.entries(part).flatMap(([key, inner]) => messages(inner, `${path}/${key}`));
}

type Parts = ReturnType<ReturnType<typeof parseMessage>['getAst']>;

/** What stands in a message, at any depth: kinds of parts as the parser numbers them, and the arguments' names. */
function partsOf(parts: Parts): Parts {
  return parts.flatMap((part) =>
    'options' in part
      ? [part, ...Object.values(part.options).flatMap(({ value }) => partsOf(value))]
      : [part],
  );
}

/** Parts as the parser of messages numbers them. */
const [LITERAL, ARGUMENT, SELECT, PLURAL] = [0, 1, 5, 6];

/** `name` and, where a choice hangs on it, what kind of choice. */
function argumentsOf(text: string, code: string): string[] {
  const found = partsOf(parseMessage(text, code).getAst()).filter(({ type }) => type !== LITERAL);
  return [...new Set(found.map((part) => `${'value' in part ? part.value : ''}`))].sort();
}

/** Something to say for every argument of a message: a choice's first case, a number where a plural hangs on it, else an odd text. */
function valuesFor(text: string, code: string): Record<string, string | number> {
  const parts = partsOf(parseMessage(text, code).getAst());
  return Object.fromEntries(
    parts.flatMap((part): [string, string | number][] => {
      if (!('value' in part) || (part.type as number) === LITERAL) return [];
      if ((part.type as number) === PLURAL) return [[part.value, 2]];
      if ('options' in part) return [[part.value, Object.keys(part.options)[0]!]];
      return [[part.value, "$& {odd} '"]];
    }),
  );
}

describe('the catalogues', () => {
  const english = new Map(messages(languages.en).map(({ path, text }) => [path, text]));

  test.each(codes)('%s has every key of English and no other', (code) => {
    const paths = new Set(messages(languages[code]).map(({ path }) => path));
    expect([...paths].sort()).toEqual([...english.keys()].sort());
    expect(languages[code].colours.length).toBe(warningLevels.length);
  });

  test.each(codes)('every message of %s speaks of what the English one speaks of', (code) => {
    for (const { path, text } of messages(languages[code]))
      expect([path, argumentsOf(text, code)]).toEqual([path, argumentsOf(english.get(path)!, 'en')]);
  });

  test.each(codes)(
    '%s is written in names, plurals and choices alone, so that no locale decides what is said',
    (code) => {
      for (const { path, text } of messages(languages[code])) {
        const parts = partsOf(parseMessage(text, code).getAst());
        const kinds = new Set(parts.map(({ type }) => type as number));
        expect([
          path,
          [...kinds].filter((kind) => ![LITERAL, ARGUMENT, SELECT, PLURAL].includes(kind)),
        ]).toEqual([path, []]);
        // What is said without parsing is what the parser would have said.
        if (!text.includes('{') && text !== '') expect(parseMessage(text, code).format()).toBe(text);
      }
    },
  );

  test.each(codes)('%s is empty only where English is', (code) => {
    const empty = messages(languages[code]).filter(({ text }) => text.trim() === '');
    for (const { path } of empty) expect([path, english.get(path)]).toEqual([path, '']);
  });

  test('a message that is said differs by number and choice as its language does', () => {
    const [en, zh] = [wordsOf('en'), wordsOf('zh')];
    expect(en.form.teams({ needed: 1, free: 2 })).toBe('Keeps 1 team busy; 2 free.');
    expect(en.form.teams({ needed: 2, free: 0 })).toBe('Keeps 2 teams busy; 0 free.');
    expect(zh.form.teams({ needed: 2, free: 0 })).toBe('占用 2 支队伍；空闲 0 支。');
  });

  test('what is filled in is never read as a message', () => {
    const odd = "{to} <b>'{' # {n, plural, other {x}}";
    expect(wordsOf('en').results.reported({ to: odd })).toBe(`Reported to ${odd}.`);
  });

  test.each(codes)('every message of %s says what the formatter of messages makes of it', (code) => {
    for (const { path, text } of messages(languages[code])) {
      const values = valuesFor(text, code);
      const { said } = speak({ said: text } as Catalogue, code) as {
        said: string | ((given: object) => string);
      };
      const told = typeof said === 'string' ? said : said(values);
      expect([path, told]).toEqual([path, String(parseMessage(text, code).format(values))]);
    }
  });

  test('a missing argument, or one too many, does not compile', () => {
    const words = wordsOf('en');
    // @ts-expect-error `owed` is missing
    expect(() => words.inbox.counts({ fresh: 1 })).toThrow('owed');
    // @ts-expect-error the message speaks of no `late`
    expect(words.inbox.counts({ fresh: 1, owed: 2, late: 3 })).toBe('1 new, 2 to answer');
    // @ts-expect-error a plural hangs on a number
    expect(words.form.teams({ needed: 'some', free: 2 })).toContain('busy');
  });

  test('Chinese sentences have Chinese marks, and neither language doubles a space', () => {
    for (const { path, text } of messages(languages.zh))
      expect([path, /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text)]).toEqual([path, false]);
    for (const code of codes)
      for (const { path, text } of messages(languages[code]))
        expect([path, !/^\/help/.test(path) && /\S {2}/.test(text)]).toEqual([path, false]);
  });
});

describe('a refusal', () => {
  const blank = {
    action: '',
    power: '',
    superior: '',
    to: '',
    otherwise: '',
    short: '',
    place: '',
    givers: '',
  };

  test.each(codes)('is worded in %s for every reason, with and without what it could name', (code) => {
    const full = {
      action: 'A',
      power: 'P',
      superior: 'S',
      to: 'T',
      otherwise: 'Not yet.',
      short: 'H',
      place: 'L',
      givers: 'G',
    };
    for (const reason of refusals)
      for (const about of [blank, full]) {
        const text = explainRefusal(reason, about, wordsOf(code));
        expect(text.length).toBeGreaterThan(4);
        expect(text).not.toMatch(/undefined|“”| {2}/);
      }
  });

  test('names the remedy', () => {
    const about = { ...blank, power: 'evacuate', superior: 'County HQ' };
    expect(explainRefusal('no-authority', about, wordsOf('en'))).toBe(
      'Needs authority for evacuate, which your post does not hold. Ask County HQ: 4 Request.',
    );
    expect(explainRefusal('not-now', { ...blank, otherwise: 'The road is cut.' }, wordsOf('en'))).toBe(
      'The road is cut.',
    );
  });
});

describe('the screen', () => {
  test('the help fits the smallest screen without scrolling', () => {
    for (const { help } of Object.values(languages)) expect(help.lines.length).toBeLessThanOrEqual(13);
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
    expect([wordsOf('en').list(['a', 'b', 'c']), wordsOf('zh').list(['a', 'b', 'c'])]).toEqual([
      'a, b and c',
      'a、b、c',
    ]);
  });
});
