/** Scenarios written inside tests: files in memory, and a small valid scenario to change. */
import { readFileSync } from 'node:fs';
import type { SourcePlace } from '../../src/core/kernel/errors.ts';
import {
  type FramedDiagnostic,
  readScenario,
  type ScenarioFiles,
  type ScenarioSource,
} from '../../src/core/scenario/read/index.ts';

/** Where `readText` puts the text that it reads. */
export const scenarioPath = 'drill/scenario.yaml';

/** A valid scenario of some thirty lines. */
export const minimalScenario = readFileSync(
  new URL('../fixtures/scenarios/minimal.yaml', import.meta.url),
  'utf8',
);

export function memoryFiles(files: Readonly<Record<string, string>>): ScenarioFiles {
  return { read: (path) => (Object.hasOwn(files, path) ? files[path]! : null) };
}

/** All diagnostics of a text, warnings included; `others` are more files, by path. */
export function diagnosticsOf(
  text: string,
  others: Readonly<Record<string, string>> = {},
): readonly FramedDiagnostic[] {
  const result = readScenario(memoryFiles({ ...others, [scenarioPath]: text }), scenarioPath);
  return result.ok ? result.warnings : result.diagnostics;
}

/** `code «marked text»` of all diagnostics, with the file where it is not the scenario. */
export function marksOf(text: string, others: Readonly<Record<string, string>> = {}): string[] {
  return diagnosticsOf(text, others).map(({ code, file, at }) => {
    const where = file === scenarioPath ? '' : `${file} `;
    const whole = file === scenarioPath ? text : (others[file ?? ''] ?? '');
    return `${code} ${where}«${markedText(whole, at)}»`;
  });
}

/** What a place marks in a text. */
export function markedText(text: string, at: SourcePlace | undefined): string {
  if (at === undefined) return '';
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/)[at.line - 1] ?? '';
  return line.slice(at.column - 1, at.column - 1 + at.length);
}

/** The scenario read from a text; throws with its diagnostics if there is an error. */
export function sourceOf(text: string, others: Readonly<Record<string, string>> = {}): ScenarioSource {
  const result = readScenario(memoryFiles({ ...others, [scenarioPath]: text }), scenarioPath);
  if (result.ok) return result.scenario;
  throw new Error(result.diagnostics.map((found) => `${found.code}: ${found.message}`).join('\n'));
}

/** The valid scenario with the first occurrence of a piece of its text replaced; throws if it has none. */
export function minimalWith(piece: string, replacement: string): string {
  if (!minimalScenario.includes(piece)) throw new Error(`the minimal scenario does not hold ${piece}`);
  return minimalScenario.replace(piece, () => replacement);
}
