import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsAt, templates } from '../../../src/analysis/conformance/index.ts';

const trace = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 9 });

test.each(templates.map((template) => [template.name, template] as const))(
  'the check of %s says what its formula says, of every trace',
  (_, template) => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(trace, (list) => {
        const holds = template.holds(list, 0, 1);
        seen.add(holds);
        expect(holds).toBe(holdsAt(template.formula(0, 1), list));
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(2);
  },
);
