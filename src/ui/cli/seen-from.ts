/**
 * Diagnostics name files by their paths below a scenario's root. Whoever reads them stands elsewhere, and wants a path that an
 * editor opens or a terminal makes a link of.
 */
import { isAbsolute, join, relative } from 'node:path';
import type { FramedDiagnostic } from '../../core/scenario/read/index.ts';

/** The diagnostics with their files as seen from the current folder: below it relative, elsewhere absolute. */
export function seenFrom(
  cwd: string,
  root: string,
  diagnostics: readonly FramedDiagnostic[],
): FramedDiagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.file === undefined
      ? diagnostic
      : { ...diagnostic, file: pathFrom(cwd, join(root, diagnostic.file)) },
  );
}

function pathFrom(cwd: string, file: string): string {
  const way = relative(cwd, file);
  return way.startsWith('..') || isAbsolute(way) ? file : way;
}
