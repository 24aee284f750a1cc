import { describe, expect, test } from 'vitest';
import {
  digitOf,
  homeCommand,
  type InkKey,
  normalise,
  readKeys,
  splitText,
} from '../../../../src/ui/tui/keys.ts';

const noKey: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  backspace: false,
  delete: false,
  ctrl: false,
  meta: false,
};

describe('keys', () => {
  test('digits and their letters are the same commands', () => {
    expect(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map(homeCommand)).toEqual(
      ['a', 'r', 'o', 'q', 't', 'g', 'd', 'l', 'p', 'h'].map(homeCommand),
    );
    expect(homeCommand('R')).toBe('report');
    expect(homeCommand('x')).toBeNull();
    expect(homeCommand('constructor')).toBeNull();
  });

  test('full-width characters of an input method are the plain ones', () => {
    expect(normalise('１２ａ　？')).toBe('12a ?');
    expect(digitOf('３')).toBe(3);
    expect(digitOf('三')).toBe(-1);
    expect(homeCommand('２')).toBe('report');
  });

  test('several keys in one piece of input are taken one by one', () => {
    expect(splitText('2\r\r')).toEqual([{ name: 'text', text: '2' }, { name: 'enter' }, { name: 'enter' }]);
    expect(splitText('ab\u007fc\r\n')).toEqual([
      { name: 'text', text: 'ab' },
      { name: 'backspace' },
      { name: 'text', text: 'c' },
      { name: 'enter' },
    ]);
    expect(splitText('a\u0012')).toEqual([{ name: 'text', text: 'a' }, { name: 'stop' }]);
    expect(splitText('\u0000\u001b')).toEqual([]);
  });

  test('named keys, Ctrl-C, and nothing for other combinations', () => {
    expect(readKeys('', { ...noKey, downArrow: true })).toEqual([{ name: 'down' }]);
    expect(readKeys('', { ...noKey, delete: true })).toEqual([{ name: 'backspace' }]);
    expect(readKeys('c', { ...noKey, ctrl: true })).toEqual([{ name: 'interrupt' }]);
    expect(readKeys('r', { ...noKey, ctrl: true })).toEqual([{ name: 'stop' }]);
    for (const other of ['x', 'constructor', ''])
      expect(readKeys(other, { ...noKey, ctrl: true })).toEqual([]);
    expect(readKeys('x', { ...noKey, meta: true })).toEqual([]);
  });
});
