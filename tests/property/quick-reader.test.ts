/**
 * The quick reader is held to the whole of YAML: what it reads at all, it reads as the same tree, every place included, and only where
 * the whole of YAML finds nothing to say.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { FindingList } from '../../src/core/scenario/read/finding.ts';
import { readThoroughly } from '../../src/core/scenario/read/read-file.ts';
import { sourceFile } from '../../src/core/scenario/read/source-file.ts';
import type { SourceNode } from '../../src/core/scenario/read/source-node.ts';
import { checkText } from '../../src/core/scenario/read/yaml/check-text.ts';
import { readQuickly } from '../../src/core/scenario/read/yaml/quick-reader.ts';
import { crowdedDrill } from '../bench/seat/crowded-drill.ts';
import { edits, editText } from '../helpers/scenario-edits.ts';

function yamlFiles(folder: string): string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));
}

/** Short files in every style that the quick reader knows. */
const styles = [
  'a: 1\nb: -2.50\nc: true\nd: 5m # while it lasts\ne: 2026-07-14T05:30+08:00\n',
  'a:\n  - b: c\n    d: |\n      one\n\n       two\n\n  - e f\n# behind\ng: {h: i, "j":"k\\n"}\n',
  "a: |-\n  b\n\n# c\nd:\n  # e\n  f: 'it''s'\n\n  # g\n  h: [i, j(1), [k: {}]]\n",
  'a: [b: c, d]\ne:\n  {f: g,\n   h: i}\nk: [{l: m},\n  n: {o: "p"}]\n洪水: 水位\n',
  '{"a":[1,{"b":"c \\"d\\""}],\n"e":{},"f":[ ]}',
];
const shipped = yamlFiles('scenarios');

/** What the quick reader makes of a text, and what the whole of YAML does; `null` where the quick reader gave up. */
function bothTrees(text: string) {
  const list = new FindingList(sourceFile('scenario.yaml', text));
  const checked = checkText(list);
  if (checked === null || list.findings.length > 0) return null;
  const quick = readQuickly(list.file);
  return quick === null ? null : { quick, thorough: readThoroughly(checked, list), findings: list.findings };
}

function expectSame(text: string): void {
  const both = bothTrees(text);
  if (both === null) return;
  expect(both.findings).toEqual([]);
  expect(both.thorough.brokenFrom).toBe(Number.POSITIVE_INFINITY);
  expect(told(both.quick)).toBe(told(both.thorough.root));
}

/** A tree in full but for the file that each node names: the order of keys counts, and so does the sign of zero. */
function told(tree: SourceNode | null): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'file') return undefined;
    if (Object.is(value, -0)) return '-0';
    return value instanceof Map ? [...value] : value;
  });
}

describe('the quick reader', () => {
  test('reads the scenarios that come along, and every style that it knows', () => {
    for (const text of [...shipped, ...styles, JSON.stringify(crowdedDrill())]) {
      expect(bothTrees(text), text.slice(0, 200)).not.toBeNull();
      expectSame(text);
    }
  });

  test('reads every file of the tests as the whole of YAML does, or gives up', () => {
    for (const text of yamlFiles('tests/fixtures')) expectSame(text);
  });

  test.prop([fc.constantFrom(...styles), edits], { numRuns: 3000 })(
    'reads a changed file as the whole of YAML does, or gives up',
    (text, list) => expectSame(editText(text, list)),
  );

  test.prop(
    [fc.constantFrom(...shipped), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), edits],
    {
      numRuns: 500,
    },
  )('and so a changed passage of a scenario that comes along', (text, from, list) => {
    const lines = text.split('\n');
    const first = Math.floor(from * lines.length);
    expectSame(editText(lines.slice(first, first + 30).join('\n'), list));
  });
});
