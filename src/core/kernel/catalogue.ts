/**
 * Every code that a diagnostic or an error can carry, with one line that explains it. Each area of
 * codes is one file in `catalogue/`; a new area is that file and one line here.
 */
import { compilerCodes } from './catalogue/compiler.ts';
import { expressionCodes } from './catalogue/expression.ts';
import { kernelCodes } from './catalogue/kernel.ts';
import { readerCodes } from './catalogue/reader.ts';

const areas: readonly Readonly<Record<string, string>>[] = [
  kernelCodes,
  expressionCodes,
  readerCodes,
  compilerCodes,
];

const explanations: ReadonlyMap<string, string> = new Map(areas.flatMap((area) => Object.entries(area)));

/** The explanation of a code, or `null` if no area lists it. */
export function explainCode(code: string): string | null {
  return explanations.get(code) ?? null;
}

/** All codes, in the order of the areas and of the lines within them. */
export function allCodes(): readonly string[] {
  return areas.flatMap((area) => Object.keys(area));
}
