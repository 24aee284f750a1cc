import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allCodes, explainCode } from '../../../../src/core/kernel/catalogue.ts';
import { TocsinError } from '../../../../src/core/kernel/errors.ts';

const kernel = new URL('../../../../src/core/kernel/', import.meta.url);

function sources(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'catalogue') return [];
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, folder));
    return [readFileSync(new URL(entry.name, folder), 'utf8')];
  });
}

describe('the catalogue', () => {
  test('lists no code twice and explains each in one sentence', () => {
    const codes = allCodes();
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(explainCode(code)).toMatch(/^[A-Z`].*\.$/);
  });

  test('explains every code that the kernel uses, and the kernel uses every code of its areas', () => {
    const text = sources(kernel).join('\n');
    const used = [...text.matchAll(/'((?:kernel|expression)\/[a-z-]+)'/g)].map((found) => found[1]!);
    // Tokens and early ends of a parse name their codes without the area.
    const short = [...text.matchAll(/(?:bad|giveUp)\(\s*'([a-z-]+)'/g)].map(
      (found) => `expression/${found[1]}`,
    );
    const listed = allCodes().filter((code) => /^(kernel|expression)\//.test(code));
    expect([...new Set([...used, ...short])].sort()).toEqual([...listed].sort());
  });

  test('knows no other codes', () => {
    expect(explainCode('kernel/no-such-thing')).toBeNull();
  });
});

test('an error carries its code and its message', () => {
  const error = new TocsinError('kernel/agenda-key', 'Priority -1 has no key.');
  expect(error).toBeInstanceOf(Error);
  expect([error.code, error.message, error.name]).toEqual([
    'kernel/agenda-key',
    'Priority -1 has no key.',
    'TocsinError',
  ]);
});
