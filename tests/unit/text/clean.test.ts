import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../../src/text/clean.ts';

describe('text for a terminal', () => {
  test.each([
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['a cursor movement', 'a\u001b[2J\u001b[Hb', 'ab'],
    ['a window title', '\u001b]0;owned\u0007x', 'x'],
    ['a C1 control sequence', '\u009b31mx', 'x'],
    ['a bell, a backspace and NUL', 'a\u0007b\u0008c\0', 'abc'],
    ['a reversal of direction', 'abc\u202egpj.exe', 'abcgpj.exe'],
    ['an isolate', '\u2066a\u2069', 'a'],
    ['zero-width characters', 'a\u200bb\u200dc\ufeffd', 'abcd'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['variation selectors', 'a\ufe0fb\u{e0101}', 'ab'],
    ['half a surrogate pair', 'a\ud800b', 'ab'],
  ])('loses %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('keeps what people write, in any script', () => {
    const text = '文河水位 43.6 m – Tiếng Việt, עברית, ไทย 😀 “x” … ①';
    expect(cleanText(text)).toBe(text);
  });

  test('makes a line of each kind of line end, so that none goes back over a line', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u0085e\nf')).toBe('a\nb\nc\nd\ne\nf');
  });

  test('is put on one line on request', () => {
    expect(cleanLine('  a\tb\r\n\n  c ')).toBe('a b c');
  });

  test('keeps four marks on a letter and no more', () => {
    expect(cleanText(`e${'\u0301'.repeat(50)}`)).toBe(`e${'\u0301'.repeat(4)}`);
  });

  test('holds no control or format character, whatever it was, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), (points) => {
        const text = String.fromCodePoint(...points);
        const clean = cleanText(text);
        expect(clean).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
