#!/usr/bin/env node
/** The entry of the `tocsin` command. */
import { runProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads may have read enough (`tocsin run … | head`): that is no failure. A terminal that was closed takes no more
// output either: the signal that comes with it closes what is open, and nothing may end the program before that.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    if (error.code === 'EIO') return;
    throw error;
  });
}

process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
