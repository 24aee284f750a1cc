/** `tocsin score`: the scorecard of a drill as far as it was played. */
import type { Command } from 'commander';
import { formatConduct } from '../../../analysis/report/format-conduct.ts';
import { formatScorecard } from '../../../analysis/report/format-scorecard.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { scoreStored } from '../score-stored.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--json', 'print the scorecard as JSON and nothing else')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => {
      const { card } = scoreStored(word, options, terminal);
      if (options.json) terminal.out(`${JSON.stringify(card)}\n`);
      else {
        const words = wordsFor(options.lang, terminal);
        terminal.out(formatScorecard(card, { width: terminal.columns, words }));
        terminal.out(formatConduct(card, words, Math.min(terminal.columns, 100)));
      }
    });
}
