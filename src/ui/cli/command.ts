/**
 * What a command is. Its line in `commands/index.ts` is all that `--help` needs; its file is loaded when the command is
 * called, so that asking for help does not pay for the engine.
 */
import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

export interface CommandModule {
  /** Declares arguments and options, and what to do with them: return when done, throw to refuse (`refusals.ts`). */
  define(command: Command, terminal: Terminal): void;
}

export interface CommandEntry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  load(): Promise<CommandModule>;
}
