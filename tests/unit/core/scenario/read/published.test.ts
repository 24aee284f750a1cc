/**
 * What the project publishes about its scenario language is what the code says: the JSON Schemas that editors complete from, and the
 * page of diagnostics. `npx vitest run tests/unit/core/scenario/read/published.test.ts -u` writes them anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCodes } from '../../../../../src/core/kernel/catalogue.ts';
import { planJsonSchema, scenarioJsonSchema } from '../../../../../src/core/scenario/schema/json-schema.ts';
import { diagnosticsPage } from '../../../../helpers/diagnostics-page.ts';

const docs = resolve(import.meta.dirname, '../../../../../docs');
const asFile = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

describe('the published schema', () => {
  test('of scenarios is what the reader checks', async () => {
    await expect(asFile(scenarioJsonSchema())).toMatchFileSnapshot(`${docs}/scenario.schema.json`);
  });

  test('of plans is what the reader checks', async () => {
    await expect(asFile(planJsonSchema())).toMatchFileSnapshot(`${docs}/plan.schema.json`);
  });

  test('is of the draft that the YAML language server reads', () => {
    for (const schema of [scenarioJsonSchema(), planJsonSchema()]) {
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    }
  });

  test('describes the pieces by name, so that editors can show them', () => {
    const definitions = scenarioJsonSchema().definitions as Record<string, { description?: string }>;
    expect(Object.keys(definitions)).toEqual(
      expect.arrayContaining(['Role', 'Inject', 'Task', 'State', 'Effect']),
    );
    expect(definitions.Inject!.description).toBe('A line of the MSEL.');
  });

  test('is found by the comment in the first line of a scenario', () => {
    const fixture = resolve(import.meta.dirname, '../../../../fixtures/scenarios/minimal.yaml');
    const [first] = readFileSync(fixture, 'utf8').split('\n');
    const reference = /^# yaml-language-server: \$schema=(\S+)$/.exec(first!)?.[1];
    expect(existsSync(resolve(fixture, '..', reference!))).toBe(true);
  });
});

describe('the page of diagnostics', () => {
  test('lists every code of the catalogue with its explanation', async () => {
    await expect(diagnosticsPage()).toMatchFileSnapshot(`${docs}/diagnostics.md`);
    for (const code of allCodes()) expect(diagnosticsPage()).toContain(`\`${code}\``);
  });
});
