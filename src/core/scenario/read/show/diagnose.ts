/** From findings to diagnostics: sorted by place, each place and code once, at most a hundred, each with its frame. */
import type { Diagnostic, Severity } from '../../../kernel/errors.ts';
import type { Finding } from '../finding.ts';
import { MAX_DIAGNOSTICS } from '../limits.ts';
import { placeOf } from '../source-file.ts';
import { frameOf } from './frame.ts';

/** A diagnostic with the lines it is about. */
export interface FramedDiagnostic extends Diagnostic {
  /** Numbered lines with carets below the place, as `frameOf` draws them. */
  readonly frame?: string;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted by file (in the order of `paths`), place and code, errors first; of several that say the same of one path, the first. */
function inOrder(findings: readonly Finding[], paths: readonly string[]): Finding[] {
  const rank = new Map(paths.map((path, i) => [path, i]));
  const rankOf = (finding: Finding): number => rank.get(finding.file.path) ?? paths.length;
  const sorted = [...findings].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      a.start - b.start ||
      compare(a.code, b.code) ||
      compare(a.severity, b.severity),
  );
  const seen = new Set<string>();
  return sorted.filter(({ file, start, code, path }) => {
    const key = JSON.stringify([file.path, start, code, path ?? null]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function diagnosticOf(finding: Finding): FramedDiagnostic {
  const { code, severity, file, path } = finding;
  const { message, suggestion } = finding.words();
  const at = placeOf(file, finding.start, finding.end);
  return {
    code,
    severity,
    message,
    file: file.path,
    at,
    frame: frameOf(file, at),
    ...(path === undefined ? {} : { path }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The first hundred; the rest are counted in one last diagnostic, which is an error if one of them is. */
export function limited<T>(
  all: readonly T[],
  severityOf: (item: T) => Severity,
  make: (item: T) => FramedDiagnostic,
): FramedDiagnostic[] {
  const shown = all.slice(0, MAX_DIAGNOSTICS).map(make);
  const hidden = all.slice(MAX_DIAGNOSTICS);
  if (hidden.length === 0) return shown;
  const severity: Severity = hidden.some((item) => severityOf(item) === 'error') ? 'error' : 'warning';
  const message = `there ${hidden.length === 1 ? 'is 1 more problem' : `are ${hidden.length} more problems`}`;
  const rest: FramedDiagnostic = {
    code: 'scenario/more-problems',
    severity,
    message,
    suggestion: 'Mend those above first.',
  };
  return [...shown, rest];
}

/** The findings as diagnostics; `paths` gives the order of the files. */
export function diagnose(findings: readonly Finding[], paths: readonly string[]): FramedDiagnostic[] {
  return limited(inOrder(findings, paths), (finding) => finding.severity, diagnosticOf);
}
