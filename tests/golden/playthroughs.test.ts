/**
 * Each scenario ships playthroughs, `playthroughs/<seed>.log`: its default cast under that seed. They are run again and must
 * not differ. After a change that is meant to alter them: `UPDATE=1 npx vitest run tests/golden`, and review the diff.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadNamed, scenarioNames, scenariosFolder } from '../helpers/scenarios/load.ts';
import { playthrough } from '../helpers/scenarios/playthrough.ts';

const update = process.env.UPDATE === '1';

describe.each(scenarioNames())('%s', (name) => {
  const folder = `${scenariosFolder}${name}/playthroughs/`;
  const seeds = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.log'))
        .map((file) => file.slice(0, -'.log'.length))
        .sort()
    : [];

  test('ships a playthrough', () => {
    expect(seeds).not.toEqual([]);
  });

  test.each(seeds)('plays seed %s as it did before', (seed) => {
    const played = playthrough(loadNamed(name), seed);
    const file = `${folder}${seed}.log`;
    if (update) writeFileSync(file, played);
    expect(played).toBe(readFileSync(file, 'utf8'));
  });
});
