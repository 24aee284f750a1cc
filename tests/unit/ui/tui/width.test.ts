import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { asciiFrame, boxFrame, pickFrame, sparkline } from '../../../../src/ui/tui/layout/frame.ts';
import { cut, widthOf, wrap } from '../../../../src/ui/tui/layout/width.ts';
import { cursorColumn, emptyField, typeInto } from '../../../../src/ui/tui/state/text-field.ts';
import { colourTheme, pickTheme, plainTheme } from '../../../../src/ui/tui/theme.ts';
import { keysOf } from '../../../helpers/seat/sit-at.ts';

describe('cutting and wrapping', () => {
  test('a Chinese character counts two columns and is never halved', () => {
    expect(widthOf('堤防渗水')).toBe(8);
    expect(cut('堤防渗水', 5)).toBe('堤防');
    expect(cut('堤防渗水情况报告', 9)).toBe('堤防渗..');
  });

  test('Chinese wraps between characters and does not begin a line with a closing mark', () => {
    expect(wrap('堤防渗水，水浑。', 8)).toEqual(['堤防渗', '水，水', '浑。']);
  });

  test('words wrap at spaces, longer ones are broken, line ends stay', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
    expect(wrap('a\n\nb', 10)).toEqual(['a', '', 'b']);
  });

  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '，', '水', '堤', '.', '\n', 'e\u0301', '👩‍🚒'),
  });

  test.prop([text, fc.integer({ min: 2, max: 20 })])(
    'no line is too wide and nothing but spaces is lost',
    (t, width) => {
      const lines = wrap(t, width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(t.replaceAll(/[ \n]/g, ''));
    },
  );

  test.prop([text, fc.integer({ min: 0, max: 30 })])('a cut text fits', (t, width) => {
    expect(widthOf(cut(t.replaceAll('\n', ''), width))).toBeLessThanOrEqual(width);
  });
});

describe('frames and colours', () => {
  test('are plain on terminals that are not known, and where characters may be wide', () => {
    expect(pickFrame({ TERM: 'xterm', LANG: 'en_US.UTF-8' })).toBe(asciiFrame);
    expect(pickFrame({ VTE_VERSION: '6800', LANG: 'en_US.UTF-8' })).toBe(boxFrame);
    expect(pickFrame({ VTE_VERSION: '6800', LANG: 'zh_CN.UTF-8' })).toBe(asciiFrame);
    expect(pickFrame({ VTE_VERSION: '6800', LANG: 'C' })).toBe(asciiFrame);
    expect(pickFrame({ LANG: 'zh_CN.UTF-8', TOCSIN_FRAMES: 'box' })).toBe(boxFrame);
  });

  test('NO_COLOR and dumb terminals get no colour at all', () => {
    expect(pickTheme({ NO_COLOR: '1' })).toBe(plainTheme);
    expect(pickTheme({ TERM: 'dumb' })).toBe(plainTheme);
    expect(pickTheme({ TERM: 'xterm' })).toBe(colourTheme);
    for (const look of Object.values(plainTheme)) expect(look).not.toHaveProperty('color');
  });

  test('a sparkline runs from the lowest to the highest value', () => {
    expect(sparkline([1, 2, 3, 4, 5], 10, asciiFrame)).toBe('_.-=^');
    expect(sparkline([9, 9, 5, 5], 2, asciiFrame)).toBe('__');
    expect(sparkline([], 10, asciiFrame)).toBe('');
  });
});

describe('a line being typed', () => {
  const typed = (...keys: string[]) => keys.flatMap(keysOf).reduce(typeInto, emptyField);

  test('takes what is typed where the cursor stands', () => {
    expect(typed('abd', 'left', 'c')).toEqual({ text: 'abcd', at: 3 });
    expect(typed('abc', 'home', 'backspace', 'x')).toEqual({ text: 'xabc', at: 1 });
  });

  test('removes whole characters as a reader counts them', () => {
    expect(typed('水e\u0301', 'backspace')).toEqual({ text: '水', at: 1 });
    expect(cursorColumn(typed('水位a'))).toBe(5);
  });

  test('keeps nothing that is not seen', () => {
    expect(typeInto(emptyField, { name: 'text', text: 'a\u202e\u200bb c' }).text).toBe('ab c');
  });
});
