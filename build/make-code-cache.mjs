// Has V8 write down what it makes of the package's scripts, so that a command need not have them read again: a third of what a
// first screen takes. It is good for the Node that made it alone; others, and this one under other flags, read the scripts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the recorder ends with if it finds that exports have changed. */
const CHANGED = 2;

/**
 * Sits down at a packaged drill, and keeps what V8 has made until the first screen beside each script. False if that fails: the
 * program does without. Throws if a script's exports change after it was loaded, of which no module would hear.
 */
export function makeCodeCache(cli) {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-build-'));
  try {
    const recorder = new URL('record-code-cache.mjs', import.meta.url).href;
    const command = ['--import', recorder, cli, 'play', 'wenhe-flood', '--dir', folder];
    const env = { ...process.env, TERM: 'xterm', TOCSIN_HOME: folder };
    const { status, stderr } = spawnSync(process.execPath, command, {
      env,
      encoding: 'utf8',
      timeout: 30_000,
    });
    if (status === CHANGED) throw new Error(stderr);
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
