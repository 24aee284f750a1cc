/** `tocsin resume`: goes on with a drill where it was left. */
import type { Command } from 'commander';
import type { Entry } from '../../../core/drill/input.ts';
import type { Remark } from '../../../core/drill/journal-lines.ts';
import { openDrill } from '../../../run/live/drill-folder.ts';
import { requireTerminal } from '../new-seat.ts';
import { readPace } from '../option-values.ts';
import { UsageError } from '../refusals.ts';
import { sitDown } from '../sit-down.ts';
import { knownRole } from '../start-options.ts';
import { openStore } from '../stored-run.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly role?: string;
  readonly pace?: number;
  readonly coach?: boolean;
  readonly lang?: string;
  readonly dir?: string;
  readonly plain?: boolean;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--role <role>', 'another seat than the one it was played from')
    .option('--pace <number>', 'drill minutes per real minute; as before if not given', readPace)
    .option('--coach', 'show what the plan expects next')
    .option('--plain', 'lines of text instead of a screen; the clock waits for you')
    .option('--lang <code>', 'the language of the screen: en or zh')
    .option('--dir <folder>', 'where the drills are kept')
    .action((word: string, options: Options) => resume(word, options, terminal));
}

async function resume(word: string, options: Options, terminal: Terminal): Promise<void> {
  if (!options.plain) requireTerminal(terminal);
  const open = await openDrill(openStore(options.dir, terminal).find(word, terminal.cwd));
  try {
    const { blueprint, journal } = open;
    const role = options.role ?? personsRole(journal.entries);
    if (role === null) throw new UsageError('nobody has played this drill from a seat; name one with --role');
    knownRole(blueprint, role);
    const pace = options.pace ?? lastPace(journal.remarks) ?? blueprint.pace;
    await sitDown(open, { ...options, role, pace, coached: options.coach ?? false }, terminal);
  } catch (error) {
    await open.sink.close().catch(() => {});
    throw error;
  }
}

/** The role that was given to a person last. */
function personsRole(entries: readonly Entry[]): string | null {
  let role: string | null = null;
  for (const { input } of entries) {
    if (input.kind === 'cast' && input.player === 'person') role = input.role;
    if (input.kind !== 'start') continue;
    role = Object.entries(input.cast ?? {}).find(([, player]) => player === 'person')?.[0] ?? role;
  }
  return role;
}

function lastPace(remarks: readonly Remark[]): number | null {
  const paces = remarks.map(({ pace }) => pace).filter((pace) => typeof pace === 'number' && pace > 0);
  return (paces.at(-1) as number | undefined) ?? null;
}
