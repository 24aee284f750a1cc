/** `tocsin list`: the scenarios that the package brings, and the drills on this machine. */
import type { Command } from 'commander';
import { TocsinError } from '../../../core/kernel/errors.ts';
import { formatDrillTime, formatDuration, MINUTE } from '../../../core/kernel/time.ts';
import { loadScenario } from '../../../core/scenario/load-scenario.ts';
import { diskFiles } from '../../../run/live/disk-files.ts';
import { readDrill } from '../../../run/live/drill-folder.ts';
import type { DrillStore } from '../../../run/live/drill-store.ts';
import { cleanLine } from '../../../text/clean.ts';
import { findScenario } from '../find-scenario.ts';
import { packagedNames } from '../scenario-places.ts';
import { openStore } from '../stored-run.ts';
import type { Terminal } from '../terminal.ts';

export function define(command: Command, terminal: Terminal): void {
  command
    .option('--dir <folder>', 'where the drills are kept')
    .action(({ dir }: { readonly dir?: string }) => {
      const store = openStore(dir, terminal);
      const scenarios = packagedNames().map((name) => [name, describeScenario(name, terminal.cwd)] as const);
      terminal.out(`Scenarios (tocsin play <name>, tocsin run <name>)\n${table(scenarios, 'none')}`);
      const drills = store.list().map((id) => [id, describeDrill(store, id)] as const);
      terminal.out(`\nDrills in ${cleanLine(store.root)} (tocsin resume <id>, tocsin replay <id>)\n`);
      terminal.out(table(drills, 'none yet'));
    });
}

function describeScenario(name: string, cwd: string): string {
  const place = findScenario(name, cwd);
  const result = loadScenario(diskFiles(place.root), place.path);
  if (!result.ok) return `has mistakes; tocsin check ${name} shows them`;
  const { title, length, roles } = result.blueprint;
  return `${title} (${formatDuration(length)}, ${roles.length} roles)`;
}

function describeDrill(store: DrillStore, id: string): string {
  try {
    const { blueprint, journal } = readDrill(store.find(id, store.root));
    const { title, length } = blueprint;
    return `${title}, ${formatDrillTime(Math.floor(journal.reached / MINUTE) * MINUTE)} of ${formatDuration(length)}`;
  } catch (error) {
    if (error instanceof TocsinError) return `cannot be read: ${error.message}`;
    throw error;
  }
}

function table(rows: readonly (readonly [string, string])[], none: string): string {
  if (rows.length === 0) return `  ${none}\n`;
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${cleanLine(text)}\n`).join('');
}
