/** What a scenario is once it has been read: its input, its files, its hash, and the way back to places. */
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../../../src/core/kernel/sha256.ts';
import { contentHash, readScenario } from '../../../../../src/core/scenario/read/index.ts';
import {
  markedText,
  memoryFiles,
  minimalScenario,
  minimalWith,
  scenarioPath,
  sourceOf,
} from '../../../../helpers/scenario-text.ts';

describe('a valid scenario', () => {
  const source = sourceOf(minimalScenario);

  test('becomes the input that the schema describes', () => {
    expect(source.input).toMatchObject({
      tocsin: 1,
      id: 'minimal',
      world: { stocks: { stage: { start: 41, flow: '0.8' } } },
      injects: { 'I-01': { at: '10m', to: ['water'] } },
      plan: { tasks: { 'report-seepage': { expect: { inform: 'county-hq', of: 'seepage' } } } },
    });
  });

  test('keeps the order in which things were written', () => {
    expect(Object.keys(source.input.organisation)).toEqual(['county-hq', 'water']);
  });

  test('gives no warnings', () => {
    const result = readScenario(memoryFiles({ [scenarioPath]: minimalScenario }), scenarioPath);
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });

  test('keeps its warnings beside it', () => {
    const text = minimalWith('text: Muddy', 'text: Gate #3 Muddy');
    const result = readScenario(memoryFiles({ [scenarioPath]: text }), scenarioPath);
    expect(result).toMatchObject({
      ok: true,
      warnings: [{ code: 'yaml/hash-in-text', severity: 'warning' }],
    });
  });

  test('keeps the text of its file as it was read, byte order mark and all', () => {
    const text = `\ufeff${minimalScenario}`;
    expect(sourceOf(text).files).toEqual([{ path: scenarioPath, text }]);
  });
});

describe('the content hash', () => {
  const files = [
    { path: 'b.yaml', text: 'two' },
    { path: 'a.yaml', text: 'one' },
  ];

  test('is the SHA-256 of the sorted paths and texts as JSON', () => {
    expect(contentHash(files)).toBe(sha256Hex('[["a.yaml","one"],["b.yaml","two"]]'));
  });

  test('does not depend on the order of reading', () => {
    expect(contentHash([...files].reverse())).toBe(contentHash(files));
  });

  test('changes with a comment, with a name, and with where one file ends', () => {
    const base = sourceOf(minimalScenario).hash;
    expect(sourceOf(`${minimalScenario}# note\n`).hash).not.toBe(base);
    expect(contentHash([{ path: 'a', text: 'bc' }])).not.toBe(contentHash([{ path: 'ab', text: 'c' }]));
  });
});

describe('a place', () => {
  const source = sourceOf(minimalScenario);
  const marked = (place: ReturnType<typeof source.locate>) => markedText(minimalScenario, place);

  test('is that of a value, or of the key of a map or list', () => {
    expect(marked(source.locate(['title']))).toBe('A gauge, a call, an answer');
    expect(marked(source.locate(['injects', 'I-01']))).toBe('I-01');
    expect(marked(source.locate(['injects', 'I-01', 'to']))).toBe('to');
    expect(marked(source.locate(['injects', 'I-01', 'to', 0]))).toBe('water');
    expect(marked(source.locate(['organisation', 'county-hq', 'authority', 0]))).toBe('evacuate');
  });

  test('may be that of a key', () => {
    expect(marked(source.locateKey(['world', 'gauges', 'river-stage', 'warn', 'orange']))).toBe('orange');
  });

  test('inside a value is counted from its first character', () => {
    const place = source.locate(['plan', 'tasks', 'report-seepage', 'from'], 13, 7);
    expect(marked(place)).toBe('seepage');
    expect(marked(source.locate(['world', 'stocks', 'stage', 'flow'], 0, 3))).toBe('0.8');
  });

  test('of a path that leads nowhere is the nearest above it', () => {
    expect(marked(source.locate(['injects', 'I-01', 'nothing', 'here']))).toBe('I-01');
    expect(source.locate(['nothing']).line).toBe(2);
  });

  test('comes with its file and its lines', () => {
    const place = source.locate(['level']);
    expect(place).toMatchObject({ file: scenarioPath, line: 6, column: 8, length: 2 });
    expect(place.frame).toContain('> 6 | level: IV');
  });
});
