import { describe, expect, test } from 'vitest';
import { measures } from '../../../../src/analysis/scoring/index.ts';
import { measureTexts as chinese } from '../../../../src/text/zh/measures.ts';
import { runCli } from '../../../helpers/cli/run-cli.ts';

describe('tocsin measures', () => {
  test('tells every measure: its name, what it says, its range, its unit and its source', async () => {
    const { code, out, err } = await runCli(['measures']);
    expect([code, err]).toEqual([0, '']);
    const flat = out.replace(/\s+/g, ' ');
    for (const { id, title, definition, unit, source } of measures) {
      expect(flat).toContain(`${id}: ${title} ${definition} Range: `);
      expect(flat).toContain(`Unit: ${unit}. Source: ${source}`);
    }
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('--json prints the same as data', async () => {
    const { out } = await runCli(['measures', '--json']);
    const expected = measures.map(({ id, group, title, definition, range, unit, source }) => ({
      name: id,
      group,
      title,
      definition,
      range,
      unit,
      source,
    }));
    expect(JSON.parse(out)).toEqual(expected);
  });

  test('tells them in Chinese, with the same names, ranges and formulas', async () => {
    const { code, out, err } = await runCli(['measures', '--lang', 'zh']);
    expect([code, err]).toEqual([0, '']);
    for (const { id } of measures) expect(out).toContain(`${id}: ${chinese[id]!.title}`);
    expect(out.replace(/\s+/g, '')).toContain('0.5·2^(−(t−D)/(D−T))');
    expect(out.match(/单位：/g)).toHaveLength(measures.length);
  });

  test('takes the name of one measure or of a group', async () => {
    const names = async (word: string) =>
      (JSON.parse((await runCli(['measures', word, '--json'])).out) as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await names('worst-slack')).toEqual(['worst-slack']);
    expect(await names('headline')).toEqual(['speed', 'coordination']);
  });

  test('refuses a name that there is not, and names the groups', async () => {
    const { code, out, err } = await runCli(['measures', 'happiness']);
    expect([code !== 0, out]).toEqual([true, '']);
    expect(err).toContain('happiness');
    expect(err).toContain('conformance');
  });
});
