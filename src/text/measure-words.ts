/**
 * What measures say in other languages than English, which is the registry's own. Each measure by its name; one that a language does not
 * have is told in English.
 */
import type { MeasureWords } from './message-types.ts';
import { measureTexts as chinese } from './zh/measures.ts';

const languages: Readonly<Record<string, Readonly<Record<string, MeasureWords>>>> = { zh: chinese };

/** A measure's title, definition and source in a language by its code. */
export function measureWordsOf(
  measure: MeasureWords & { readonly id: string },
  language: string,
): MeasureWords {
  const texts = Object.hasOwn(languages, language) ? languages[language] : undefined;
  return texts !== undefined && Object.hasOwn(texts, measure.id) ? texts[measure.id]! : measure;
}
