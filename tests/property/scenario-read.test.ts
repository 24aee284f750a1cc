/** The reader under fire: any change to a valid scenario is read or refused, never thrown, and every place lies inside its file. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseDocument, Scalar, stringify } from 'yaml';
import {
  type FramedDiagnostic,
  formatDiagnostic,
  readScenario,
  toDiagnostics,
} from '../../src/core/scenario/read/index.ts';
import { readFileTree } from '../../src/core/scenario/read/read-file.ts';
import { offsetInSource } from '../../src/core/scenario/read/scalar-offsets.ts';
import { sourceFile } from '../../src/core/scenario/read/source-file.ts';
import { nodeAt } from '../../src/core/scenario/read/source-node.ts';
import { type Edits, edits, editText } from '../helpers/scenario-edits.ts';
import { memoryFiles, minimalScenario, sourceOf } from '../helpers/scenario-text.ts';

function edited(list: Edits): string {
  return editText(minimalScenario, list);
}

function expectInside(text: string, { at, frame }: FramedDiagnostic): void {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  expect(at!.line).toBeGreaterThanOrEqual(1);
  expect(at!.line).toBeLessThanOrEqual(lines.length);
  const width = lines[at!.line - 1]!.length;
  expect(at!.column).toBeGreaterThanOrEqual(1);
  expect(at!.column).toBeLessThanOrEqual(width + 1);
  expect(at!.length).toBeGreaterThanOrEqual(1);
  expect(at!.column + at!.length).toBeLessThanOrEqual(Math.max(width + 1, at!.column + 1));
  expect(frame!.split('\n').length).toBeLessThanOrEqual(4);
}

describe('a scenario with random changes', () => {
  test.prop([edits], { numRuns: 300 })('is read or refused, with every place inside it', (list) => {
    const text = edited(list);
    const result = readScenario(memoryFiles({ s: text }), 's');
    for (const diagnostic of result.ok ? result.warnings : result.diagnostics) {
      if (diagnostic.code !== 'scenario/more-problems') expectInside(text, diagnostic);
      expect(formatDiagnostic(diagnostic).replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\p{Cf}\p{Cs}]|undefined/u,
      );
    }
    expect(result.ok || result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test.prop([edits], { numRuns: 100 })('if it is read, means what YAML says that it means', (list) => {
    const text = edited(list);
    const result = readScenario(memoryFiles({ s: text }), 's');
    const document = parseDocument(text);
    if (result.ok) expect(document.errors).toEqual([]);
    if (result.ok) expect(result.scenario.input).toEqual(document.toJS());
  });

  test.prop([edits], { numRuns: 50 })('gives the same answer twice', (list) => {
    const text = edited(list);
    const once = JSON.stringify(readScenario(memoryFiles({ s: text }), 's'));
    expect(JSON.stringify(readScenario(memoryFiles({ s: text }), 's'))).toBe(once);
  });
});

describe('a problem at any path and offset', () => {
  const step = fc.oneof(
    fc.constantFrom(
      'injects',
      'I-01',
      'to',
      'plan',
      'tasks',
      'report-seepage',
      'expect',
      'world',
      'gauges',
      'text',
      'x',
    ),
    fc.nat(3),
  );
  const source = sourceOf(minimalScenario);

  test.prop([fc.array(step, { maxLength: 5 }), fc.integer(), fc.integer(), fc.boolean()])(
    'is placed inside its file',
    (path, offset, length, key) => {
      const problem = {
        code: 'yaml/tab',
        severity: 'error',
        message: 'm',
        path,
        offset,
        length,
        key,
      } as const;
      const [found] = toDiagnostics(source, [problem]);
      expectInside(minimalScenario, found!);
    },
  );
});

describe('the characters of a text in any style', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '洪', '🌊', "'", '"', '\\', '#', ':', ',', '\t'),
    minLength: 1,
    maxLength: 6,
  });
  const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', '\n  ', ' \n');
  const value = fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: 25 })
    .map((pairs) => pairs.flat().join('').trimEnd());
  const style = fc.constantFrom(
    Scalar.PLAIN,
    Scalar.QUOTE_DOUBLE,
    Scalar.QUOTE_SINGLE,
    Scalar.BLOCK_LITERAL,
    Scalar.BLOCK_FOLDED,
  );

  test.prop([value, style, fc.constantFrom(20, 40, 0)], { numRuns: 200 })(
    'stand where the map of offsets says',
    (text, type, lineWidth) => {
      const scalar = new Scalar(text);
      scalar.type = type;
      const yaml = stringify({ top: { a: scalar, z: 1 } }, { lineWidth, minContentWidth: 0 });
      const tree = readFileTree(sourceFile('f', yaml));
      // When the library folds a line it may cut a character in two, which is then refused.
      fc.pre(tree.findings.length === 0);
      const node = nodeAt(tree.root!, ['top', 'a']);
      if (node?.kind !== 'scalar' || typeof node.value !== 'string') return;
      const units = node.value.split('');
      const offsets = units.map((_, i) => offsetInSource(node, i));
      const wrong = units.filter((unit, i) => {
        const at = offsets[i]!;
        const there = yaml[at]!;
        const before = offsets[i - 1] ?? node.start - 1;
        if (at >= node.end || at < before) return true;
        if (there === '\\' && node.style === 'double') return false;
        // A line break may stand for a space, or a space for it; everything else stands for itself, and only once.
        return /\s/.test(unit) ? !/\s/.test(there) : there !== unit || at === before;
      });
      expect(wrong).toEqual([]);
    },
  );
});
