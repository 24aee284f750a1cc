/** The words of the Home screen by language. A language is one file and one line here. */
import { type HomeWords, homeEn } from './home-en.ts';
import { homeZh } from './home-zh.ts';

export const homeLanguages: Readonly<Record<string, HomeWords>> = { en: homeEn, zh: homeZh };

/** The words of a language by its code; English where there is no such language. */
export function homeWordsOf(code: string): HomeWords {
  return homeLanguages[code] ?? homeEn;
}
