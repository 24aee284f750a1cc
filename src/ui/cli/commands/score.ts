/** `tocsin score`: the scorecard of a drill as far as it was played, or one task of it. */
import type { Command } from 'commander';
import { formatConduct } from '../../../analysis/report/format-conduct.ts';
import { formatScorecard } from '../../../analysis/report/format-scorecard.ts';
import { formatTask } from '../../../analysis/report/format-task.ts';
import { logTeller } from '../../../analysis/report/tell-log.ts';
import type { Scorecard } from '../../../analysis/scoring/index.ts';
import { effectiveEntries } from '../../../core/drill/withdrawals.ts';
import type { Words } from '../../../text/words.ts';
import { findTask } from '../find-task.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { type ScoredDrill, scoreStored } from '../score-stored.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly task?: string;
  readonly json?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option(
      '--task <task>',
      'one task, by its id or words of its title: what the plan expected, what happened',
    )
    .option('--json', 'print the scorecard, or the task, as JSON and nothing else')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => {
      const scored = scoreStored(word, options, terminal);
      const { card } = scored;
      const words = wordsFor(options.lang, terminal);
      const index = options.task === undefined ? null : findTask(card, options.task, words);
      if (options.json) terminal.out(`${JSON.stringify(index === null ? card : card.tasks[index])}\n`);
      else
        terminal.out(
          index === null ? cardText(card, words, terminal) : taskText(scored, index, words, terminal),
        );
    });
}

function cardText(card: Scorecard, words: Words, { columns }: Terminal): string {
  return (
    formatScorecard(card, { width: columns, words }) + formatConduct(card, words, Math.min(columns, 100))
  );
}

function taskText(
  { drill, run, card }: ScoredDrill,
  index: number,
  words: Words,
  { columns }: Terminal,
): string {
  const { blueprint, journal } = drill;
  const { log, world } = run;
  const entries = effectiveEntries(journal.entries);
  const tell = logTeller({ blueprint, log, messages: world.messages, entries }, words.code);
  const page = { blueprint, log, tell, words, width: Math.min(columns, 100) };
  return `${formatTask(card, index, page).join('\n')}\n`;
}
