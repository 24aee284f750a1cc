/** `tocsin check`: everything that is wrong with a scenario and the plans it extends, each with its place. */
import type { Command } from 'commander';
import { loadScenario } from '../../../core/scenario/load-scenario.ts';
import { formatDiagnostic } from '../../../core/scenario/read/index.ts';
import { diskFiles } from '../../../run/live/disk-files.ts';
import { cleanLine } from '../../../text/clean.ts';
import type { Words } from '../../../text/words.ts';
import { EXIT_CONTENT, Exit } from '../exit.ts';
import { findScenario } from '../find-scenario.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { seenFrom } from '../seen-from.ts';
import type { Terminal } from '../terminal.ts';

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<scenario>', 'a packaged scenario by name, or a file')
    .option(...LANG_OPTION)
    .action((word: string, { lang }: { readonly lang?: string }) =>
      checkScenario(word, wordsFor(lang, terminal), terminal),
    );
}

function checkScenario(word: string, { commands }: Words, terminal: Terminal): void {
  const place = findScenario(word, terminal.cwd);
  const result = loadScenario(diskFiles(place.root), place.path);
  const found = seenFrom(terminal.cwd, place.root, result.ok ? result.warnings : result.diagnostics);
  for (const diagnostic of found) terminal.out(`${formatDiagnostic(diagnostic)}\n\n`);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const { name } = place;
  const warnings = found.length - errors;
  const summary =
    found.length === 0 ? commands.noProblems({ name }) : commands.problems({ name, errors, warnings });
  terminal.out(`${cleanLine(summary)}\n`);
  if (errors > 0) throw new Exit(EXIT_CONTENT);
}
