/** Makes every text of a report harmless, whoever wrote it: nothing in it can hide, reverse the direction of writing or break a file. */
import { cleanText } from '../../../text/clean.ts';
import type { Report } from './document.ts';

/** Code points that will never be characters; XML, and so Word, does not take all of them. */
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** The same report with all texts cleaned. Drawings are left alone: they are cleaned where they are drawn. */
export function scrubReport(report: Report): Report {
  return scrub(report) as Report;
}

function scrub(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).replace(NONCHARACTERS, '');
  if (Array.isArray(value)) return value.map(scrub);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'picture' ? inner : scrub(inner)]),
  );
}
