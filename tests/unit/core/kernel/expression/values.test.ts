import { describe, expect, test } from 'vitest';
import { compileExpression, reservedWords } from '../../../../../src/core/kernel/expression/index.ts';
import { HOUR, MINUTE } from '../../../../../src/core/kernel/time.ts';
import { evaluate, readingOf, trialScope, trialWorld } from './scope.ts';

describe('a literal', () => {
  test.each([
    ['3', 3],
    ['2.5', 2.5],
    ['2.5e6', 2.5e6],
    ['1E-3', 0.001],
    ['35m', 35 * MINUTE],
    ['1h30m', 90 * MINUTE],
    ['500ms', 500],
    ['true', true],
    ['false', false],
    ["'it is'", 'it is'],
    ['"it\'s"', "it's"],
    ["'it\\'s \\\\'", "it's \\"],
    ["'防汛'", '防汛'],
  ])('%s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });
});

describe('arithmetic', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['2 * 12 / 4 / 3', 2],
    ['7 % 4', 3],
    ['-7 % 4', -3],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['-(-3)', 3],
    ['- -3', 3],
    ['rain - stage', 137],
    ['rain-stage', 137],
    ['stage-1.5', 41.5],
    ['  rain\n  / 2 ', 90],
    ['-rain + 2 * stage - 1', -95],
    ['1 / 0', Number.POSITIVE_INFINITY],
  ])('%s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  test('a negated zero is zero', () => {
    expect(Object.is(evaluate('-0'), 0)).toBe(true);
    expect(Object.is(evaluate('-(rain - 180)'), 0)).toBe(true);
  });
});

describe('durations', () => {
  test.each([
    ['1h + 30m', 'duration', 90 * MINUTE],
    ['1h - 90m', 'duration', -30 * MINUTE],
    ['10m * 1.5', 'duration', 15 * MINUTE],
    ['1.5 * 10m', 'duration', 15 * MINUTE],
    ['1h / 4', 'duration', 15 * MINUTE],
    ['1h / 30m', 'number', 2],
    ['100m % 1h', 'duration', 40 * MINUTE],
    ['-5m', 'duration', -5 * MINUTE],
    ['crew_time + sandbags / 1000 * 1m', 'duration', 15 * MINUTE],
    ['1ms / 3', 'duration', 1 / 3],
    ['if(sandbags < 4000, 55m, 35m)', 'duration', 35 * MINUTE],
  ])('%s is a %s', (text, type, value) => {
    const reading = readingOf(text);
    expect([reading.type, reading.read(trialWorld)]).toEqual([type, value]);
  });
});

describe('conditions', () => {
  test.each([
    ['rain > 100', true],
    ['rain < 100', false],
    ['rain >= 180 and rain <= 180', true],
    ['180 < rain', false],
    ['180 <= rain', true],
    ['200 > rain', true],
    ['200 >= rain', true],
    ['rain > stage', true],
    ['rain >= stage', true],
    ['stage < rain', true],
    ['stage <= rain', true],
    ['rain == 180', true],
    ['rain != 180', false],
    ['crew_time == 10m', true],
    ["mood == 'calm'", true],
    ["mood != 'calm'", false],
    ['raining == true', true],
    ['not raining', false],
    ['!raining', false],
    ['not rain == 180', false],
    ['not false and false', false],
    ['not (false and false)', true],
    ['true or false and false', true],
    ['(true or false) and false', false],
    ['true || false && false', true],
    ['raining == not false', true],
    ['not not raining', true],
    ['1 + 1 == 2 and 2 * 2 > 3', true],
  ])('%s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  test('follow the world', () => {
    const reading = readingOf('stage > 43.5 or crew_time > 15m');
    const at = (stage: number, crewTime: number): unknown =>
      reading.read({ ...trialWorld, numbers: [0, stage, 0, 0, crewTime] });
    expect([at(43, 10 * MINUTE), at(44, 10 * MINUTE), at(43, HOUR)]).toEqual([false, true, true]);
  });
});

describe('a call with ids', () => {
  test.each([
    ['knows(dike-3-seepage)', true],
    ['knows(rumour-dam)', false],
    ['knows( dike.seeping )', true],
    ["knows('dike-3-seepage')", true],
    ['knows(dike-3-seepage, 3)', false],
    ['knows(dike-3-seepage, stage - 41)', true],
    ['count_known(dike-3-seepage, rumour-dam, dike.seeping) - 1 == 1', true],
    ['not knows(rumour-dam) and rain > 1', true],
  ])('%s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });
});

test.each(reservedWords)('the word %s is never the name of a value', (word) => {
  const named = { ...trialScope, variable: () => ({ type: 'number', read: () => 7, watches: [] }) as const };
  const compiled = compileExpression(word, named, 'number');
  expect(compiled.ok).toBe(false);
});
