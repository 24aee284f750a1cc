/** Problems that were found in a scenario's values, put back into the author's files. */
import type { Code } from '../../kernel/catalogue.ts';
import type { Severity } from '../../kernel/errors.ts';
import type { ScenarioSource } from './scenario-source.ts';
import { type FramedDiagnostic, limited } from './show/diagnose.ts';
import { gatherSites, inSites } from './sites/site-parts.ts';
import type { SourcePath } from './source-node.ts';

/** A problem as those report it who know paths and values but no files. */
export interface PathProblem {
  readonly code: Code;
  readonly severity: Severity;
  readonly path: SourcePath;
  readonly message: string;
  readonly suggestion?: string;
  /** True if the last key of the path is meant, not its value. */
  readonly key?: boolean;
  /** Where in the value of the scalar at `path`, in UTF-16 units. */
  readonly offset?: number;
  /** How many units of the value are meant (default 1); without `offset` it says nothing. */
  readonly length?: number;
}

interface Placed {
  readonly problem: PathProblem;
  readonly diagnostic: FramedDiagnostic;
  readonly file: number;
}

function place(source: ScenarioSource, problem: PathProblem): Placed {
  const { code, severity, message, path, suggestion, key, offset, length } = problem;
  const located = key === true ? source.locateKey(path) : source.locate(path, offset, length);
  const { file, frame, line, column } = located;
  const at = { line, column, length: located.length };
  const diagnostic = { code, severity, message, file, path, at, frame };
  return {
    problem,
    diagnostic: suggestion === undefined ? diagnostic : { ...diagnostic, suggestion },
    file: source.files.findIndex((known) => known.path === file),
  };
}

/** Problems in what was written out for sites name them; what is wrong at several sites is said once. */
function nameSites(source: ScenarioSource, placed: readonly Placed[]): Placed[] {
  const gathered = gatherSites(
    placed,
    ({ problem }) => source.siteOf(problem.path),
    ({ diagnostic: { code, at }, file }) => `${code} ${file} ${at!.line} ${at!.column}`,
  );
  return gathered.map(({ item, sites }) => {
    if (sites.length === 0) return item;
    const { diagnostic, problem } = item;
    const suggestion = ownName(source, problem) ?? diagnostic.suggestion;
    const message = inSites(diagnostic.message, sites);
    return { ...item, diagnostic: { ...diagnostic, message, ...(suggestion && { suggestion }) } };
  });
}

/** The advice for a name that is unknown because `site.` is missing before it, or `null`. */
function ownName(source: ScenarioSource, { code, path, offset, length = 1 }: PathProblem): string | null {
  if (!/\/unknown-/.test(code)) return null;
  const value = source.valueAt(path);
  if (typeof value !== 'string') return null;
  const name = offset === undefined ? value : value.slice(offset, offset + length);
  const { joints, words } = source.siteOf(path)!.type;
  return joints.has(name) || words.has(name) ? `Write \`site.${name}\`.` : null;
}

/**
 * The problems with their places, sorted by file (in order of reading), line and column, those at one place in the order given; at
 * most a hundred, and one more diagnostic that counts the rest.
 */
export function toDiagnostics(source: ScenarioSource, problems: readonly PathProblem[]): FramedDiagnostic[] {
  const placed = nameSites(
    source,
    problems.map((problem) => place(source, problem)),
  );
  const at = (item: Placed) => item.diagnostic.at!;
  placed.sort((a, b) => a.file - b.file || at(a).line - at(b).line || at(a).column - at(b).column);
  const sorted = placed.map((item) => item.diagnostic);
  return limited(
    sorted,
    (diagnostic) => diagnostic.severity,
    (diagnostic) => diagnostic,
  );
}
