import { describe, expect, test } from 'vitest';
import { seenFrom } from '../../../../src/ui/cli/seen-from.ts';

const problem = { code: 'scenario/no-version', severity: 'error', message: 'no version' } as const;
const seen = (cwd: string, file: string): string | undefined =>
  seenFrom(cwd, '/drills', [{ ...problem, file }])[0]!.file;

describe('the file of a diagnostic', () => {
  test('is named from the folder that a person stands in', () => {
    expect(seen('/drills', 'flood/scenario.yaml')).toBe('flood/scenario.yaml');
    expect(seen('/drills/flood', 'flood/scenario.yaml')).toBe('scenario.yaml');
    expect(seen('/', 'flood/scenario.yaml')).toBe('drills/flood/scenario.yaml');
  });

  test('is named whole where it lies elsewhere', () => {
    expect(seen('/home', 'flood/scenario.yaml')).toBe('/drills/flood/scenario.yaml');
    expect(seen('/drills/flood', 'plans/county.yaml')).toBe('/drills/plans/county.yaml');
  });

  test('is left out where there is none', () => {
    expect(seenFrom('/', '/drills', [problem])).toEqual([problem]);
  });
});
