/** Problems by path, as the compiler reports them, become diagnostics with places. */
import { describe, expect, test } from 'vitest';
import { type PathProblem, toDiagnostics } from '../../../../../src/core/scenario/read/index.ts';
import { markedText, minimalScenario, minimalWith, sourceOf } from '../../../../helpers/scenario-text.ts';

const problem = (path: PathProblem['path'], more: Partial<PathProblem> = {}): PathProblem => ({
  code: 'scenario/unknown-fact',
  severity: 'error',
  path,
  message: 'there is no such fact',
  ...more,
});

const marks = (text: string, problems: readonly PathProblem[]): string[] =>
  toDiagnostics(sourceOf(text), problems).map(({ at }) => markedText(text, at));

describe('a problem', () => {
  test('keeps its code, severity, path, message and suggestion', () => {
    const path = ['injects', 'I-01', 'facts', 0];
    const more = { severity: 'warning', suggestion: 'Did you mean it?' } as const;
    expect(toDiagnostics(sourceOf(minimalScenario), [problem(path, more)])[0]).toMatchObject({
      ...problem(path, more),
      file: 'drill/scenario.yaml',
    });
  });

  test('may lie in a key, in a value, or in a part of a value', () => {
    const from = ['plan', 'tasks', 'report-seepage', 'from'];
    const keyOfGauge = problem(['world', 'gauges', 'river-stage'], { key: true });
    expect(marks(minimalScenario, [keyOfGauge])).toEqual(['river-stage']);
    expect(marks(minimalScenario, [problem(from, { key: true })])).toEqual(['from']);
    expect(marks(minimalScenario, [problem(from)])).toEqual(['knows(water, seepage)']);
    expect(marks(minimalScenario, [problem(from, { offset: 6, length: 5 })])).toEqual(['water']);
    expect(marks(minimalScenario, [problem(from, { offset: 5 })])).toEqual(['(']);
  });

  test('at the end of a value is marked behind it', () => {
    const from = ['plan', 'tasks', 'report-seepage', 'from'];
    const [found] = toDiagnostics(sourceOf(minimalScenario), [problem(from, { offset: 21 })]);
    const [start] = toDiagnostics(sourceOf(minimalScenario), [problem(from)]);
    expect(found!.at).toMatchObject({ line: start!.at!.line, column: start!.at!.column + 21 });
  });

  test('in a block text is on its own line', () => {
    const text = minimalWith(
      'text: Muddy water at the toe of the dike.',
      'text: |\n      Muddy water\n      at dike 3.',
    );
    const path = ['injects', 'I-01', 'text'];
    expect(marks(text, [problem(path, { offset: 15, length: 6 })])).toEqual(['dike 3']);
  });

  test('that goes over a line break is marked up to the end of its first line', () => {
    const text = minimalWith('from: knows(water, seepage)', 'from: knows(water,\n        seepage)');
    const path = ['plan', 'tasks', 'report-seepage', 'from'];
    expect(marks(text, [problem(path, { offset: 6, length: 14 })])).toEqual(['water,']);
    expect(marks(text, [problem(path, { offset: 13, length: 7 })])).toEqual(['seepage']);
  });
});

describe('problems', () => {
  test('are sorted by place, those at one place stay in order', () => {
    const problems = [
      problem(['plan', 'tasks', 'report-seepage', 'owner']),
      problem(['level']),
      problem(['organisation', 'water', 'reports_to']),
      problem(['level'], { message: 'second' }),
    ];
    expect(marks(minimalScenario, problems)).toEqual(['IV', 'IV', 'county-hq', 'water']);
    expect(toDiagnostics(sourceOf(minimalScenario), problems)[1]!.message).toBe('second');
  });

  test('beyond a hundred are counted', () => {
    const many = Array.from({ length: 103 }, () => problem(['level']));
    const found = toDiagnostics(sourceOf(minimalScenario), many);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({
      code: 'scenario/more-problems',
      message: 'there are 3 more problems',
    });
  });
});
