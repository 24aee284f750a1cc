/** `tocsin void`: an evaluator sets a task of a drill aside, with a reason, as an entry of its journal. Nobody may be playing it meanwhile. */
import type { Command } from 'commander';
import { LiveDrill } from '../../../core/drill/live-drill.ts';
import { openDrill } from '../../../run/live/drill-folder.ts';
import { scoreStoredDrill } from '../../../run/live/score-drill.ts';
import { cleanLine } from '../../../text/clean.ts';
import { needed } from '../annotate.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { knownTask } from '../start-options.ts';
import { openStore } from '../stored-run.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly task?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--task <task>', 'the task that is to count nowhere, by its id')
    .option('--by <name>', 'who you are')
    .option('--reason <text>', 'why')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => setAside(word, options, terminal));
}

async function setAside(word: string, options: Options, terminal: Terminal): Promise<void> {
  const task = needed('--task', options.task);
  const by = needed('--by', options.by);
  const reason = needed('--reason', options.reason);
  const folder = openStore(options.dir, terminal).find(word, terminal.cwd);
  const { id, blueprint, journal, sink, notices } = await openDrill(folder);
  for (const notice of notices) terminal.err(`${notice}\n`);
  try {
    const known = knownTask(blueprint, task);
    const live = new LiveDrill(blueprint, journal.header.seed, journal.entries);
    live.advance(journal.reached);
    const entry = live.stamp({ kind: 'void', by, task: known, reason });
    // A journal may hold entries that came after the end; times in it never fall.
    const t = Math.max(entry.t, journal.entries.at(-1)?.t ?? 0);
    await sink.append({ ...entry, t });
  } finally {
    await sink.close();
  }
  scoreStoredDrill(folder);
  terminal.out(`${cleanLine(wordsFor(options.lang, terminal).annotating.voided({ drill: id, task }))}\n`);
}
