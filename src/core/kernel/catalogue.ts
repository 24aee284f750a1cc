/**
 * Every code that a diagnostic or an error can carry, with one line that explains it. Each area of
 * codes is one file in `catalogue/`; a new area is that file and one line here.
 */

import { absenceCodes } from './catalogue/absence.ts';
import { borderCodes } from './catalogue/borders.ts';
import { chartCodes } from './catalogue/chart.ts';
import { compilerCodes } from './catalogue/compiler.ts';
import { cutCodes } from './catalogue/cuts.ts';
import { debriefCodes } from './catalogue/debrief.ts';
import { drillCodes } from './catalogue/drill.ts';
import { exerciseCodes } from './catalogue/exercise.ts';
import { expressionCodes } from './catalogue/expression.ts';
import { journalCodes } from './catalogue/journal.ts';
import { kernelCodes } from './catalogue/kernel.ts';
import { machineCodes } from './catalogue/machine.ts';
import { moveCodes } from './catalogue/moves.ts';
import { placeCodes } from './catalogue/places.ts';
import { planCodes } from './catalogue/plan.ts';
import { probeCodes } from './catalogue/probes.ts';
import { readerCodes } from './catalogue/reader.ts';
import { shiftCodes } from './catalogue/shifts.ts';
import { siteCodes } from './catalogue/sites.ts';

const areas = [
  kernelCodes,
  expressionCodes,
  readerCodes,
  compilerCodes,
  planCodes,
  absenceCodes,
  cutCodes,
  shiftCodes,
  probeCodes,
  moveCodes,
  exerciseCodes,
  placeCodes,
  siteCodes,
  borderCodes,
  chartCodes,
  drillCodes,
  journalCodes,
  debriefCodes,
  machineCodes,
] as const;

type CodesOf<Area> = Area extends unknown ? keyof Area & string : never;

/** A code of the catalogue. */
export type Code = CodesOf<(typeof areas)[number]>;

const explanations: ReadonlyMap<string, string> = new Map(areas.flatMap((area) => Object.entries(area)));

/** The explanation of a code, or `null` if no area lists it. */
export function explainCode(code: string): string | null {
  return explanations.get(code) ?? null;
}

/** All codes, in the order of the areas and of the lines within them. */
export function allCodes(): readonly Code[] {
  return areas.flatMap((area) => Object.keys(area) as CodesOf<typeof area>[]);
}
