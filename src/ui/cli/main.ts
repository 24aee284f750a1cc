#!/usr/bin/env node
/** The entry of the `tocsin` command. */
import { runProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads may have read enough (`tocsin run … | head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
