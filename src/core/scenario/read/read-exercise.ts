/** Reads an exercise file: text, YAML, shape, and where its scenario is. Whether its casts fit the scenario is for `load-exercise.ts`. */
import type { Code } from '../../kernel/catalogue.ts';
import { type ExerciseInput, exerciseSchema } from '../schema/exercise.ts';
import { scenarioVersion } from '../schema/index.ts';
import { resolveReference, type ScenarioFiles } from './files.ts';
import type { Finding, Words } from './finding.ts';
import { readFileTree } from './read-file.ts';
import { rangeAt, validate } from './shape/validate.ts';
import { diagnose, type FramedDiagnostic } from './show/diagnose.ts';
import { quoted } from './show/display.ts';
import { sourceFile } from './source-file.ts';
import type { MapNode, SourcePath } from './source-node.ts';
import { checkVersion } from './version.ts';

/** A problem of an exercise, by its path in the file. */
export interface ExerciseProblem extends Words {
  readonly code: Code;
  readonly path: SourcePath;
}

export type ExerciseReading =
  | {
      readonly ok: true;
      readonly input: ExerciseInput;
      /** The scenario's path below the root of the files. */
      readonly scenario: string;
      /** Problems found later, as diagnostics at their places. */
      readonly place: (problems: readonly ExerciseProblem[]) => readonly FramedDiagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly FramedDiagnostic[] };

/** `path` is relative to the root of `files`. Never throws, whatever the files hold. */
export function readExercise(files: ScenarioFiles, path: string): ExerciseReading {
  const text = files.read(path);
  if (text === null) {
    const message = `there is no file ${quoted(path)}`;
    return { ok: false, diagnostics: [{ code: 'file/missing', severity: 'error', message, file: path }] };
  }
  const tree = readFileTree(sourceFile(path, text));
  const { root } = tree;
  const refuse = (findings: readonly Finding[]): ExerciseReading => ({
    ok: false,
    diagnostics: diagnose(findings, [path]),
  });
  if (root === null) return refuse(tree.findings);
  const version = checkVersion(root, scenarioVersion);
  if (version?.code === 'scenario/wrong-version') return refuse([...tree.findings, version]);
  const { value, findings } = validate(root, tree, exerciseSchema);
  const found = [...tree.findings, ...(version === null ? [] : [version]), ...findings];
  if (value === null || found.some(({ severity }) => severity === 'error')) return refuse(found);
  const place = (problems: readonly ExerciseProblem[]): readonly FramedDiagnostic[] =>
    diagnose(
      problems.map((problem) => findingOf(problem, root)),
      [path],
    );
  const scenario = findScenario(files, path, value.scenario);
  return typeof scenario === 'string'
    ? { ok: true, input: value, scenario, place }
    : { ok: false, diagnostics: place([scenario]) };
}

function findingOf({ code, path, message, suggestion }: ExerciseProblem, root: MapNode): Finding {
  const { start, end } = rangeAt(root, path);
  return {
    code,
    severity: 'error',
    file: root.file,
    start,
    end,
    path,
    words: () => ({ message, suggestion }),
  };
}

function findScenario(files: ScenarioFiles, from: string, reference: string): string | ExerciseProblem {
  const path = ['scenario'];
  const resolved = resolveReference(from, reference);
  if ('refused' in resolved) {
    return {
      code: 'exercise/bad-path',
      path,
      message: `${quoted(reference)} is not a path of a scenario: ${resolved.refused}`,
      suggestion: 'Write it like `wenhe-flood/scenario.yaml`.',
    };
  }
  if (files.read(resolved.path) !== null) return resolved.path;
  return {
    code: 'exercise/no-scenario',
    path,
    message: `there is no file ${quoted(resolved.path)}`,
    suggestion:
      'The path is relative to the folder of this file, and ends in the name of the scenario’s file.',
  };
}
