/** Puts a screen of Ink on a terminal that is in its alternate screen, for as long as somebody is before it. */
import { render } from 'ink';
import type { ReactElement } from 'react';
import { CLEAR_SCREEN } from './first-frame.ts';

/** Shows a screen until the promise settles, whose value it gives, or Ink itself ends: then nothing. What is drawn stays. */
export async function showScreen<T>(
  screen: ReactElement,
  until: Promise<T>,
  stdin: NodeJS.ReadStream = process.stdin,
  stdout: NodeJS.WriteStream = process.stdout,
): Promise<T | undefined> {
  stdout.write(CLEAR_SCREEN);
  const app = render(screen, { stdin, stdout, exitOnCtrlC: false, patchConsole: false });
  try {
    return await Promise.race([until, app.waitUntilExit().then(() => undefined)]);
  } finally {
    app.unmount();
  }
}
