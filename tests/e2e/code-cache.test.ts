/** What the build keeps of V8's work for the next start: this Node takes it, and no command needs it. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { buildCli, runBuilt } from '../helpers/cli/built-cli.ts';

const cli = buildCli();

/** The built scripts, and for each what lies beside it for this Node. */
function builtScripts(): { script: string; cache: string }[] {
  const folder = join(dirname(cli), 'chunks');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const { version, platform, arch } = process;
  return files
    .filter((file) => file.endsWith('.script.js'))
    .map((file) => join(folder, file))
    .map((script) => ({ script, cache: `${script}.${version}-${platform}-${arch}.cache` }));
}

describe('the code cache', () => {
  test('is made for every script, and taken by the Node that built it', () => {
    const scripts = builtScripts();
    expect(scripts.length).toBeGreaterThan(0);
    for (const { script, cache } of scripts) {
      const compiled = new Script(readFileSync(script, 'utf8'), { cachedData: readFileSync(cache) });
      expect(compiled.cachedDataRejected, script).toBe(false);
    }
  });

  test('changes nothing in what a command says: one whose V8 refuses it says the same', () => {
    const [{ script, cache }] = builtScripts() as [{ script: string; cache: string }];
    const asks = `const { readFileSync } = require('node:fs');
      const cachedData = readFileSync(${JSON.stringify(cache)});
      const { cachedDataRejected } = new (require('node:vm').Script)(readFileSync(${JSON.stringify(script)}, 'utf8'), { cachedData });
      process.stdout.write(String(cachedDataRejected));`;
    const otherwise = ['--no-opt'];
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [...otherwise, ...args], { encoding: 'utf8' }).stdout;
    expect(run('-e', asks)).toBe('true');
    const command = ['run', 'first-steps', '--seed', 'same', '--json'];
    const said = runBuilt(cli, command).stdout;
    expect(said.length).toBeGreaterThan(1000);
    expect(run(cli, ...command)).toBe(said);
  });
});
