/** `tocsin check`: everything that is wrong with a scenario and the plans it extends, each with its place. */
import type { Command } from 'commander';
import { loadScenario } from '../../../core/scenario/load-scenario.ts';
import { formatDiagnostic } from '../../../core/scenario/read/index.ts';
import { diskFiles } from '../../../run/live/disk-files.ts';
import { cleanLine } from '../../../text/clean.ts';
import { findScenario } from '../find-scenario.ts';
import { EXIT_CONTENT, Exit } from '../refusals.ts';
import type { Terminal } from '../terminal.ts';

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<scenario>', 'a packaged scenario by name, or a file')
    .action((word: string) => checkScenario(word, terminal));
}

function checkScenario(word: string, terminal: Terminal): void {
  const place = findScenario(word, terminal.cwd);
  const result = loadScenario(diskFiles(place.root), place.path);
  const found = result.ok ? result.warnings : result.diagnostics;
  for (const diagnostic of found) terminal.out(`${formatDiagnostic(diagnostic)}\n\n`);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const problems = `${counted(errors, 'error')}, ${counted(found.length - errors, 'warning')}`;
  terminal.out(`${cleanLine(place.name)}: ${found.length === 0 ? 'no problems' : problems}\n`);
  if (errors > 0) throw new Exit(EXIT_CONTENT);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
