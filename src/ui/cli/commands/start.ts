/** `tocsin start`, which is `npm start` and plain `tocsin`: at a terminal the Home screen; elsewhere the flood, to read. */
import type { Command } from 'commander';
import { LANG_OPTION } from '../language.ts';
import { readSeed } from '../option-values.ts';
import type { Terminal } from '../terminal.ts';

const FIRST_SCENARIO = 'wenhe-flood';

interface Options {
  readonly seed?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly plain?: boolean;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .option('--plain', 'lines of text instead of a screen')
    .option(...LANG_OPTION)
    .option('--dir <folder>', 'where the drills are kept')
    .option('--seed <seed>', 'without a terminal: the seed of all chance; made up if not given', readSeed)
    .action(async ({ seed, ...options }: Options) => {
      // Each is loaded when it is needed: the first screen must not wait for the engine.
      if (terminal.interactive || options.plain) {
        const { stayHome } = await import('../home.ts');
        await stayHome(options, terminal);
      } else {
        const { runHeadless } = await import('../run-headless.ts');
        runHeadless(FIRST_SCENARIO, seed === undefined ? {} : { seed }, terminal);
      }
    });
}
