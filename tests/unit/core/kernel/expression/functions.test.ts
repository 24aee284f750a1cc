import { describe, expect, test } from 'vitest';
import { builtinFunctions } from '../../../../../src/core/kernel/expression/index.ts';
import { bell } from '../../../../../src/core/kernel/maths.ts';
import { MINUTE } from '../../../../../src/core/kernel/time.ts';
import { evaluate, readingOf, trialWorld } from './scope.ts';

const cases: readonly (readonly [text: string, value: number | boolean | string])[] = [
  ['if(rain > 100, 1, 2)', 1],
  ['if(rain > 200, 1, 2)', 2],
  ["if(raining, 'wet', 'dry')", 'wet'],
  ['if(raining, 1 > 2, 2 > 1)', false],
  ['if(true, rain, stage)', 180],
  ['min(rain, stage, 50)', 43],
  ['min(7)', 7],
  ['max(7) + sum(7) + mean(7)', 21],
  ['min(1h, crew_time)', 10 * MINUTE],
  ['max(rain, stage, 50)', 180],
  ['max(1, 2) + max(3, 4)', 6],
  ['sum(rain, stage, 1)', 224],
  ['sum(1m, crew_time)', 11 * MINUTE],
  ['mean(rain, stage, 2)', 75],
  ['abs(stage - rain)', 137],
  ['abs(-5m)', 5 * MINUTE],
  ['sign(stage - rain)', -1],
  ['sign(stage - 43)', 0],
  ['sign(crew_time)', 1],
  ['clamp(rain, 0, 100)', 100],
  ['clamp(crew_time, 15m, 20m)', 15 * MINUTE],
  ['ramp(stage, 42, 44)', 0.5],
  ['ramp(crew_time, 0m, 40m)', 0.25],
  ['bell(hours, 3, 1)', 1],
  ['bell(hours, 2, 1)', bell(3, 2, 1)],
  ['bell(crew_time, 10m, 1h)', 1],
  ['floor(-1.5)', -2],
  ['ceil(1.2)', 2],
  ['round(2.5)', 3],
  ['sqrt(rain - 11)', 13],
  ['exp(0)', 1],
  ['log(1)', 0],
  ['sin(0)', 0],
  ['cos(0)', 1],
  ['tanh(0)', 0],
  ['power(2, 10)', 1024],
  ['days(36h)', 1.5],
  ['hours(crew_time * 9)', 1.5],
  ['minutes(crew_time)', 10],
  ['seconds(1m)', 60],
];

describe('the built-in functions', () => {
  test.each(cases)('%s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  test('all have a case above', () => {
    const missing = builtinFunctions.filter(
      ({ name }) => !cases.some(([text]) => text.startsWith(`${name}(`)),
    );
    expect(missing).toEqual([]);
  });

  test('show in their usage the name and as many arguments as they take', () => {
    for (const { name, usage, parameters, variadic } of builtinFunctions) {
      const args = usage.slice(name.length + 1, -1).split(', ');
      expect(usage.startsWith(`${name}(`)).toBe(true);
      expect(variadic ? args.at(-1) : args.length).toBe(variadic ? '…' : parameters.length);
    }
  });

  test('give durations for durations, and numbers for what has no unit', () => {
    const types = [
      'min(1m, 2m)',
      'mean(1m, 2m)',
      'clamp(1m, 2m, 3m)',
      'abs(1m)',
      'sign(1m)',
      'ramp(1m, 2m, 3m)',
      'hours(1m)',
    ];
    expect(types.map((text) => readingOf(text).type)).toEqual([
      ...['duration', 'duration', 'duration', 'duration'],
      ...['number', 'number', 'number'],
    ]);
  });

  test('never give minus zero', () => {
    const zeros = ['ceil(stage - 43.5)', 'round(stage - 43.2)', 'sign(stage - 43)'];
    for (const text of zeros) expect(Object.is(readingOf(text).read(trialWorld), 0)).toBe(true);
  });
});

test('a name may be a value and a built-in function: the parenthesis tells', () => {
  expect(evaluate('hours * hours(1h)')).toBe(3);
});
