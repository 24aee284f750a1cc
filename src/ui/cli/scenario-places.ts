/** Where scenarios lie: those that the package brings, and those of the current folder. Listing them reads none. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedScenarios } from './package-files.ts';

/** Where a scenario is: `path` below `root`, and what to call it in messages and in lines to repeat. */
export interface ScenarioPlace {
  readonly root: string;
  readonly path: string;
  readonly name: string;
}

/** Names of the packaged scenarios, sorted. */
export function packagedNames(): string[] {
  return namesIn(packagedScenarios());
}

export function packagedPlace(name: string): ScenarioPlace {
  return { root: packagedScenarios(), path: `${name}/scenario.yaml`, name };
}

/** The packaged scenarios, and those in a folder `scenarios` below the current one, named by their paths. */
export function listedPlaces(cwd: string): ScenarioPlace[] {
  const own = resolve(cwd, 'scenarios');
  const names = own === packagedScenarios() ? [] : namesIn(own);
  return [
    ...packagedNames().map(packagedPlace),
    ...names.map((name) => ({ root: own, path: `${name}/scenario.yaml`, name: join('scenarios', name) })),
  ];
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'scenario.yaml')))
    .sort();
}
