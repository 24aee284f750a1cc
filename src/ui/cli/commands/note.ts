/** `tocsin note`: an evaluator's note about a drill, or about one task of it, during the drill or after it; or anybody's answer at the hot wash. */
import type { Command } from 'commander';
import { cleanLine } from '../../../text/clean.ts';
import { annotate, needed } from '../annotate.ts';
import { answerHotWash } from '../hot-wash.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { readMoment } from '../option-values.ts';
import { UsageError } from '../refusals.ts';
import { knownTask } from '../start-options.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly at?: number;
  readonly task?: string;
  readonly by: string;
  readonly hotWash?: string | true;
  readonly role?: string;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .argument('[text]', 'what you saw, or your answer, in quotes')
    .option('--at <time>', 'the drill time that it is about, as 1:20', readMoment('--at'))
    .option('--task <task>', 'the task that it is about, by its id')
    .option('--by <name>', 'who you are', 'evaluator')
    .option(
      '--hot-wash [question]',
      'answer went-well, improve or keep; without a question and a text, ask them',
    )
    .option('--role <role>', 'with --hot-wash: the role that you speak for')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, text: string | undefined, options: Options) =>
      takeNote(word, text ?? '', options, terminal),
    );
}

function takeNote(word: string, text: string, options: Options, terminal: Terminal): void {
  const { at, task, lang, hotWash } = options;
  const words = wordsFor(lang, terminal);
  if (hotWash !== undefined) {
    if (at !== undefined || task !== undefined) throw new UsageError(({ washAlone }) => washAlone);
    answerHotWash(word, hotWash, text, options, words, terminal);
    return;
  }
  if (text.trim() === '') throw new UsageError(({ emptyNote }) => emptyNote);
  const by = needed('--by', options.by);
  const drill = annotate(
    word,
    options,
    ({ blueprint }) => ({
      kind: 'note',
      by,
      text,
      ...(at === undefined ? {} : { at }),
      ...(task === undefined ? {} : { task: knownTask(blueprint, task) }),
    }),
    terminal,
  );
  terminal.out(`${cleanLine(words.annotating.noted({ drill: drill.id }))}\n`);
}
