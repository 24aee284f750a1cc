import { expect, test } from 'vitest';
import { sha256Hex } from '../../../../src/core/kernel/sha256.ts';
import { diskFiles } from '../../../../src/run/live/disk-files.ts';

test('the machine’s hash of a text is our own, also of what is no text', () => {
  const { sha256 } = diskFiles('.');
  for (const text of ['', 'abc', '洪水 🌊', 'half a pair \ud83c', 'x'.repeat(70_000)])
    expect(sha256!(text)).toBe(sha256Hex(text));
});
