/** `tocsin list`: the scenarios that the package brings, and the drills on this machine. */
import type { Command } from 'commander';
import { columnsOf, padTo } from '../../../analysis/report/layout.ts';
import { TocsinError } from '../../../core/kernel/errors.ts';
import { formatDrillTime, MINUTE } from '../../../core/kernel/time.ts';
import { loadScenario } from '../../../core/scenario/load-scenario.ts';
import { diskFiles } from '../../../run/live/disk-files.ts';
import { readDrill } from '../../../run/live/drill-folder.ts';
import type { DrillStore } from '../../../run/live/drill-store.ts';
import { cleanLine } from '../../../text/clean.ts';
import type { Words } from '../../../text/words.ts';
import { findScenario } from '../find-scenario.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { packagedNames } from '../scenario-places.ts';
import { openStore } from '../stored-run.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly dir?: string;
  readonly lang?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action(({ dir, lang }: Options) => {
      const words = wordsFor(lang, terminal);
      const { commands } = words;
      const store = openStore(dir, terminal);
      const scenarios = packagedNames().map(
        (name) => [name, describeScenario(name, terminal.cwd, words)] as const,
      );
      terminal.out(`${commands.scenarios}\n${table(scenarios, commands.none)}`);
      const drills = store.list().map((id) => [id, describeDrill(store, id, words)] as const);
      terminal.out(`\n${cleanLine(commands.drills({ folder: store.root }))}\n`);
      terminal.out(table(drills, commands.noneYet));
    });
}

function describeScenario(name: string, cwd: string, { commands, duration }: Words): string {
  const place = findScenario(name, cwd);
  const result = loadScenario(diskFiles(place.root), place.path);
  if (!result.ok) return commands.hasMistakes({ name });
  const { title, length, roles } = result.blueprint;
  return commands.scenario({ title, length: duration(length), roles: roles.length });
}

function describeDrill(store: DrillStore, id: string, { commands, duration }: Words): string {
  try {
    const { blueprint, journal } = readDrill(store.find(id, store.root));
    const { title, length } = blueprint;
    const time = formatDrillTime(Math.floor(journal.reached / MINUTE) * MINUTE);
    return commands.drill({ title, time, length: duration(length) });
  } catch (error) {
    if (error instanceof TocsinError) return commands.unreadable({ why: error.message });
    throw error;
  }
}

function table(rows: readonly (readonly [string, string])[], none: string): string {
  if (rows.length === 0) return `  ${none}\n`;
  const width = Math.max(...rows.map(([name]) => columnsOf(name)));
  return rows.map(([name, text]) => `  ${padTo(name, width)}  ${cleanLine(text)}\n`).join('');
}
