// Builds the package: the command line and the library as ES modules, and the library's type declarations.
//   node build.mjs                         everything, into dist/
//   node build.mjs --no-types --outdir D   the bundles alone, into a folder inside the checkout, for tests
// New files are put in place before old ones go, so that a command started meanwhile finds whole bundles.
// What the command line loads for a first screen is put together (build/group-chunks.mjs), and V8's own form of it is kept.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { groupChunks } from './build/group-chunks.mjs';
import { makeCodeCache } from './build/make-code-cache.mjs';

const root = dirname(fileURLToPath(import.meta.url));

/** For whatever is bundled, also a second time. */
const always = {
  absWorkingDir: root,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  sourcesContent: false,
  logLevel: 'warning',
};

const sources = {
  ...always,
  splitting: true,
  format: 'esm',
  jsx: 'automatic',
  sourcemap: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
};

/** The library leaves its packages outside: whoever uses it has one XState and one zod, not two. */
const library = { ...sources, entryPoints: { index: 'src/index.ts' }, packages: 'external' };

/**
 * What measures unusual texts takes a twentieth of a second to load: in the bundle it is loaded at the first text that needs it. It
 * has the packages that it needs to itself, since what is loaded late is no good to others before.
 */
const lateStringWidth = {
  name: 'late-string-width',
  setup({ onResolve, onLoad, resolve: find }) {
    onResolve({ filter: /^string-width$/, namespace: 'file' }, ({ path }) => ({ path, namespace: 'late' }));
    onLoad({ filter: /./, namespace: 'late' }, () => ({
      contents: `let measure;
        export default function stringWidth(text, options) {
          measure ??= require('string-width').default;
          return measure(text, options);
        }`,
      resolveDir: root,
    }));
    for (const namespace of ['late', 'own']) {
      onResolve({ filter: /./, namespace }, async ({ path, kind, resolveDir }) => ({
        ...(await find(path, { kind, resolveDir, namespace: 'own-file' })),
        namespace: 'own',
      }));
    }
    onLoad({ filter: /./, namespace: 'own' }, ({ path }) => ({
      contents: readFileSync(path),
      resolveDir: dirname(path),
    }));
  },
};

/**
 * The command line has them inside: a few files load in half the time that hundreds take. Packages with machine code stay
 * outside, and a debugger that Ink asks for only when told to.
 */
const commandLine = {
  ...sources,
  entryPoints: { cli: 'src/ui/cli/main.ts' },
  external: ['@resvg/resvg-js', 'react-devtools-core'],
  define: { 'process.env.NODE_ENV': '"production"' },
  // What runs from the sources sets it by itself.
  logOverride: { 'assign-to-define': 'silent' },
  minifyWhitespace: true,
  plugins: [lateStringWidth],
  metafile: true,
  sourcemap: 'inline',
};

/** Loaded as one: what every command needs, and what a seat needs until its first screen. */
const pickGroups = (loadedWith) => [
  { name: 'base', chunks: loadedWith('src/ui/cli/main.ts') },
  {
    name: 'seat',
    chunks: loadedWith('src/ui/cli/commands/play.ts', 'src/ui/cli/language.ts', 'src/ui/tui/play-screen.ts'),
  },
];

async function bundleCommandLine(outdir) {
  const built = await build({ ...commandLine, outdir });
  // A folder for each build: its files know each other by name.
  const hash = createHash('sha256');
  for (const { contents } of built.outputFiles) hash.update(contents);
  const folder = `chunks/${hash.digest('hex').slice(0, 12)}`;
  const options = { ...always, minifyWhitespace: true, sourcemap: 'linked' };
  const files = await groupChunks(built, { entry: 'cli.js', outdir, folder, pick: pickGroups, options });
  return { files, folder };
}

/** Bundles into a folder, which must lie inside the checkout: the bundles look for the packages left outside upwards. */
async function bundle(outdir) {
  const [forUsers, { files, folder }] = await Promise.all([
    build({ ...library, outdir }),
    bundleCommandLine(outdir),
  ]);
  // Entries are written after the chunks that they load.
  const inOrder = [...forUsers.outputFiles, ...files].toSorted(
    (a, b) => Number(b.path.includes('chunks')) - Number(a.path.includes('chunks')),
  );
  for (const { path, contents } of inOrder) replaceFile(path, contents);
  const cli = join(outdir, 'cli.js');
  chmodSync(cli, 0o755);
  prune(
    join(outdir, 'chunks'),
    new Set([join(outdir, folder), ...forUsers.outputFiles.map(({ path }) => path)]),
  );
  if (!makeCodeCache(cli)) process.stderr.write('no code cache: commands will start more slowly\n');
}

function replaceFile(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, path);
}

function prune(folder, kept) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!kept.has(join(folder, name))) rmSync(join(folder, name), { force: true, recursive: true });
  }
}

/** Declarations of everything that the library's face reaches. Checking the types is the business of `npm run check`. */
function declare(outdir) {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const emit = [
    '--declaration',
    '--emitDeclarationOnly',
    '--noCheck',
    '--rootDir',
    'src',
    '--outDir',
    outdir,
  ];
  const project = [
    ...['--target', 'ES2023', '--lib', 'ES2023', '--module', 'ESNext', '--moduleResolution', 'bundler'],
    ...['--jsx', 'react-jsx', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
    ...['--skipLibCheck', '--rewriteRelativeImportExtensions', '--types', 'node', '--ignoreConfig'],
  ];
  const args = [compiler, 'src/index.ts', ...emit, ...project];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** `npx tocsin` in the checkout: npm links the commands of dependencies, not those of the package itself. */
function linkCommand(outdir) {
  const bin = join(root, 'node_modules', '.bin');
  if (process.platform === 'win32' || !existsSync(bin)) return;
  const link = join(bin, 'tocsin');
  const target = relative(bin, join(outdir, 'cli.js'));
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(link) === target) return;
  if (there) unlinkSync(link);
  symlinkSync(target, link);
}

const args = process.argv.slice(2);
const at = args.indexOf('--outdir');
const dist = join(root, 'dist');
const outdir = at < 0 ? dist : resolve(args[at + 1]);
await bundle(outdir);
if (outdir === dist) linkCommand(outdir);
if (!args.includes('--no-types') && !declare(join(outdir, 'types'))) process.exitCode = 1;
