/** The command line as it is shipped: bundled once for a test file, run as a process of its own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** The path of the bundle, made before the tests of this file and removed after them. */
export function buildCli(): string {
  // Inside the checkout, so that the bundle finds its packages.
  const folder = join('node_modules', '.cache', `tocsin-test-${process.pid}`);
  beforeAll(() => {
    const built = spawnSync(process.execPath, ['build.mjs', '--no-types', '--outdir', folder], { cwd: root });
    if (built.status !== 0) throw new Error(String(built.stderr));
  }, 60_000);
  afterAll(() => rmSync(join(root, folder), { recursive: true, force: true }));
  return join(root, folder, 'cli.js');
}

/** Runs a command to its end in a folder and an environment of its own. */
export function runBuilt(
  cli: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  const clean = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...env };
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: clean,
    maxBuffer: 1e8,
  });
}
