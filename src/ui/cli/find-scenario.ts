/**
 * From the word on the command line to a scenario: a packaged one by its name or a part of it (`wenhe-flood`, `flood`), or a
 * file, or a folder with a `scenario.yaml` in it. Plans may lie beside the scenario's folder, so the root of a file's
 * paths is the folder above its own.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../../core/kernel/nearest.ts';
import { type LoadResult, loadScenario } from '../../core/scenario/load-scenario.ts';
import { diskFiles } from '../../run/live/disk-files.ts';
import { ScenarioError, UsageError } from './refusals.ts';
import { packagedNames, packagedPlace, type ScenarioPlace } from './scenario-places.ts';
import { seenFrom } from './seen-from.ts';

/** Throws a `UsageError` if nothing answers to the word, or more than one scenario does. */
export function findScenario(word: string, cwd: string): ScenarioPlace {
  const names = packagedNames();
  if (names.includes(word)) return packagedPlace(word);
  const file = resolve(cwd, word);
  if (existsSync(file)) return placeOfFile(file, word);
  if (looksLikePath(word)) throw new UsageError(({ noFile }) => noFile({ path: word }));
  const parts = names.filter((name) => name.startsWith(`${word}-`) || name.endsWith(`-${word}`));
  if (parts.length === 1) return packagedPlace(parts[0]!);
  if (parts.length > 1)
    throw new UsageError(({ severalScenarios, or }) => severalScenarios({ word, names: parts.join(or) }));
  const near = nearest(word, names);
  throw new UsageError(({ unknownScenario, meantScenario }) =>
    near === null ? unknownScenario({ word }) : meantScenario({ word, near }),
  );
}

function looksLikePath(word: string): boolean {
  return word.includes('/') || word.includes('\\') || /\.ya?ml$/.test(word);
}

function placeOfFile(found: string, word: string): ScenarioPlace {
  const file = statSync(found).isDirectory() ? join(found, 'scenario.yaml') : found;
  if (!existsSync(file)) throw new UsageError(({ noScenarioFile }) => noScenarioFile({ path: word }));
  const folder = dirname(file);
  const root = dirname(folder);
  const path = root === folder ? basename(file) : `${basename(folder)}/${basename(file)}`;
  return { root, path, name: word };
}

export type Loaded = Extract<LoadResult, { ok: true }>;

/** Reads and compiles the scenario of a word; throws a `ScenarioError` with everything that is wrong with it. */
export function openScenario(word: string, cwd: string): Loaded {
  const place = findScenario(word, cwd);
  const result = loadScenario(diskFiles(place.root), place.path);
  if (result.ok) return result;
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  const { name } = place;
  throw new ScenarioError(
    ({ cannotRun }) => cannotRun({ name, errors }),
    seenFrom(cwd, place.root, result.diagnostics),
  );
}
