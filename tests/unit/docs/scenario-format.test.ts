/** Holds `docs/scenario-format.md` to the code: every example is read, compiled and run, and no key of the schema is left out. */
import { describe, expect, test } from 'vitest';
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { actNames } from '../../../src/core/model/act-names.ts';
import { inputPlayers } from '../../../src/core/model/input-players.ts';
import { chartEffect } from '../../../src/core/model/verbs/index.ts';
import { ENDED } from '../../../src/core/model/world.ts';
import { followerDefaults } from '../../../src/core/scenario/compile/compile-cast.ts';
import { formatDiagnostic } from '../../../src/core/scenario/read/index.ts';
import { planJsonSchema, scenarioJsonSchema } from '../../../src/core/scenario/schema/json-schema.ts';
import { codesIn, readPage, rowsOf, section } from './blocks.ts';
import {
  complaints,
  exampleText,
  fragments,
  load,
  planFiles,
  wholeExamples,
  withFragment,
} from './examples.ts';

const page = readPage('scenario-format.md');
const seeds = ['one', 'two', 'three'];

/** Reads, compiles and runs; a drill that fails or never ends would show. */
function expectSound(text: string): void {
  expect(complaints(text).map(formatDiagnostic)).toEqual([]);
  const blueprint = load(text);
  for (const seed of seeds) {
    const { world } = runDrill(blueprint, { seed });
    expect(world).toMatchObject({ phase: ENDED, failure: '' });
  }
}

describe('the examples', () => {
  test('are there', () => {
    expect(wholeExamples.length).toBeGreaterThanOrEqual(2);
    expect(fragments.length).toBeGreaterThanOrEqual(15);
    expect(Object.keys(planFiles)).toEqual(['plans/county-plan.yaml']);
  });

  test.each(wholeExamples.map((block) => [block.line, block] as const))(
    'the scenario on line %d is read without a complaint, compiles and runs to its end',
    (_line, { text }) => expectSound(text),
  );

  test.each(fragments.map((block) => [block.line, block] as const))(
    'the piece on line %d, put into the example, compiles and runs to its end',
    (_line, block) => expectSound(withFragment(block)),
  );

  test.each(fragments.map((block) => [block.line, block] as const))(
    'the piece on line %d is YAML as Tocsin reads it',
    (_line, { text }) => {
      const found = complaints(text).filter(({ code }) => /^(yaml|file)\//.test(code));
      expect(found.map(formatDiagnostic)).toEqual([]);
    },
  );

  test('show a drill in which something happens', () => {
    const { world } = runDrill(load(exampleText), { seed: 'one' });
    expect(world.taskTriggered.every((time) => time >= 0)).toBe(true);
    expect(world.injectFiredAt.every((time) => time >= 0)).toBe(true);
  });
});

/** All keys that the schema knows anywhere. */
function keysOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const part of schema) keysOf(part, found);
  else if (typeof schema === 'object' && schema !== null) {
    for (const [key, inner] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(inner)) found.add(name);
      keysOf(inner, found);
    }
  }
  return found;
}

describe('the page', () => {
  test('names every key of the schema', () => {
    const named = new Set(codesIn(page));
    const keys = keysOf([scenarioJsonSchema(), planJsonSchema()]);
    const colours = ['blue', 'yellow', 'orange', 'red'];
    const headings = ['organisation', 'facts', 'world', 'chart', 'injects', 'actions', 'plan'];
    // The kinds of expectation stand in one cell; `tasks`, `gauges` and the like are in the examples and headings.
    const shown = (key: string): boolean => new RegExp(`^ *-? *\\{? *${key}:`, 'm').test(page);
    const missing = [...keys].filter(
      (key) => !named.has(key) && !colours.includes(key) && !headings.includes(key) && !shown(key),
    );
    expect(missing).toEqual([]);
  });

  test('explains every effect verb', () => {
    const verbs = Object.keys((chartEffect as unknown as { shape: object }).shape).filter(
      (key) => key !== 'when',
    );
    const rows = rowsOf(section(page, '## effects: what changes the world'), 'verb');
    expect(rows.flatMap(([cell]) => codesIn(cell!)).sort()).toEqual(verbs.sort());
  });

  test('states the default figures of the plan-follower, and calls them uncalibrated', () => {
    const rows = rowsOf(page, 'key').filter(([key]) => codesIn(key!)[0]! in followerDefaults);
    const stated = Object.fromEntries(rows.map(([key, value]) => [codesIn(key!)[0], codesIn(value!)[0]]));
    const { every, ...figures } = followerDefaults;
    expect(stated).toEqual(
      Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, String(value)])),
    );
    expect(page).toContain(`default \`${every}\``);
    expect(page).toContain('not calibrated');
  });

  test('names the acts that every role has', () => {
    const named = codesIn(section(page, '## actions: what people can do'));
    expect(named).toEqual(expect.arrayContaining([...actNames]));
    expect(inputPlayers).toContain('person');
  });
});
