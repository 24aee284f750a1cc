/**
 * Files made to hurt the reader: each is refused, and nothing else happens. The sizes are such that work which grows with
 * the square of the file, or recursion, would not get through.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  formatDiagnostic,
  readScenario,
  resolveReference,
} from '../../../../../src/core/scenario/read/index.ts';
import { diagnosticsOf, memoryFiles, minimalScenario } from '../../../../helpers/scenario-text.ts';

const folder = new URL('../../../../fixtures/hostile/', import.meta.url);
const head = 'tocsin: 1\n';
const MILLION = 1_000_000;

const fixtures = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

const made: Readonly<Record<string, string>> = {
  'a line of a million characters': `${head}title: ${'x'.repeat(MILLION)}`,
  'a quoted line of a million characters': `${head}title: "${'x'.repeat(MILLION)}"`,
  'a quote that is never closed': `${head}title: "${'x y\n  '.repeat(9_000)}`,
  'a hundred thousand keys': Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join(''),
  'ten thousand keys in a map in a line': `${head}facts: {${Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join(', ')}}`,
  'the same key ten thousand times': `${head}${'same: 1\n'.repeat(10_000)}`,
  'ten thousand misspelt keys': `${head}${Array.from({ length: 10_000 }, (_, i) => `titel${i}: 1\n`).join('')}`,
  'ten thousand lines without a colon': `${head}${'word\n'.repeat(10_000)}`,
  'ten thousand lines without a space': `${head}${'a:b\n'.repeat(10_000)}`,
  'commas that cut one text ten thousand times': `${head}world: {a: b${', c'.repeat(10_000)}}`,
  'parentheses that are never closed': `${head}world: [a${', (b'.repeat(10_000)}]`,
  'brackets that close nothing': `${head}${']'.repeat(MILLION)}`,
  'commas and nothing else': `${head}a: [${','.repeat(MILLION)}]`,
  colons: ':'.repeat(MILLION),
  'colons and spaces': ': '.repeat(MILLION / 2),
  'number signs': `${head}${'#'.repeat(MILLION)}`,
  'thirty thousand comments': `${head}${'# x\n'.repeat(30_000)}`,
  'thirty thousand empty lines': `${head}${'\n'.repeat(30_000)}`,
  'two million empty lines': `${head}${'\n'.repeat(1_900_000)}`,
  'spaces and a word': `${head}${' '.repeat(MILLION)}x`,
  tabs: `${'\t'.repeat(MILLION)}x`,
  anchors: `${head}${'&a '.repeat(MILLION / 4)}`,
  'exclamation marks': '!'.repeat(MILLION),
  documents: '---\n'.repeat(30_000),
  directives: '%X\n'.repeat(30_000),
  'bad escapes': `${head}title: "${'\\q'.repeat(MILLION / 2)}"`,
  'doubled apostrophes': `${head}title: '${"''".repeat(MILLION / 2)}'`,
  'control characters': `${head}${'\u0001'.repeat(MILLION)}`,
  'halves of characters': `${head}${'\ud800'.repeat(MILLION)}`,
  'joiners without a width': `${head}id: ${'\u200d'.repeat(MILLION)}`,
  'accents on one letter': `${head}id: a${'\u0301'.repeat(MILLION)}`,
  'carriage returns': `${head}${'\r'.repeat(MILLION)}`,
  'ten million characters': 'x'.repeat(10 * MILLION),
  noise: Array.from(
    { length: MILLION / 4 },
    (_, i) => ' \n:-[]{}#&*!|>\'"%@`,?ab'[(i * i * 31 + i * 17) % 24],
  ).join(''),
};

const all = [...fixtures, ...Object.entries(made).map(([name, text]) => ({ name, text }))];

describe('a hostile file', () => {
  test.each(all)('is refused, with few and short words: $name', ({ text }) => {
    const found = diagnosticsOf(text);
    expect(found.some(({ severity }) => severity === 'error')).toBe(true);
    expect(found.length).toBeLessThanOrEqual(101);
    for (const diagnostic of found) {
      const shown = formatDiagnostic(diagnostic);
      expect(shown.length).toBeLessThan(5000);
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  });

  test.each([
    ['alias-bomb.yaml', 'yaml/alias'],
    ['prototype.yaml', 'yaml/forbidden-key'],
    ['code-tags.yaml', 'yaml/tag'],
    ['merge.yaml', 'yaml/merge-key'],
    ['nested-flow.yaml', 'file/too-deep'],
    ['nested-block.yaml', 'file/too-deep'],
    ['nested-keys.yaml', 'file/too-deep'],
    ['binary.yaml', 'file/not-utf8'],
    ['utf-16.yaml', 'file/not-utf8'],
    ['control.yaml', 'file/control-character'],
    ['outside.yaml', 'plan/bad-path'],
    ['absolute.yaml', 'plan/bad-path'],
    ['directives.yaml', 'yaml/directive'],
    ['documents.yaml', 'yaml/documents'],
  ])('%s is refused for what it is: %s', (name, code) => {
    const { text } = fixtures.find((fixture) => fixture.name === name)!;
    expect(diagnosticsOf(text).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test('adds nothing to any object', () => {
    const { text } = fixtures.find((fixture) => fixture.name === 'prototype.yaml')!;
    diagnosticsOf(text);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('makes the reader ask for no file outside the root', () => {
    const asked: string[] = [];
    for (const { text } of fixtures) {
      readScenario({ read: (path) => (asked.push(path) === 1 ? text : null) }, 'a/scenario.yaml');
      for (const path of asked.splice(0)) expect(resolveReference('x', path)).toEqual({ path });
    }
  });
});

test('ids that every object has as keys are ordinary ids', () => {
  const text = minimalScenario.replace(
    'facts:\n',
    'facts:\n  toString: { title: A word }\n  valueOf: { title: A word }\n',
  );
  const result = readScenario(memoryFiles({ s: text }), 's');
  expect(result.ok && Object.keys(result.scenario.input.facts!)).toEqual(['toString', 'valueOf', 'seepage']);
});
