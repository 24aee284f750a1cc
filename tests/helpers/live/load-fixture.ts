/** The scenario that tests of journals and pacing use: three hours, two roles, a plan that it extends, chance everywhere. */
import { join } from 'node:path';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';
import { loadScenario } from '../../../src/core/scenario/load-scenario.ts';
import type { ScenarioSource } from '../../../src/core/scenario/read/index.ts';
import { diskFiles } from '../../../src/run/live/disk-files.ts';

export const fixtureRoot = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios');

export function loadFixture(path = 'small-flood/scenario.yaml'): {
  readonly blueprint: Blueprint;
  readonly source: ScenarioSource;
} {
  const result = loadScenario(diskFiles(fixtureRoot), path);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result;
}
