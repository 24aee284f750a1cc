/**
 * Loads a scenario of the project's `scenarios/` folder for tests and scripts: read, compiled, and refused with all
 * its problems if there are any, warnings included.
 */
import { readFileSync } from 'node:fs';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';
import { compileScenario } from '../../../src/core/scenario/compile/index.ts';
import {
  formatDiagnostic,
  readScenario,
  type ScenarioFiles,
  type ScenarioSource,
  toDiagnostics,
} from '../../../src/core/scenario/read/index.ts';

/** The project's `scenarios/` folder, with a slash at its end. */
export const scenariosFolder = new URL('../../../scenarios/', import.meta.url);

export const scenarioFiles: ScenarioFiles = {
  read: (path) => {
    try {
      return readFileSync(new URL(path, scenariosFolder), 'utf8');
    } catch {
      return null;
    }
  },
};

export interface LoadedScenario {
  readonly source: ScenarioSource | null;
  readonly blueprint: Blueprint | null;
  /** Every problem and every warning of reader and compiler, as text with line and frame. */
  readonly problems: readonly string[];
}

/** Reads and compiles `scenarios/<name>/scenario.yaml`. */
export function readNamed(name: string): LoadedScenario {
  const read = readScenario(scenarioFiles, `${name}/scenario.yaml`);
  if (!read.ok) return { source: null, blueprint: null, problems: read.diagnostics.map(formatDiagnostic) };
  const { blueprint, problems } = compileScenario(read.scenario.input, read.scenario.hash);
  const found = [...read.warnings, ...toDiagnostics(read.scenario, problems)];
  return { source: read.scenario, blueprint, problems: found.map(formatDiagnostic) };
}

/** The compiled scenario; throws with its problems if it has any. */
export function loadNamed(name: string): Blueprint {
  const { blueprint, problems } = readNamed(name);
  if (blueprint === null || problems.length > 0) throw new Error(problems.join('\n'));
  return blueprint;
}

/** One stand-in for every role: the cast of a start input. */
export function castAll(blueprint: Blueprint, player: string): Readonly<Record<string, string>> {
  return Object.fromEntries(blueprint.roles.map(({ id }) => [id, player]));
}
