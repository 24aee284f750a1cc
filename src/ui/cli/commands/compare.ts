/** `tocsin compare`: drills of one scenario side by side. */
import type { Command } from 'commander';
import { formatComparison } from '../../../analysis/report/format-comparison.ts';
import { compareDrills } from '../../../analysis/scoring/comparison/compare-drills.ts';
import { cleanLine } from '../../../text/clean.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { UsageError } from '../refusals.ts';
import { type ScoredDrill, scoreStored } from '../score-stored.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drills...>', 'two drills or more, each by its id or its folder')
    .option('--json', 'print the comparison as JSON and nothing else')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((drills: string[], options: Options) => compare(drills, options, terminal));
}

function compare(names: readonly string[], options: Options, terminal: Terminal): void {
  if (names.length < 2) throw new UsageError(({ atLeastTwo }) => atLeastTwo);
  const scored = names.map((name) => scoreStored(name, options, terminal));
  refuseTwice(scored);
  refuseOthers(scored);
  const labels = labelsOf(scored, names);
  const comparison = compareDrills(
    scored.map(({ drill, card }, i) => ({ id: labels[i]!, seed: drill.journal.header.seed, card })),
  );
  if (options.json) terminal.out(`${JSON.stringify(comparison)}\n`);
  else terminal.out(formatComparison(comparison, wordsFor(options.lang, terminal), terminal.columns));
}

/** Drills by their ids; where teams kept theirs apart and two have one id, these as they were named. */
function labelsOf(scored: readonly ScoredDrill[], names: readonly string[]): string[] {
  const ids = scored.map(({ drill }) => drill.id);
  return ids.map((id, i) => (ids.indexOf(id) === ids.lastIndexOf(id) ? id : cleanLine(names[i]!)));
}

function refuseTwice(scored: readonly ScoredDrill[]): void {
  const folders = scored.map(({ drill }) => drill.folder);
  const twice = scored.find(({ drill }, i) => folders.indexOf(drill.folder) !== i);
  if (twice !== undefined)
    throw new UsageError((failures) => failures.comparedTwice({ drill: twice.drill.id }));
}

function refuseOthers(scored: readonly ScoredDrill[]): void {
  const names = [...new Set(scored.map(({ drill }) => drill.blueprint.id))];
  if (names.length > 1)
    throw new UsageError(({ differentScenarios }) => differentScenarios({ names: names.join(', ') }));
}
