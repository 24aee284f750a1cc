import { describe, expect, test } from 'vitest';
import {
  type CompiledDistribution,
  compileDistribution,
} from '../../../../../src/core/kernel/distributions/compile.ts';
import { distributions } from '../../../../../src/core/kernel/distributions/index.ts';
import type { DrawnType } from '../../../../../src/core/kernel/distributions/types.ts';
import { MINUTE } from '../../../../../src/core/kernel/time.ts';
import { type TrialWorld, trialScope, trialWorld } from '../expression/scope.ts';

const BOTH: readonly DrawnType[] = ['number', 'duration'];

function compiled(
  text: string,
  expected: DrawnType | readonly DrawnType[] = BOTH,
): CompiledDistribution<TrialWorld> {
  const result = compileDistribution(text, trialScope, expected);
  if (!result.ok) throw new Error(result.problems.map((one) => one.message).join(' '));
  return result;
}

/** Each problem as `code: the part of the text that it marks`. */
function marks(text: string, expected: DrawnType | readonly DrawnType[] = BOTH): string[] {
  const result = compileDistribution(text, trialScope, expected);
  if (result.ok) return [];
  return result.problems.map(
    ({ code, from, to }) => `${code.replace('expression/', '')}: ${text.slice(from, to)}`,
  );
}

describe('a chance value', () => {
  test.each([
    ['lognormal(0, 0.15)', 'number', 1],
    ['lognormal(10m, 0.6)', 'duration', 10 * MINUTE],
    ['uniform(5m, 15m)', 'duration', 10 * MINUTE],
    ['normal(stage, 2)', 'number', 43],
    ['triangular(0, 2, 4)', 'number', 2],
    ['choice(1m, 2m, 3m)', 'duration', 2 * MINUTE],
    ['discrete(1m, 1, 2m, 5, 3m, 1)', 'duration', 2 * MINUTE],
    ['constant(rain)', 'number', 180],
    ['constant(1) ', 'number', 1],
    ['bernoulli(0.7)', 'number', 1],
    ['lognormal(if(knows(dike-3-seepage), 8m, 10m) * 1.5, 0.6)', 'duration', 12 * MINUTE],
  ])('written %s is a %s with the median %d', (text, type, median) => {
    const distribution = compiled(text);
    expect(distribution.type).toBe(type);
    expect(distribution.draw(trialWorld, 0.5)).toBe(median);
  });

  test('takes its arguments from the world as it stands at the draw', () => {
    const distribution = compiled('uniform(rain, rain + stage)');
    expect(distribution.draw(trialWorld, 0.5)).toBe(180 + 21.5);
    expect(distribution.draw({ ...trialWorld, numbers: [0, 1, 0, 0, 0] }, 0.5)).toBe(0.5);
    expect([distribution.watches, distribution.names, distribution.certain]).toEqual([
      [0, 1],
      ['rain', 'stage'],
      false,
    ]);
  });

  test.each([
    ['35', 35],
    ['rain / 2', 90],
    ['if(raining, 10m, 20m)', 10 * MINUTE],
  ])('that is only the expression %s is certain', (text, value) => {
    const distribution = compiled(text);
    expect([0.001, 0.5, 0.999].map((u) => distribution.draw(trialWorld, u))).toEqual([value, value, value]);
    expect(distribution.certain).toBe(true);
  });

  test('whose arguments have gone wrong in the world is no number', () => {
    expect(compiled('normal(rain, -stage)').draw(trialWorld, 0.5)).toBeNaN();
    expect(compiled('bernoulli(stage)').draw(trialWorld, 0.5)).toBeNaN();
  });

  test('of several kinds can be drawn in turn without disturbing each other', () => {
    const [one, two] = [compiled('uniform(rain, 200)'), compiled('uniform(stage, 45)')];
    expect([one, two, one].map((each) => each.draw(trialWorld, 0.5))).toEqual([190, 44, 190]);
  });
});

describe('a chance value is refused', () => {
  test.each([
    ['2 * normal(1, 2)', ['distribution-here: normal(1, 2)']],
    ['normal(uniform(1, 2), 1)', ['distribution-here: uniform(1, 2)']],
    ['-exponential(3)', ['distribution-here: exponential(3)']],
    ['if(raining, normal(1, 2), 3)', ['distribution-here: normal(1, 2)']],
    ['normal(1)', ['distribution-arguments: normal(1)']],
    ['normal()', ['distribution-arguments: normal()']],
    ['normal(1, 2, 3)', ['distribution-arguments: normal(1, 2, 3)']],
    ['normal(1, 2m)', ['distribution-arguments: normal(1, 2m)']],
    ['uniform(true, false)', ['distribution-arguments: uniform(true, false)']],
    ['discrete(1, 2, 3)', ['distribution-arguments: discrete(1, 2, 3)']],
    ['choice()', ['distribution-arguments: choice()']],
    ['normal(1, -2)', ['distribution-values: normal(1, -2)']],
    ['uniform(1 / 0, 2)', ['distribution-values: uniform(1 / 0, 2)']],
    ['normal(rian, stagee)', ['unknown-name: rian', 'unknown-name: stagee']],
    ['nrmal(1, 2)', ['unknown-function: nrmal']],
    ['normal(1, 2', ['unclosed: (']],
    ['raining', ['wrong-type: raining']],
    ['', ['expected-value: ']],
  ])('%j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  test('if it is not of the expected type', () => {
    expect(marks('lognormal(0, 0.15)', 'duration')).toEqual(['wrong-type: lognormal(0, 0.15)']);
    expect(marks('lognormal(10m, 0.15)', 'number')).toEqual(['wrong-type: lognormal(10m, 0.15)']);
    expect(marks('35', 'duration')).toEqual(['wrong-type: 35']);
  });

  test('with the distribution that may have been meant', () => {
    const result = compileDistribution('nrmal(1, 2)', trialScope, 'number');
    expect(!result.ok && result.problems[0]?.suggestion).toBe('Did you mean `normal`?');
  });
});

test('the usage of each distribution begins with its name and has as many arguments as its first form', () => {
  for (const { name, usage, forms } of distributions) {
    expect(usage.startsWith(`${name}(`)).toBe(true);
    const args = usage.slice(name.length + 1, usage.indexOf(')')).split(', ');
    const { parameters, repeats } = forms[0]!;
    expect(args.length).toBe(repeats === 0 ? parameters.length : parameters.length + repeats + 1);
  }
});
