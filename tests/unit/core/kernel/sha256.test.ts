import { expect, test } from 'vitest';
import { sha256Hex } from '../../../../src/core/kernel/sha256.ts';

// The first two are the examples of FIPS 180-4; the third is checked against the machine's own implementation.
test('a text is hashed as FIPS 180-4 has it', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a text in any script is hashed as its UTF-8', async () => {
  const text = '防汛指挥部 🌊';
  const { createHash } = await import('node:crypto');
  expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
