import { expect, test } from 'vitest';
import { brierScore } from '../../../../src/analysis/statistics/brier-score.ts';

test('is nought for certain and right, one for certain and wrong, a quarter for always saying one half', () => {
  const said = (probability: number) => [
    { probability, happened: true },
    { probability: 1 - probability, happened: false },
  ];
  expect(brierScore(said(1))).toBe(0);
  expect(brierScore(said(0))).toBe(1);
  expect(brierScore(said(0.5))).toBe(0.25);
});

test('is least on average when what is said is how often it happens', () => {
  const tenth = (probability: number) =>
    brierScore(Array.from({ length: 10 }, (_, i) => ({ probability, happened: i === 0 })))!;
  for (const other of [0, 0.05, 0.2, 0.5, 1]) expect(tenth(0.1)).toBeLessThan(tenth(other));
  expect(tenth(0.1)).toBeCloseTo(0.09, 12);
});

test('has no value without a forecast', () => {
  expect(brierScore([])).toBeNull();
});
