import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../../../src/core/kernel/expression/index.ts';
import { readingOf, type TrialWorld, trialScope, trialWorld } from './scope.ts';

/** A world that no constant may look at. */
const noWorld = new Proxy({} as TrialWorld, {
  get: () => {
    throw new Error('the world was read');
  },
});

describe('what a reading watches', () => {
  test.each([
    ['1 + 2', []],
    ['rain', [0]],
    ['sandbags + rain * sandbags', [0, 2]],
    ['if(raining, stage, hours)', [0, 1, 3]],
    ['knows(dike-3-seepage, stage) and rain > 1', [0, 1, 6]],
    ['if(false, rain, stage)', [1]],
    ['max(mean(hours, rain), clamp(stage, 1, 2))', [0, 1, 3]],
    ["mood == 'calm'", [5]],
  ])('in %s', (text, watches) => {
    expect(readingOf(text).watches).toEqual(watches);
  });
});

describe('a constant expression', () => {
  test.each([
    '1 + 2 * 3',
    '-(2 ^ 3)',
    "'a' == 'b'",
    'if(1 < 2, 35m, 55m)',
    'max(1, 2, 3)',
    'not (true and 3 > 2)',
    'hours(90m) / 2',
  ])('%s never reads the world', (text) => {
    const reading = readingOf(text);
    expect(reading.constant).toBe(true);
    expect(reading.read(noWorld)).toBe(reading.read(trialWorld));
  });

  test('is not what reads a variable in any part', () => {
    expect(readingOf('0 * rain').constant).toBeUndefined();
    expect(() => readingOf('0 * rain').read(noWorld)).toThrow('the world was read');
  });
});

describe('only what is needed is read:', () => {
  test.each(['false and raining', 'true or raining', 'if(true, 1, rain)'])(
    '%s does not read the world',
    (text) => {
      expect(readingOf(text).read(noWorld)).toBeDefined();
    },
  );
});

test('the variables of an expression are named once, in the order of their first mention', () => {
  const compiled = compileExpression(
    'stage + rain * stage - if(raining, hours(crew_time), hours)',
    trialScope,
    'number',
  );
  expect(compiled.ok && compiled.names).toEqual(['stage', 'rain', 'raining', 'crew_time', 'hours']);
});
