/** `tocsin rate`: an evaluator's rating of a task of a drill, with its reason, or a participant's of itself. The last of each counts. */
import type { Command } from 'commander';
import { type RatingLetter, ratingLetters } from '../../../analysis/scoring/index.ts';
import { cleanLine } from '../../../text/clean.ts';
import { annotate, needed } from '../annotate.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { rateSelf } from '../rate-self.ts';
import { UsageError } from '../refusals.ts';
import { knownTask } from '../start-options.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly task?: string;
  readonly rating?: RatingLetter;
  readonly by?: string;
  readonly reason?: string;
  readonly self?: string | true;
  readonly role?: string;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--task <task>', 'the task that you rate, by its id')
    .option(
      '--rating <letter>',
      'P, S, M or U: without, with some, with major challenges; not performed',
      readLetter,
    )
    .option('--by <name>', 'who you are')
    .option('--reason <text>', 'what you saw')
    .option(
      '--self [numbers]',
      'rate your own awareness by ten numbers from 1 to 7; without them, tell which',
    )
    .option('--role <role>', 'with --self: the role that you held')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => rate(word, options, terminal));
}

function readLetter(text: string): RatingLetter {
  const letter = ratingLetters.find((each) => each === text.toUpperCase());
  if (letter === undefined) throw new UsageError(({ notRating }) => notRating({ text }));
  return letter;
}

function rate(word: string, options: Options, terminal: Terminal): void {
  if (options.self !== undefined) {
    if (options.task ?? options.rating ?? options.reason) throw new UsageError(({ selfAlone }) => selfAlone);
    rateSelf(word, options.self, options, wordsFor(options.lang, terminal), terminal);
    return;
  }
  const task = needed('--task', options.task);
  const rating = needed('--rating', options.rating) as RatingLetter;
  const by = needed('--by', options.by);
  const reason = needed('--reason', options.reason);
  const drill = annotate(
    word,
    options,
    ({ blueprint }) => ({ kind: 'rate', by, task: knownTask(blueprint, task), rating, reason }),
    terminal,
  );
  const { rated } = wordsFor(options.lang, terminal).annotating;
  terminal.out(`${cleanLine(rated({ drill: drill.id, task, rating }))}\n`);
}
