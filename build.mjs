// Builds the package: the command line and the library as ES modules, packages left outside, and the type declarations.
//   node build.mjs                      everything, into dist/
//   node build.mjs --no-types --outdir D   the bundles alone, for tests
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

/** Bundles into a folder, which must lie inside the checkout: the bundles look for their packages upwards. */
async function bundle(outdir) {
  const shared = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'linked',
    sourcesContent: false,
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
  };
  await build({
    ...shared,
    entryPoints: { cli: 'src/ui/cli/main.ts', index: 'src/index.ts' },
  });
  chmodSync(join(outdir, 'cli.js'), 0o755);
}

/** Declarations of everything that the library's face reaches. Checking the types is the business of `npm run check`. */
function declare(outdir) {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const options = ['--declaration', '--emitDeclarationOnly', '--noCheck', '--rootDir', 'src'];
  const project = [
    ...['--target', 'ES2023', '--lib', 'ES2023', '--module', 'ESNext', '--moduleResolution', 'bundler'],
    ...['--jsx', 'react-jsx', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
    ...['--skipLibCheck', '--rewriteRelativeImportExtensions', '--types', 'node', '--ignoreConfig'],
  ];
  const result = spawnSync(
    process.execPath,
    [compiler, 'src/index.ts', ...options, ...project, '--outDir', outdir],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  return result.status === 0;
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
const outdir = at < 0 ? join(root, 'dist') : join(process.cwd(), args[at + 1]);
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
await bundle(outdir);
if (!args.includes('--no-types')) {
  if (!declare(join(outdir, 'types'))) process.exitCode = 1;
  linkCommand(outdir);
}
