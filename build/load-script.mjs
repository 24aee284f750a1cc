// Goes into the package as it is, beside the scripts that group-chunks.mjs makes.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
 * Runs a script and gives what it exports. `groups` are the modules of other scripts that it requires, by name; `load` imports what
 * it loads later. If this Node's own form of the script lies beside it, V8 need not read it as text.
 */
export function loadScript(url, groups, load) {
  const filename = fileURLToPath(url);
  const { version, platform, arch } = process;
  const cache = `${filename}.${version}-${platform}-${arch}.cache`;
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData });
  const require = createRequire(url);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, (name) => groups[name] ?? require(name), module, url.href, load);
  return module.exports;
}
