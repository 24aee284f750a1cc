import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { isPlainText, textWidth } from '../../../../src/core/kernel/text-width.ts';

const segmenter = new Intl.Segmenter('en');

describe('the width of a text', () => {
  test('is the library’s for every unit, alone and beside others', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const unit = String.fromCharCode(code);
      if (textWidth(unit) !== stringWidth(unit)) expect.fail(`U+${code.toString(16)} alone`);
      if (textWidth(`水${unit}a`) !== stringWidth(`水${unit}a`))
        expect.fail(`U+${code.toString(16)} beside others`);
    }
  });

  test('is the library’s for characters of several units', () => {
    for (const text of ['🌊', '👩‍🚒', 'e\u0301', '水\u0301', '1\ufe0f\u20e3', '각', 'Liulin 柳林：3 座'])
      expect(textWidth(text), text).toBe(stringWidth(text));
  });
});

test('a plain text has as many characters as units', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const text = `水${String.fromCharCode(code)}a─`;
    if (isPlainText(text) && [...segmenter.segment(text)].length !== 4) expect.fail(`U+${code.toString(16)}`);
  }
  expect(isPlainText('Wen River ── 文河')).toBe(true);
  expect(isPlainText('e\u0301')).toBe(false);
});
