/** From a character of a value back to the character in the file, in every style that YAML has for text. */
import { describe, expect, test } from 'vitest';
import { readFileTree } from '../../../../../src/core/scenario/read/read-file.ts';
import { offsetInSource } from '../../../../../src/core/scenario/read/scalar-offsets.ts';
import { sourceFile } from '../../../../../src/core/scenario/read/source-file.ts';
import { nodeAt, type ScalarNode } from '../../../../../src/core/scenario/read/source-node.ts';

function scalar(yaml: string): ScalarNode {
  const node = nodeAt(readFileTree(sourceFile('f.yaml', `a: ${yaml}\nz: 1\n`)).root!, ['a']);
  if (node?.kind !== 'scalar') throw new Error(`not a scalar: ${yaml}`);
  return node;
}

/** The source from where the first `piece` of the value begins. */
function sourceAt(yaml: string, piece: string): string {
  const node = scalar(yaml);
  const at = String(node.value).indexOf(piece);
  if (at < 0) throw new Error(`${JSON.stringify(node.value)} does not hold ${piece}`);
  return node.file.text.slice(offsetInSource(node, at));
}

describe('a character of the value', () => {
  test.each([
    ['one two', 'two', 'two'],
    ['one\n  two\n\n  three', 'three', 'three'],
    ['"one two"', 'two', 'two'],
    ['"one\\ttwo"', 'two', 'two'],
    ['"one\\ttwo"', '\t', '\\ttwo'],
    ['"\\x41\\u0042\\U0001f30a end"', 'B', '\\u0042'],
    ['"\\x41\\u0042\\U0001f30a end"', '🌊', '\\U0001f30a'],
    ['"\\x41\\u0042\\U0001f30a end"', 'end', 'end'],
    ['"one \\\n  two"', 'two', 'two'],
    ['"one\n\n  two"', 'two', 'two'],
    ["'it''s two'", "'", "''s"],
    ["'it''s two'", 's two', 's two'],
    ["'one\n\n\n  two'", 'two', 'two'],
    ['|\n  one\n  two', 'two', 'two'],
    ['|\n  one\n    two', '  two', '  two'],
    ['|2-\n   one\n  two', ' one', ' one'],
    ['|\n\n  one\n\n  two', 'two', 'two'],
    ['>\n  one\n  two\n\n  three', 'two', 'two'],
    ['>\n  one\n  two\n\n  three', 'three', 'three'],
    ['>-\n  one\n    two\n  three', 'two', 'two'],
    ['洪水 two', 'two', 'two'],
    ['42', '2', '2'],
  ])('%j: %j is found', (yaml, piece, expected) => {
    expect(sourceAt(yaml, piece)).toMatch(expected);
    expect(sourceAt(yaml, piece).startsWith(expected)).toBe(true);
  });

  test('with CR LF line ends is found as well', () => {
    for (const yaml of ['|\r\n  one\r\n  two', '>\r\n  one\r\n  two', '"one\r\n  two"', 'one\r\n  two']) {
      expect(sourceAt(yaml, 'two').startsWith('two')).toBe(true);
    }
  });

  test('behind the end is the place behind the last one', () => {
    for (const yaml of ['abc', '"abc"', "'abc'"]) {
      const node = scalar(yaml);
      expect(node.file.text[offsetInSource(node, 2)]).toBe('c');
      expect(offsetInSource(node, 3)).toBe(offsetInSource(node, 2) + 1);
      expect(offsetInSource(node, 900)).toBe(offsetInSource(node, 3));
    }
  });

  test('before the start is the start', () => {
    const node = scalar('abc');
    expect(offsetInSource(node, -5)).toBe(node.start);
  });
});
