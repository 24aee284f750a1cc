/** Every code that the source names stands in the catalogue, and what is thrown while a drill is started or played is tested by its code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartCodes } from '../../../src/core/kernel/catalogue/chart.ts';
import { drillCodes } from '../../../src/core/kernel/catalogue/drill.ts';
import { journalCodes } from '../../../src/core/kernel/catalogue/journal.ts';
import { kernelCodes } from '../../../src/core/kernel/catalogue/kernel.ts';
import { machineCodes } from '../../../src/core/kernel/catalogue/machine.ts';
import { allCodes } from '../../../src/core/kernel/catalogue.ts';

function textOf(folder: string, except = ''): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && (except === '' || !file.includes(except)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** What stands between quotes and looks like `area/some-code`. */
function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/['"]([a-z]+\/[a-z]+(?:-[a-z0-9]+)*)['"]/g)].map((found) => found[1]!);
}

describe('codes', () => {
  const source = textOf('src', '/catalogue');
  const tests = textOf('tests');

  test('that the source names stand in the catalogue, each with its explanation', () => {
    const named = codesIn(source);
    expect(named.length).toBeGreaterThan(100);
    const known = new Set<string>(allCodes());
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  const thrown = { ...kernelCodes, ...chartCodes, ...drillCodes, ...journalCodes, ...machineCodes };

  test.each(Object.keys(thrown))('%s is used, and some test names it', (code) => {
    expect(codesIn(source)).toContain(code);
    expect(tests).toMatch(new RegExp(`\\b${code}\\b(?!-)`));
  });
});
