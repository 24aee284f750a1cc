/** `tocsin measures`: every measure of a scorecard with what it says, its range, its unit and where it comes from. */
import type { Command } from 'commander';
import { indented, wrap } from '../../../analysis/report/layout.ts';
import { type Measure, measureGroups, measures } from '../../../analysis/scoring/index.ts';
import { measureWordsOf } from '../../../text/measure-words.ts';
import type { Words } from '../../../text/words.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { UsageError } from '../refusals.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly lang?: string;
}

const INDENT = 4;

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('[name]', 'one measure by its name, or a group of them')
    .option('--json', 'print them as JSON and nothing else')
    .option(...LANG_OPTION)
    .action((name: string | undefined, { json, lang }: Options) => {
      const words = wordsFor(lang, terminal);
      const chosen = choose(name).map((measure) => ({ ...measure, ...measureWordsOf(measure, words.code) }));
      if (json) terminal.out(`${JSON.stringify(chosen.map(plain))}\n`);
      else terminal.out(chosen.map((measure) => tell(measure, words, terminal.columns)).join('\n'));
    });
}

function choose(name: string | undefined): readonly Measure[] {
  const chosen = measures.filter(({ id, group }) => name === undefined || id === name || group === name);
  if (chosen.length > 0) return chosen;
  throw new UsageError(({ noMeasure }) => noMeasure({ name: name ?? '', groups: measureGroups.join(', ') }));
}

/** What a measure is, without the fold itself. */
function plain({ id, group, title, definition, range, unit, source }: Measure) {
  return { name: id, group, title, definition, range, unit, source };
}

function tell(
  { id, title, definition, range: [least, most], unit, source }: Measure,
  { commands: says }: Words,
  columns: number,
): string {
  const range = says.measureRange({
    least: least === null ? says.noLeast : String(least),
    most: most === null ? says.noMost : String(most),
    unit: says.units[unit],
  });
  const head = wrap(`${id}: ${title}`, columns);
  const lines = [definition, range, says.measureSource({ source })].flatMap((text) =>
    indented(text, columns, INDENT),
  );
  return `${[...head, ...lines].join('\n')}\n`;
}
