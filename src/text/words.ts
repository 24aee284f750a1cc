/** The languages of the screen, and which one to take. A language is one file of words and one line here. */
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Words = typeof en;

export const languages: Readonly<Record<string, Words>> = { en, zh };

/** The words of a language by its code; English where there is no such language. */
export function wordsOf(code: string): Words {
  return languages[code] ?? en;
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
  for (const wish of wishes) {
    const code = /^[a-z]+/.exec((wish ?? '').toLowerCase())?.[0];
    if (code !== undefined && Object.hasOwn(languages, code)) return code;
  }
  return 'en';
}
