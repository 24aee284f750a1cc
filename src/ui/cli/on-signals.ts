/** What happens when the system ends the program from outside: the screen is left as it was, and what is open is closed first. */
import { LEAVE_SCREEN } from '../tui/first-frame.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes of a program that a signal ended, as shells count them. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Until the function returned is called, a signal closes and ends the program; in plain mode there is no screen to leave. */
export function closeOnSignals(close: () => Promise<void>, terminal: Terminal, plain = false): () => void {
  const hooks = Object.entries(SIGNALS).map(([signal, exitCode]) => {
    const hook = (): void => {
      // Ink puts the keyboard back when the process exits; the screen it was drawn on is left here.
      close().finally(() => {
        if (terminal.interactive && !plain) terminal.out(LEAVE_SCREEN);
        process.exit(exitCode);
      });
    };
    // Not `once`: what Ink brings along ends the process at once if nobody else is listening any more.
    process.on(signal, hook);
    return () => void process.off(signal, hook);
  });
  return () => {
    for (const unhook of hooks) unhook();
  };
}
