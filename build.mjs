// Builds the package: the command line and the library as ES modules, and the library's type declarations.
//   node build.mjs                         everything, into dist/
//   node build.mjs --no-types --outdir D   the bundles alone, into a folder inside the checkout, for tests
// New files are put in place before old ones go, so that a command started meanwhile finds whole bundles.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
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

const root = dirname(fileURLToPath(import.meta.url));

const shared = {
  absWorkingDir: root,
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  jsx: 'automatic',
  sourcemap: 'linked',
  sourcesContent: false,
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
};

/** The library leaves its packages outside: whoever uses it has one XState and one zod, not two. */
const library = { ...shared, entryPoints: { index: 'src/index.ts' }, packages: 'external' };

/** What measures unusual texts takes a twentieth of a second to load: in the bundle it is loaded at the first text that needs it. */
const lateStringWidth = {
  name: 'late-string-width',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /^string-width$/, namespace: 'late' }, () => ({
      contents: `let measure;
        export default function stringWidth(text, options) {
          measure ??= require('string-width').default;
          return measure(text, options);
        }`,
      resolveDir: root,
    }));
  },
};

/**
 * The command line has them inside: a few files load in half the time that hundreds take. Packages with machine code stay
 * outside, and a debugger that Ink asks for only when told to. Packages in the old module format call `require`.
 */
const commandLine = {
  ...shared,
  entryPoints: { cli: 'src/ui/cli/main.ts' },
  external: ['@resvg/resvg-js', 'react-devtools-core'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  // What runs from the sources sets it by itself.
  logOverride: { 'assign-to-define': 'silent' },
  minifyWhitespace: true,
  plugins: [lateStringWidth],
};

/** Bundles into a folder, which must lie inside the checkout: the bundles look for the packages left outside upwards. */
async function bundle(outdir) {
  const built = await Promise.all([library, commandLine].map((options) => build({ ...options, outdir })));
  const files = built.flatMap(({ outputFiles }) => outputFiles);
  // Entries are written after the chunks that they load.
  const inOrder = files.toSorted(
    (a, b) => Number(b.path.includes('chunks')) - Number(a.path.includes('chunks')),
  );
  for (const { path, contents } of inOrder) replaceFile(path, contents);
  chmodSync(join(outdir, 'cli.js'), 0o755);
  prune(join(outdir, 'chunks'), new Set(files.map(({ path }) => path)));
}

function replaceFile(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, path);
}

function prune(folder, kept) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!kept.has(join(folder, name))) rmSync(join(folder, name), { force: true });
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
