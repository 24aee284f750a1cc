/** `tocsin exercise`: every room of an exercise with stand-ins, under one seed, and how they compare. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { formatRooms } from '../../../analysis/report/format-rooms.ts';
import { compareRooms } from '../../../analysis/scoring/compare-rooms.ts';
import { runRooms } from '../../../core/drill/run-rooms.ts';
import { type Exercise, loadExercise } from '../../../core/scenario/load-exercise.ts';
import { diskFiles } from '../../../run/live/disk-files.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { readSeed } from '../option-values.ts';
import { ScenarioError, UsageError } from '../refusals.ts';
import { inventSeed } from '../seed.ts';
import { seenFrom } from '../seen-from.ts';
import type { Terminal } from '../terminal.ts';
import { tellFailure } from '../why-failed.ts';

interface Options {
  readonly seed?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<exercise>', 'an exercise file, or the folder of an exercise.yaml')
    .option('--seed <seed>', 'another seed than the file says', readSeed)
    .option('--json', 'print the comparison as JSON and nothing else')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => {
      const words = wordsFor(options.lang, terminal);
      const exercise = openExercise(word, terminal.cwd);
      const seed = options.seed ?? exercise.seed ?? inventSeed();
      const runs = runRooms(exercise, seed);
      const comparison = compareRooms(exercise, seed, runs);
      if (options.json) terminal.out(`${JSON.stringify(comparison)}\n`);
      else terminal.out(formatRooms(comparison, words, terminal.columns));
      for (const { run } of runs) tellFailure(run, terminal);
    });
}

/** The exercise of a file; its scenario lies in the same folder or below the folder above it. */
function openExercise(word: string, cwd: string): Exercise {
  const found = resolve(cwd, word);
  const file = existsSync(found) && statSync(found).isDirectory() ? join(found, 'exercise.yaml') : found;
  if (!existsSync(file)) throw new UsageError(({ noFile }) => noFile({ path: word }));
  const folder = dirname(file);
  const root = dirname(folder);
  const result = loadExercise(diskFiles(root), `${basename(folder)}/${basename(file)}`);
  if (result.ok) return result.exercise;
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  throw new ScenarioError(
    ({ cannotRun }) => cannotRun({ name: word, errors }),
    seenFrom(cwd, root, result.diagnostics),
  );
}
