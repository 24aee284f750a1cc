/** Holds `docs/log-format.md` and `docs/log.schema.json` to the table of log codes, and both to logs of real drills. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { logFile } from '../../../src/core/drill/log-file.ts';
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { causes, type LogCode, logCodes, refusals } from '../../../src/core/engine/log-codes.ts';
import { logVersion } from '../../../src/core/engine/log-json.ts';
import { loadNamed, scenarioNames } from '../../helpers/scenarios/load.ts';
import { blocksOf, codesIn, docsFolder, readPage, rowsOf } from './blocks.ts';
import { exampleText, load } from './examples.ts';
import { fieldsOf, logSchema } from './log-schema.ts';

const page = readPage('log-format.md');
const codes: readonly LogCode[] = logCodes;
const parse = (line: string): unknown => JSON.parse(line);
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('the page', () => {
  test('has every code with its fields, in the order of the table', () => {
    const stated = rowsOf(page, 'code').map(([code, fields]) => [codesIn(code!)[0], fields]);
    const expected = codes.map((code) => [
      code.code,
      fieldsOf(code)
        .map(({ name, kind }) => `\`${name}\`: ${kind}`)
        .join(', '),
    ]);
    expect(stated).toEqual(expected);
  });

  test('explains every kind of field', () => {
    const explained = rowsOf(page, 'kind').flatMap(([cell]) => codesIn(cell!));
    const used = new Set(codes.flatMap((code) => fieldsOf(code).map(({ kind }) => kind)));
    expect([...used].filter((kind) => !explained.includes(kind))).toEqual([]);
  });

  test('has every cause and every reason of refusal', () => {
    expect(rowsOf(page, 'cause').map(([cell]) => codesIn(cell!)[0])).toEqual([...causes]);
    expect(rowsOf(page, 'reason').map(([cell]) => codesIn(cell!)[0])).toEqual([...refusals]);
  });

  test('shows lines of the example of the scenario format', () => {
    const blueprint = load(exampleText);
    const lines = linesOf(logFile(blueprint, 'one', runDrill(blueprint, { seed: 'one' }).log));
    const [header, shown] = ['header', 'example'].map(
      (word) => blocksOf(page).find((block) => block.word === word)!.text,
    );
    expect(header!.trim().replace('<sha256>', blueprint.hash)).toBe(lines[0]);
    const places = linesOf(shown!).map((line) => lines.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('speaks of the version in use', () => {
    expect(parse(blocksOf(page)[0]!.text)).toMatchObject({ version: logVersion });
  });
});

describe('the schema', () => {
  const schema = z.fromJSONSchema(logSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  const isValid = (line: unknown): boolean => schema.safeParse(line).success;

  test('is published as it is made', async () => {
    const published = `${JSON.stringify(logSchema(), null, 2)}\n`;
    await expect(published).toMatchFileSnapshot(new URL('log.schema.json', docsFolder).pathname);
  });

  test('accepts every line of the drills that are shipped', () => {
    for (const name of scenarioNames()) {
      const blueprint = loadNamed(name);
      const lines = linesOf(logFile(blueprint, 'one', runDrill(blueprint, { seed: 'one' }).log));
      // One line of each kind is enough, and quick.
      const kinds = new Map(lines.map((line) => [(parse(line) as { code?: string }).code, line]));
      expect([...kinds.values()].filter((line) => !isValid(parse(line)))).toEqual([]);
    }
  });

  test.each([
    { t: 0, code: 'drill.begun' },
    { t: 0.5, code: 'drill.started' },
    { t: 0, code: 'drill.started', ending: '' },
    { t: 0, code: 'task.triggered' },
    { t: 0, code: 'gauge.reached', gauge: 'river-stage', level: 'purple' },
    { t: 0, code: 'inject.fired', inject: 'I-05' },
    { code: 'drill.started' },
  ])('refuses %j', (line) => {
    expect(isValid(line)).toBe(false);
  });
});
