/** `tocsin start`, which is `npm start`: the flood. At a terminal a coached seat in it; elsewhere a run to read. */
import type { Command } from 'commander';
import { takeNewSeat } from '../new-seat.ts';
import { readSeed } from '../option-values.ts';
import { runHeadless } from '../run-headless.ts';
import type { Terminal } from '../terminal.ts';

const FIRST_SCENARIO = 'wenhe-flood';

interface Options {
  readonly seed?: string;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .option('--seed <seed>', 'the seed of all chance; made up and printed if not given', readSeed)
    .option('--lang <code>', 'the language of the screen: en or zh')
    .option('--dir <folder>', 'where the drill is kept')
    .action((options: Options) =>
      terminal.interactive
        ? takeNewSeat(FIRST_SCENARIO, { ...options, coach: true }, terminal)
        : runHeadless(FIRST_SCENARIO, options, terminal),
    );
}
