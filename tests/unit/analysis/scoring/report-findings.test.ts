import { describe, expect, test } from 'vitest';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { playedBy } from '../../../helpers/report-source.ts';

/** A caller says of the dam, which stands, whether it has burst; the crew has to tell the chief. */
function findingWhen(says: boolean, toldAt: number | null): string | null {
  const blueprint = compileInput({
    organisation: { crew: { title: 'Crew', level: 'county' }, chief: { title: 'Chief', level: 'city' } },
    facts: { burst: { title: 'The dam has burst', true: false } },
    injects: { 'I-1': { at: '1m', to: ['crew'], via: 'phone', text: 'The dam!', says: { burst: says } } },
    plan: {
      tasks: {
        pass: {
          owner: 'crew',
          expect: { inform: 'chief', of: 'burst' },
          from: 'knows(crew, burst)',
          target: '5m',
          deadline: '10m',
        },
      },
    },
  });
  const { log } = playedBy(
    blueprint,
    toldAt === null
      ? []
      : [[toldAt, { kind: 'act', role: 'crew', do: 'notify', to: ['chief'], facts: ['burst'] }]],
  );
  return scoreRun(blueprint, log).flows[0]!.finding;
}

describe('a report of what is not so', () => {
  test('is false, in time or late', () => {
    expect([findingWhen(true, 4), findingWhen(true, 40)]).toEqual(['false', 'false']);
  });

  test('is not false where it says that it is not so', () => {
    expect([findingWhen(false, 4), findingWhen(false, 40)]).toEqual([null, 'late']);
  });

  test('never made is left out, not false', () => {
    expect(findingWhen(true, null)).toBe('omitted');
  });
});
