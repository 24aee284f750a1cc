/** The language that a command speaks: chosen in one way by all of them. */
import { languageOf, languages, pickLanguage, type Words, wordsOf } from '../../text/words.ts';
import { UsageError } from './refusals.ts';
import type { Terminal } from './terminal.ts';

/** What `--lang` says of itself in the help. */
export const LANG_OPTION = [
  '--lang <code>',
  'the language: en or zh; TOCSIN_LANG or the locale if not given',
] as const;

/** The words of `--lang`, or of what the environment asks for. Throws a `UsageError` if there are none in that language. */
export function wordsFor(lang: string | undefined, { env }: Terminal): Words {
  if (lang !== undefined && languageOf(lang) === null)
    throw new UsageError(({ noLanguage, or }) =>
      noLanguage({ text: lang, languages: Object.keys(languages).join(or) }),
    );
  return wordsOf(pickLanguage({ flag: lang, env }));
}
