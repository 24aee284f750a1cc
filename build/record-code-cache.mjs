// Loaded before the program by make-code-cache.mjs. Pretends that there is a terminal, and at the first screen writes V8's form of
// each script that has been run, with all functions that have been called, to a file beside it. Ends with 0 if it has, with 2
// if exports of a script have changed since it was loaded.
import { renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';

const TO_SCREEN = '\u001b[?1049h';
const loaded = [];
let result = 1;

vm.Script = class extends vm.Script {
  #filename;

  constructor(source, options) {
    super(source, options);
    this.#filename = options.filename;
  }

  runInThisContext() {
    const run = super.runInThisContext();
    return (exports, require, module, ...more) => {
      run(exports, require, module, ...more);
      loaded.push({ script: this, filename: this.#filename, module, first: { ...module.exports } });
    };
  }
};
syncBuiltinESMExports();

function keepCaches() {
  for (const { script, filename } of loaded) {
    const file = `${filename}.${process.version}-${process.platform}-${process.arch}.cache`;
    writeFileSync(`${file}.${process.pid}`, script.createCachedData());
    renameSync(`${file}.${process.pid}`, file);
  }
}

/** Exports that a module, which has got them at loading, has no longer right. Of what is not there yet nobody knows when it will be. */
function changedExports() {
  return loaded.flatMap(({ filename, module, first }) =>
    Object.keys(first)
      .filter((name) => first[name] === undefined || first[name] !== module.exports[name])
      .map((name) => `${filename}: ${name} changes after loading\n`),
  );
}

const { stdin, stdout, stderr } = process;
for (const stream of [stdin, stdout]) Object.defineProperty(stream, 'isTTY', { value: true });
stdin.setRawMode = () => stdin;
// Until there is a screen it has failed.
process.once('exit', () => {
  process.exitCode = result;
});
stdout.write = (text) => {
  if (!String(text).startsWith(TO_SCREEN)) return true;
  const changed = changedExports();
  stderr.write(changed.join(''));
  if (changed.length === 0) keepCaches();
  result = changed.length === 0 ? 0 : 2;
  process.exit();
};
