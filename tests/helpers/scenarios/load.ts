/**
 * The scenarios of the project's own `scenarios/` folder, for tests and scripts: read and compiled, with every problem and
 * every warning as text.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';
import { loadScenario } from '../../../src/core/scenario/load-scenario.ts';
import { formatDiagnostic } from '../../../src/core/scenario/read/index.ts';
import { diskFiles } from '../../../src/run/live/disk-files.ts';

/** The project's `scenarios/` folder, with a slash at its end. */
export const scenariosFolder = fileURLToPath(new URL('../../../scenarios/', import.meta.url));

/** Folders that hold a scenario, sorted. */
export function scenarioNames(): string[] {
  return readdirSync(scenariosFolder)
    .filter((name) => existsSync(`${scenariosFolder}${name}/scenario.yaml`))
    .sort();
}

/** The blueprint of `scenarios/<name>/scenario.yaml`, null if it has errors, and all problems, warnings included. */
export function readNamed(name: string): {
  readonly blueprint: Blueprint | null;
  readonly problems: readonly string[];
} {
  const result = loadScenario(diskFiles(scenariosFolder), `${name}/scenario.yaml`);
  if (!result.ok) return { blueprint: null, problems: result.diagnostics.map(formatDiagnostic) };
  return { blueprint: result.blueprint, problems: result.warnings.map(formatDiagnostic) };
}

/** The blueprint; throws with its problems if it has errors. */
export function loadNamed(name: string): Blueprint {
  const { blueprint, problems } = readNamed(name);
  if (blueprint === null) throw new Error(problems.join('\n'));
  return blueprint;
}

/** One stand-in for every role, and others where `except` says so: the cast of a start input. */
export function castAll(
  blueprint: Blueprint,
  player: string,
  except: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(blueprint.roles.map(({ id }) => [id, player])), ...except };
}
