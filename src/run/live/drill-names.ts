/** Which folders are drills, and in which order they are listed. Kept apart from what opens them, so that listing costs little. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from './file-trouble.ts';

export const JOURNAL = 'journal.jsonl';
/** The folder with a drill's own copy of its scenario. */
export const SCENARIO = 'scenario';

/** Whether a folder is a drill. */
export function isDrillFolder(folder: string): boolean {
  return existsSync(join(folder, JOURNAL));
}

/** Ids of the drills in a folder, sorted by name and number; none where there is no such folder. */
export function drillNames(root: string): string[] {
  if (!existsSync(root)) return [];
  try {
    return readdirSync(root)
      .filter((name) => !name.startsWith('.') && isDrillFolder(join(root, name)))
      .sort(byNameAndNumber);
  } catch (error) {
    throw fileTrouble('read', root, error);
  }
}

function byNameAndNumber(a: string, b: string): number {
  const [nameA, numberA] = splitNumber(a);
  const [nameB, numberB] = splitNumber(b);
  return nameA === nameB ? numberA - numberB : nameA < nameB ? -1 : 1;
}

function splitNumber(id: string): [string, number] {
  const mark = id.lastIndexOf('-');
  const number = Number(id.slice(mark + 1));
  return Number.isInteger(number) ? [id.slice(0, mark), number] : [id, 0];
}
