/** The languages there are, which one to take, and the words of each. A language is one folder of messages and one line here. */
import { en } from './en/index.ts';
import type { Spoken, Translation } from './message-types.ts';
import { speak } from './speak.ts';
import { zh } from './zh/index.ts';

/** The messages of each language by its code, which also names its plural rules. */
export const languages = { en, zh } as const satisfies Readonly<Record<string, Translation<typeof en>>>;

export interface Words extends Spoken<typeof en> {
  /** The language's code. */
  readonly code: string;
  /** Names in a sentence: `a, b and c`. */
  list(names: readonly string[]): string;
  /** Names in a row, in a table or in brackets: `a, b, c`. */
  row(names: readonly string[]): string;
  /** A span of time to the minute: `1 h 35 min`. */
  duration(ms: number): string;
}

const spoken = new Map<string, Words>();

/** The words of a language by its code; English where there is no such language. The same object each time. */
export function wordsOf(code: string): Words {
  const known = isLanguage(code) ? code : 'en';
  const words = spoken.get(known) ?? makeWords(known);
  spoken.set(known, words);
  return words;
}

function makeWords(code: keyof typeof languages): Words {
  // A translation has the keys and arguments of English: the compiler holds the first, a test the second.
  const words = speak(languages[code], code) as Spoken<typeof en>;
  const { comma, and, minutes: some, hours: whole, hoursAndMinutes: both } = words.phrases;
  const row = (names: readonly string[]): string => names.join(comma);
  return {
    ...words,
    code,
    row,
    list: (names) =>
      names.length < 2 ? names.join('') : `${row(names.slice(0, -1))}${and}${names[names.length - 1]}`,
    duration: (ms) => {
      const all = Math.round(ms / 60_000);
      const minutes = all % 60;
      const hours = (all - minutes) / 60;
      if (hours === 0) return some({ minutes });
      return minutes === 0 ? whole({ hours }) : both({ hours, minutes });
    },
  };
}

/** Whether there are words in a language of this code. */
export function isLanguage(code: string): code is keyof typeof languages {
  return Object.hasOwn(languages, code);
}

/** Where a wish for a language can come from. */
export interface LanguageWishes {
  /** The command line's, which must name a language there is. */
  readonly flag?: string | undefined;
  /** Variables of the environment: TOCSIN_LANG, then LC_ALL, LC_MESSAGES, LANG. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The first wish that names a language there is, or English. `zh_CN.UTF-8`, `zh-Hans` and `zh` all mean `zh`. */
export function pickLanguage({ flag, env }: LanguageWishes): string {
  const wishes = [flag, env.TOCSIN_LANG, env.LC_ALL || env.LC_MESSAGES || env.LANG];
  return wishes.map((wish) => languageOf(wish ?? '')).find((code) => code !== null) ?? 'en';
}

/** The language that a code or the name of a locale means, or null where there are no words in it. */
export function languageOf(name: string): string | null {
  const code = /^[a-z]+/.exec(name.toLowerCase())?.[0] ?? '';
  return isLanguage(code) ? code : null;
}
