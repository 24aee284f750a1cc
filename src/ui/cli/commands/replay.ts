/** `tocsin replay`: what happened in a drill, from its own files. */
import type { Command } from 'commander';
import { tellLog } from '../../../analysis/report/tell-log.ts';
import { logFile } from '../../../core/drill/log-file.ts';
import { effectiveEntries } from '../../../core/drill/withdrawals.ts';
import { cleanLine } from '../../../text/clean.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { readMoment } from '../option-values.ts';
import { rerunStored } from '../stored-run.ts';
import { exerciseLine } from '../tell-run.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly at?: number;
  readonly json?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--at <time>', 'only up to this drill time, as 0:42', readMoment('--at'))
    .option('--json', 'print the log as JSON Lines and nothing else')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => {
      const { drill, run } = rerunStored(word, options, terminal);
      const { seed } = drill.journal.header;
      if (options.json) terminal.out(logFile(drill.blueprint, seed, run.log));
      else {
        const words = wordsFor(options.lang, terminal);
        terminal.out(exerciseLine(drill.blueprint, words));
        terminal.out(`${cleanLine(words.telling.drill({ drill: drill.id, seed }))}\n\n`);
        const { entries } = drill.journal;
        const told = { blueprint: drill.blueprint, log: run.log, messages: run.world.messages };
        terminal.out(tellLog({ ...told, entries: effectiveEntries(entries) }, words.code));
      }
    });
}
