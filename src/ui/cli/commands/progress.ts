/** `tocsin progress`: one person's drills over time. */
import type { Command } from 'commander';
import { formatProgress } from '../../../analysis/report/format-progress.ts';
import { foldProgress } from '../../../analysis/scoring/progress/index.ts';
import { scoredSummaries } from '../../../run/live/score-drill.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { UsageError } from '../refusals.ts';
import { openStore } from '../stored-run.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('[scenario]', 'only drills of this scenario, by its id')
    .option('--json', 'print the progress as JSON and nothing else')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((scenario: string | undefined, options: Options) => tellProgress(scenario, options, terminal));
}

function tellProgress(wanted: string | undefined, options: Options, terminal: Terminal): void {
  const all = scoredSummaries(openStore(options.dir, terminal).root);
  const names = [...new Set(all.map(({ scenario }) => scenario.id))];
  if (wanted !== undefined && !names.includes(wanted))
    throw new UsageError(({ notPlayed }) => notPlayed({ word: wanted, names: names.join(', ') || '–' }));
  const progress = foldProgress(all.filter(({ scenario }) => wanted === undefined || scenario.id === wanted));
  if (options.json) terminal.out(`${JSON.stringify({ tocsin: 'progress', version: 1, ...progress })}\n`);
  else
    terminal.out(formatProgress(progress, wordsFor(options.lang, terminal), Math.min(terminal.columns, 100)));
}
