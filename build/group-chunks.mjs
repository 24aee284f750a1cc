// Puts together the chunks that a first screen needs. esbuild makes a chunk for every set of entries that share code: more than a
// hundred, of which a seat needs seventy, and each costs Node most of a millisecond to find, read and link. The chunks of a
// group become one script; the others stay modules of their own.
//
// A script, unlike a module, can have V8's own form of it beside it (make-code-cache.mjs). A small module beside each script
// runs it and exports what it made, under names that tell its chunks apart.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Takes what esbuild made of an entry, with splitting, `metafile: true`, inline source maps and nothing written. Resolves to the
 * files to write instead, as `{ path, contents }`: the entry in `outdir`, all else in its `folder`.
 * `pick` names the groups. It gets a function from sources to the names of all chunks that are loaded with them, and returns
 * `{ name, chunks }` in an order in which groups import from earlier ones only; a chunk is in the first group that has it.
 */
export async function groupChunks(built, { entry, outdir, folder, pick, options }) {
  const chunks = readChunks(built);
  const groupOf = new Map([[entry, null]]);
  const groups = pick((...sources) => loadedWith(chunks, sources));
  for (const { name, chunks: members } of groups) {
    for (const member of members) if (!groupOf.has(member)) groupOf.set(member, name);
  }
  const context = { chunks, groupOf, groups: groups.map(({ name }) => name), options };
  // Chunks of groups that something loads by their own names stay as modules that pass on what their script has.
  const modules = [...chunks].flatMap(([name, { source }]) =>
    name !== entry && (source !== undefined || !groupOf.has(name)) ? [name] : [],
  );
  const inFolder = join(outdir, folder);
  const files = await Promise.all([
    ...context.groups.map((group) => bundleScript(context, group, inFolder)),
    bundleModules(context, modules, inFolder, '.'),
    bundleModules(context, [entry], outdir, `./${folder}`),
  ]);
  const loader = readFileSync(new URL('load-script.mjs', import.meta.url));
  return [{ path: join(inFolder, 'load-script.js'), contents: loader }, ...files.flat()];
}

/**
 * Chunks by the names of their files: a number, the text, what each exports, the chunks it `needs` at once and what it `loads` later, and
 * the source that it is the entry of.
 */
function readChunks({ outputFiles, metafile }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const outputs = Object.entries(metafile.outputs);
  return new Map(
    outputs.map(([path, { imports, exports, entryPoint: source }], id) => {
      const needs = imports
        .filter(({ kind }) => kind === 'import-statement')
        .map((one) => basename(one.path));
      const later = imports.filter(({ kind }) => kind === 'dynamic-import');
      const loads = later.map((one) => (one.external ? one.path : `./${basename(one.path)}`));
      return [basename(path), { id, text: texts.get(basename(path)), exports, needs, loads, source }];
    }),
  );
}

function loadedWith(chunks, sources) {
  const reached = new Set();
  const visit = (name) => {
    if (reached.has(name) || !chunks.has(name)) return;
    reached.add(name);
    chunks.get(name).needs.forEach(visit);
  };
  for (const wanted of sources) {
    const found = [...chunks].find(([, { source }]) => source === wanted);
    if (found === undefined) throw new Error(`nothing loads ${wanted} by itself`);
    visit(found[0]);
  }
  return reached;
}

/** What a chunk of a group exports, one after another, each said with its own name and the one that it has outside of the script. */
function listNames({ id, exports }, say) {
  return exports.map((name) => say(name, `x${id}_${name}`)).join(', ');
}

/** A group as a script, and the module that runs it. */
async function bundleScript(context, group, folder) {
  const { chunks, groupOf, options } = context;
  const members = [...chunks].filter(([name]) => groupOf.get(name) === group);
  const contents = members.map(
    ([name, chunk]) =>
      `export { ${listNames(chunk, (own, outside) => `${own} as ${outside}`)} } from './${name}';`,
  );
  const file = `${group}.script.js`;
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: contents.join('\n'), resolveDir: options.absWorkingDir },
    format: 'cjs',
    outfile: join(folder, file),
    define: { 'import.meta.url': 'moduleUrl' },
    // What was a module was strict.
    banner: { js: '(function (exports, require, module, moduleUrl, load) { "use strict";' },
    footer: { js: '})' },
    plugins: [fromMemory(context, group, '.')],
  });
  const outside = members
    .map(([, chunk]) => listNames(chunk, (_, name) => name))
    .filter((names) => names !== '');
  const module = moduleOf(context, group, file, outside.join(', '));
  return [...outputFiles, { path: join(folder, `${group}.js`), contents: module }];
}

function moduleOf({ groups }, group, file, names) {
  const earlier = groups.slice(0, groups.indexOf(group));
  const given = earlier.map((name, i) => `'./${name}.js': group${i}`);
  return [
    "import { loadScript } from './load-script.js';",
    ...earlier.map((name, i) => `import * as group${i} from './${name}.js';`),
    `const url = new URL('./${file}', import.meta.url);`,
    `export const { ${names} } = loadScript(url, { ${given.join(', ')} }, (name) => import(name));`,
    '',
  ].join('\n');
}

async function bundleModules(context, names, outdir, toFolder) {
  const { outputFiles } = await build({
    ...context.options,
    entryPoints: names.map((name) => ({ in: name, out: name.replace(/\.js$/, '') })),
    format: 'esm',
    outdir,
    // Packages in the old module format call `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    plugins: [fromMemory(context, undefined, toFolder)],
  });
  return outputFiles;
}

/**
 * Resolves chunks for a bundle of the `group`, or for modules of none: into it go its own, and of those of other groups a line
 * that says where to get what they export; the rest stays outside.
 */
function fromMemory({ chunks, groupOf }, group, toFolder) {
  const isScript = group !== undefined;
  const outside = (name) => ({ path: `${toFolder}/${name}`, external: true });
  const resolveChunk = (name, kind) => {
    if (kind === 'dynamic-import') return outside(name);
    const other = groupOf.get(name) ?? undefined;
    if (other !== group) return { path: name, namespace: 'of-group' };
    return isScript || kind === 'entry-point' ? { path: name, namespace: 'chunk' } : outside(name);
  };
  return {
    name: 'chunks-from-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path, kind }) => {
        const name = basename(path);
        if (chunks.has(name)) return resolveChunk(name, kind);
        return path.startsWith('./') ? outside(name) : { path, external: true };
      });
      onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => {
        const { text, loads } = chunks.get(path);
        if (!isScript) return { contents: text };
        return {
          contents: loads.reduce((to, name) => to.replaceAll(`import("${name}")`, `load("${name}")`), text),
        };
      });
      onLoad({ filter: /./, namespace: 'of-group' }, ({ path }) => {
        const from = `'./${groupOf.get(path)}.js'`;
        const names = listNames(chunks.get(path), (own, other) => `${other} as ${own}`);
        if (!isScript) return { contents: `export { ${names} } from ${from};` };
        // A name of its own is quicker than a property of what is required.
        const taken = listNames(chunks.get(path), (_, other) => other);
        return { contents: `const { ${taken} } = require(${from}); export { ${names} };` };
      });
    },
  };
}
