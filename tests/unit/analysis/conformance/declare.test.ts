import { describe, expect, test } from 'vitest';
import {
  declareFitness,
  keeps,
  templateNamed,
  templates,
} from '../../../../src/analysis/conformance/index.ts';

const A = 0;
const W = 1;
const R = 2;
const E = 3;
const rule = (name: string, a: number, b?: number) =>
  b === undefined ? { template: templateNamed(name), a } : { template: templateNamed(name), a, b };

test('of five rules, A W E breaks the one that wants R', () => {
  const rules = [
    rule('response', A, W),
    rule('response', A, R),
    rule('precedence', A, W),
    rule('precedence', W, E),
    rule('exactly-1', A),
  ];
  expect(declareFitness([A, W, E], rules)).toBe(0.8);
  expect(rules.map((one) => keeps([A, W, E], one))).toEqual([true, false, true, true, true]);
});

describe('where other programs go wrong', () => {
  test('not co-existence is one rule, broken once', () => {
    expect(declareFitness([A, W], [rule('not-co-existence', A, W)])).toBe(0);
  });

  test('succession holds where neither happens', () => {
    expect(keeps([R, E], rule('succession', A, W))).toBe(true);
  });

  test('alternate response needs no other rule beside it', () => {
    expect(declareFitness([A, W, A, W], [rule('alternate-response', A, W)])).toBe(1);
    expect(declareFitness([A, A, W], [rule('alternate-response', A, W)])).toBe(0);
  });
});

test('each template has a name of its own; an unknown one is refused', () => {
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  expect(() => templateNamed('sometimes')).toThrow(/sometimes/);
});

test('no rules say nothing', () => {
  expect(declareFitness([A], [])).toBeNull();
});
