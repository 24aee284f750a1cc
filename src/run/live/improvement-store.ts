/** The improvement plan of a drill on disk: `improvement-plan.json` beside its journal, which people may edit by hand. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ImprovementPlan,
  readImprovementPlan,
  writeImprovementPlan,
} from '../../analysis/report/improvement/index.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import { fileTrouble } from './file-trouble.ts';
import { syncFolder, writeSynced } from './sync-folder.ts';

/** Where the plan of a drill is, or would be. */
export function improvementPath(folder: string): string {
  return join(folder, 'improvement-plan.json');
}

/** Null where there is none. Throws a `TocsinError` that names what is wrong with the file. */
export function storedImprovement(folder: string): ImprovementPlan | null {
  const path = improvementPath(folder);
  if (!existsSync(path)) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw fileTrouble('read', path, error);
  }
  const reading = readImprovementPlan(text);
  if (reading.ok) return reading.plan;
  throw new TocsinError(
    'debrief/improvement-plan',
    `${path} is no improvement plan: ${reading.why}; mend it, or delete it to have it made again`,
  );
}

/** Puts a plan in place of the one that is there, whole or not at all. */
export function keepImprovement(folder: string, plan: ImprovementPlan): void {
  const path = improvementPath(folder);
  const fresh = `${path}.new`;
  try {
    rmSync(fresh, { force: true });
    writeSynced(fresh, writeImprovementPlan(plan));
    renameSync(fresh, path);
    syncFolder(folder);
  } catch (error) {
    throw fileTrouble('write', path, error);
  }
}
