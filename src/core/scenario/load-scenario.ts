/**
 * From files to something that can be run: reads a scenario and its plans, and compiles them. All problems of both are
 * reported with their places in the files.
 */
import type { Blueprint } from '../model/blueprint.ts';
import { compileScenario } from './compile/index.ts';
import {
  type FramedDiagnostic,
  readScenario,
  type ScenarioFiles,
  type ScenarioSource,
  toDiagnostics,
} from './read/index.ts';

export type LoadResult =
  | {
      readonly ok: true;
      readonly blueprint: Blueprint;
      readonly source: ScenarioSource;
      readonly warnings: readonly FramedDiagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly FramedDiagnostic[] };

/** `path` is relative to the root of `files`. Never throws, whatever the files hold. */
export function loadScenario(files: ScenarioFiles, path: string): LoadResult {
  const read = readScenario(files, path);
  if (!read.ok) return read;
  const source = read.scenario;
  const { blueprint, problems } = compileScenario(source.input, source.hash);
  const found = [...read.warnings, ...toDiagnostics(source, problems)];
  return blueprint === null
    ? { ok: false, diagnostics: found }
    : { ok: true, blueprint, source, warnings: found };
}
