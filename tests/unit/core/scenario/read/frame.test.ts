/** Code frames and whole diagnostics as text: aligned in any script, short however long the line, safe to print. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../../../src/core/scenario/read/index.ts';
import { frameOf } from '../../../../../src/core/scenario/read/show/frame.ts';
import { placeOf, sourceFile } from '../../../../../src/core/scenario/read/source-file.ts';

/** The frame of the first occurrence of `marked` in `text`. */
function frame(text: string, marked: string): string {
  const file = sourceFile('f.yaml', text);
  const start = file.text.indexOf(marked);
  return frameOf(file, placeOf(file, start, start + marked.length));
}

/** The part of the marked line that stands above the carets, by columns. */
function aboveCarets(shown: string): string {
  const rows = shown.split('\n');
  const at = rows.findIndex((row) => row.startsWith('>'));
  const carets = rows[at + 1]!;
  let column = 0;
  let found = '';
  for (const char of rows[at]!) {
    if (column >= carets.indexOf('^') && column <= carets.lastIndexOf('^')) found += char;
    column += stringWidth(char);
  }
  return found;
}

describe('a frame', () => {
  test('shows the line with its neighbours and marks the place', () => {
    expect(frame('a: 1\nb: two\nc: 3\nd: 4\n', 'two')).toBe(
      ['  1 | a: 1', '> 2 | b: two', '    |    ^^^', '  3 | c: 3'].join('\n'),
    );
  });

  test('at the ends of the file has fewer lines', () => {
    expect(frame('a: 1\nb: 2\n', 'a')).toBe(['> 1 | a: 1', '    | ^', '  2 | b: 2'].join('\n'));
    expect(frame('a: 1\nb: 2\n', 'b')).toBe(['  1 | a: 1', '> 2 | b: 2', '    | ^'].join('\n'));
  });

  test('pads line numbers to the same width', () => {
    const rows = frame(Array.from({ length: 12 }, (_, i) => `k${i + 1}: v`).join('\n'), 'k9').split('\n');
    expect(rows.map((row) => row.indexOf('|'))).toEqual([5, 5, 5, 5]);
  });

  test.each([
    ['title: 汶河洪水 forecast', 'forecast'],
    ['title: 汶河洪水', '洪水'],
    ['a:\t\tb', 'b'],
    ['title: 👨‍👩‍👧 family', 'family'],
    ['title: e\u0301te\u0301 rain', 'rain'],
    ['x: \u202egnorts\u202c end', 'end'],
  ])('marks %j at the right columns', (text, marked) => {
    expect(aboveCarets(frame(text, marked))).toBe(marked);
  });

  test('cuts a long line around the place', () => {
    for (const before of [0, 10, 100, 50_000]) {
      const shown = frame(`${'x'.repeat(before)}HERE${'y'.repeat(50_000)}`, 'HERE');
      expect(aboveCarets(shown)).toBe('HERE');
      for (const row of shown.split('\n')) expect(stringWidth(row)).toBeLessThanOrEqual(110);
    }
  });

  test('cuts a long line of wide characters around the place', () => {
    const shown = frame(`${'洪'.repeat(500)}HERE${'水'.repeat(500)}`, 'HERE');
    expect(aboveCarets(shown)).toBe('HERE');
    for (const row of shown.split('\n')) expect(stringWidth(row)).toBeLessThanOrEqual(110);
  });

  test('stays short when characters have no width', () => {
    expect(frame(`a${'\u0301'.repeat(100_000)}b`, 'b').length).toBeLessThan(3000);
  });

  test('shows control and direction characters as escapes', () => {
    const shown = frame('a: \u001b[2J\u0007\u009b\u202e\u2066\u200b\u{e0041}\ud800 b', 'b');
    expect(shown).toContain('\\x1b[2J\\x07\\x9b\\u202e\\u2066\\u200b\\u{e0041}\\ud800 b');
    expect(aboveCarets(shown)).toBe('b');
  });
});

describe('a diagnostic as text', () => {
  test('says where, what, which rule, and what to write instead', () => {
    const text = formatDiagnostic({
      code: 'scenario/unknown-key',
      severity: 'error',
      message: 'there is no key `titel` here',
      file: 'a/b.yaml',
      at: { line: 3, column: 1, length: 5 },
      frame: '> 3 | titel: x',
      suggestion: 'Did you mean `title`?',
    });
    expect(text).toBe(
      [
        'a/b.yaml:3:1: error: there is no key `titel` here [scenario/unknown-key]',
        '> 3 | titel: x',
        '  = Did you mean `title`?',
      ].join('\n'),
    );
  });

  test('leaves out what is not known', () => {
    expect(formatDiagnostic({ code: 'yaml/tab', severity: 'warning', message: 'odd' })).toBe(
      'warning: odd [yaml/tab]',
    );
  });

  test('cannot move a cursor by a message, a name of a file, or a suggestion', () => {
    const text = formatDiagnostic({
      code: 'yaml/tab',
      severity: 'error',
      message: 'a\u001b[2Jb\rc\nd',
      file: 'e\u001b.yaml',
      suggestion: 'f\u202eg',
    });
    expect(text.split('\n')).toHaveLength(2);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
