/** The languages of the after-action report. A language is one file of words and one line here. */
import { type ReportWords, reportEnglish } from './report-en.ts';
import { reportChinese } from './report-zh.ts';

export type { ReportWords, Told } from './report-en.ts';

export const reportLanguages: Readonly<Record<string, ReportWords>> = {
  en: reportEnglish,
  zh: reportChinese,
};

/** The words of a language by its code; English where there is no such language. */
export function reportWordsOf(code: string): ReportWords {
  return reportLanguages[code] ?? reportEnglish;
}
