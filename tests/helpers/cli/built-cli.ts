/** The command line as it is shipped: bundled once for all test files of a process, run as processes of its own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
// Inside the checkout, so that the bundle finds its packages.
const cache = join('node_modules', '.cache');
const PREFIX = 'tocsin-test-';
const folder = join(cache, `${PREFIX}${process.pid}`);
let built = false;

/** The path of the bundle, which is there when the tests of this file begin. */
export function buildCli(): string {
  beforeAll(() => {
    if (built) return;
    removeLeft();
    const { status, stderr } = spawnSync(process.execPath, ['build.mjs', '--no-types', '--outdir', folder], {
      cwd: root,
    });
    if (status !== 0) throw new Error(String(stderr));
    built = true;
    process.once('exit', () => rmSync(join(root, folder), { recursive: true, force: true }));
  }, 60_000);
  return join(root, folder, 'cli.js');
}

/** Removes what processes left that were ended before they could. */
function removeLeft(): void {
  const there = existsSync(join(root, cache));
  const names = there ? readdirSync(join(root, cache), { encoding: 'utf8' }) : [];
  for (const name of names) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : process.pid;
    if (!isRunning(pid)) rmSync(join(root, cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
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
