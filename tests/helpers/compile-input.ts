/** Scenarios for tests: from a few parts given as data, or from a file under `tests/fixtures/scenarios`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { compileScenario } from '../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../src/core/scenario/schema/index.ts';

/** Compiles a scenario given as data; what is not given is as small as it can be. Throws what is wrong with it. */
export function compileInput(parts: Readonly<Record<string, unknown>>): Blueprint {
  const input = scenarioSchema.parse({
    tocsin: 1,
    id: 'test',
    title: 'Test',
    category: 'natural-disaster',
    level: 'IV',
    start: '2026-07-14T05:30+08:00',
    length: '2h',
    organisation: { crew: { title: 'Crew', level: 'county' } },
    ...parts,
  });
  const { blueprint, problems } = compileScenario(input, 'hash');
  if (blueprint === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return blueprint;
}

export function compileFixture(name: string): Blueprint {
  const text = readFileSync(new URL(`../fixtures/scenarios/${name}.yaml`, import.meta.url), 'utf8');
  return compileInput(parse(text) as Record<string, unknown>);
}
