/** References from one file to another stay inside the scenarios root. */
import { describe, expect, test } from 'vitest';
import { resolveReference } from '../../../../../src/core/scenario/read/index.ts';

describe('a reference', () => {
  test.each([
    ['wenhe/scenario.yaml', '../plans/flood.yaml', 'plans/flood.yaml'],
    ['wenhe/scenario.yaml', 'plan.yaml', 'wenhe/plan.yaml'],
    ['wenhe/scenario.yaml', './a/.././plan.yaml', 'wenhe/plan.yaml'],
    ['a/b/c.yaml', '../../d//e.yaml', 'd/e.yaml'],
    ['scenario.yaml', '方案/洪水 预案.yaml', '方案/洪水 预案.yaml'],
    ['scenario.yaml', '...yaml', '...yaml'],
  ])('in %s to %s is %s', (from, reference, path) => {
    expect(resolveReference(from, reference)).toEqual({ path });
  });

  test.each([
    ['../x.yaml', 'scenario.yaml'],
    ['../../x.yaml', 'a/scenario.yaml'],
    ['a/../../../x.yaml', 'b/scenario.yaml'],
    ['/etc/passwd', 'a/b.yaml'],
    ['//host/share', 'a/b.yaml'],
    ['..\\x.yaml', 'a/b.yaml'],
    ['C:/x.yaml', 'a/b.yaml'],
    ['C:x.yaml', 'a/b.yaml'],
    ['http://example.org/x.yaml', 'a/b.yaml'],
    ['file:x.yaml', 'a/b.yaml'],
    ['~/x.yaml', 'a/b.yaml'],
    ['x\0.yaml', 'a/b.yaml'],
    ['x\n.yaml', 'a/b.yaml'],
    ['', 'a/b.yaml'],
    ['  ', 'a/b.yaml'],
    ['.', 'b.yaml'],
    ['a/..', 'b.yaml'],
    ['x'.repeat(501), 'a/b.yaml'],
  ])('%j is refused in %s', (reference, from) => {
    expect(resolveReference(from, reference)).toHaveProperty('refused');
  });
});
