import { describe, expect, test } from 'vitest';
import { explainCode } from '../../../../../src/core/kernel/catalogue.ts';
import { compileExpression } from '../../../../../src/core/kernel/expression/index.ts';
import { marksOf, problemsOf, trialScope } from './scope.ts';

describe('what cannot be read is marked where it stands', () => {
  test.each([
    ['', ['expected-value: ']],
    ['   ', ['expected-value: ']],
    ['1 +', ['expected-value: ']],
    ['* 2', ['expected-value: *']],
    ['(1 + 2', ['unclosed: (']],
    ['1 + 2)', ['unexpected: )']],
    ['min(1, 2', ['unclosed: (']],
    ['min(1,, 2)', ['expected-value: ,']],
    ['min(1 2)', ['unexpected: 2']],
    ['1, 2', ['unexpected: ,']],
    ['(1, 2)', ['unexpected: ,']],
    ['rain stage', ['unexpected: stage']],
    ['rain not stage', ['unexpected: not']],
    ['rain = 3', ['bad-character: =']],
    ['3 + 12q', ['bad-number: 12q']],
    ['30m1h', ['bad-number: 30m1h']],
    ['1e999', ['bad-number: 1e999']],
    ['.5', ['bad-character: .']],
    ["mood == 'calm", ["bad-text: 'calm"]],
    ["mood == 'a\nb'", ['bad-text: \n']],
    ["mood == 'a\\n'", ['bad-text: \\n']],
    ["min('a\\n, (b', 2)", ['bad-text: \\n']],
    ["'a\\", ["bad-text: 'a\\"]],
    ['rain # 2', ['bad-character: #']],
    ['rain 💧 2', ['bad-character: 💧']],
    ['$rain', ['bad-character: $']],
    ['`rain`', ['bad-character: `']],
    ['a ? b : c', ['unknown-name: a', 'bad-character: ?']],
    ['knows()', ['argument-count: knows()']],
    ['knows(+)', ['expected-id: +']],
    ['knows(dike-3 - seepage)', ['expected-id: dike-3 -']],
  ])('%j', (text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });
});

describe('what has the wrong type is marked where it stands', () => {
  test.each([
    ['rain + true', 'number', ['wrong-type: rain + true']],
    ["1 + 'a'", 'number', ["wrong-type: 1 + 'a'"]],
    ['rain + 5m', 'number', ['wrong-type: rain + 5m']],
    ['5m * 5m', 'duration', ['wrong-type: 5m * 5m']],
    ['3 / 1h', 'number', ['wrong-type: 3 / 1h']],
    ['1h ^ 2', 'number', ['wrong-type: 1h ^ 2']],
    ['7 % 1h', 'number', ['wrong-type: 7 % 1h']],
    ['rain > 5m', 'boolean', ['wrong-type: rain > 5m']],
    ['rain == true', 'boolean', ['wrong-type: rain == true']],
    ["'a' < 'b'", 'boolean', ["wrong-type: 'a' < 'b'"]],
    ['true < false', 'boolean', ['wrong-type: true < false']],
    ['rain and raining', 'boolean', ['wrong-type: rain and raining']],
    ['not rain', 'boolean', ['wrong-type: not rain']],
    ['-raining', 'number', ['wrong-type: -raining']],
    ['if(rain, 1, 2)', 'number', ['wrong-type: rain']],
    ['if(raining, 1, 2m)', 'number', ['wrong-type: 2m']],
    ['if(true, 1, 2m)', 'number', ['wrong-type: 2m']],
    ['min(1, 2m)', 'number', ['wrong-type: 2m']],
    ['max(1, true)', 'number', ['wrong-type: true']],
    ['sqrt(4m)', 'number', ['wrong-type: 4m']],
    ['hours(3)', 'number', ['wrong-type: 3']],
    ['knows(rumour-dam, raining)', 'boolean', ['wrong-type: raining']],
    ['35', 'duration', ['wrong-type: 35']],
    ['35m', 'number', ['wrong-type: 35m']],
    ['rain', 'boolean', ['wrong-type: rain']],
    ['clamp(1, 2)', 'number', ['argument-count: clamp(1, 2)']],
    ['abs(1, 2)', 'number', ['argument-count: abs(1, 2)']],
    ['min()', 'number', ['argument-count: min()']],
    ['knows(rumour-dam, 1, 2)', 'boolean', ['argument-count: knows(rumour-dam, 1, 2)']],
  ] as const)('%s', (text, expected, marks) => {
    expect(marksOf(text, expected)).toEqual(marks);
  });

  test('but one of several expected types will do', () => {
    expect(problemsOf('35m', ['number', 'duration'])).toEqual([]);
    expect(problemsOf('true', ['number', 'duration'])[0]?.message).toContain(
      'a number or a duration is needed',
    );
  });
});

describe('names that are not known', () => {
  test.each([
    ['stagee + 1', 'unknown-name', 'Did you mean `stage`?'],
    ['knws(rumour-dam)', 'unknown-function', 'Did you mean `knows`?'],
    ['mx(1, 2)', 'unknown-function', 'Did you mean `max`?'],
    ['min + 1', 'not-called', 'Write `min(a, b, …)`.'],
    ['knows', 'not-called', 'Write `knows(…)`.'],
    ['rain(3)', 'not-a-function', undefined],
    ['normal(1, 2)', 'distribution-here', undefined],
    ['qqq', 'unknown-name', undefined],
  ])('%s', (text, code, suggestion) => {
    const [problem, ...others] = problemsOf(text);
    expect([problem?.code, problem?.suggestion, others]).toEqual([`expression/${code}`, suggestion, []]);
  });

  test('in a call of an unknown function are not complained about as well', () => {
    expect(marksOf('knws(dike-3-seepage, (a, b), dike.x) + rian')).toEqual([
      'unknown-function: knws',
      'unknown-name: rian',
    ]);
  });
});

describe('an id outside a call', () => {
  test.each([
    ['dike-3-seepage', ['id-outside-call: dike-3-seepage']],
    ['rain > 3 and rumour-dam', ['id-outside-call: rumour-dam']],
    ['dike.seeping or raining', ['id-outside-call: dike.seeping']],
    ['water', ['id-outside-call: water']],
    ['min(rumour-dam, 2)', ['id-outside-call: rumour-dam']],
  ])('is called that: %s', (text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });

  test('that nobody knows is a subtraction of unknown names', () => {
    expect(marksOf('foo-bar')).toEqual(['unknown-name: foo', 'unknown-name: bar']);
  });
});

describe('a suggestion says what to write', () => {
  test.each([
    ['rain = 3', 'Write `==`.'],
    ['rain ** 2', 'Write `^`.'],
    ['rain <> 2', 'Write `!=`.'],
    ['rain ≤ 2', 'Write `<=`.'],
    ['min（1，2）', 'Write `(`.'],
    ['rain > 2 & raining', 'Write `and`.'],
    ['rain\u00a0+ 1', 'Use ordinary spaces.'],
    ['crew_time > 10', 'A duration has a unit, such as `10m`; `hours(…)` makes a number of a duration.'],
    ['10 < crew_time', 'A duration has a unit, such as `10m`; `hours(…)` makes a number of a duration.'],
    ['rain + crew_time', 'A duration has a unit, such as `5m`; `hours(…)` makes a number of a duration.'],
    ['rain / crew_time', '`hours(…)` and `minutes(…)` make a number of a duration.'],
    ['1 < rain < 3', 'Write `a < b and b < c` for `a < b < c`.'],
  ])('instead of %s', (text, suggestion) => {
    expect(problemsOf(text).map((problem) => problem.suggestion)).toContain(suggestion);
  });

  test.each(['rain == mood', "1 + 'a'", 'raining * 2'])(
    'but of units only where a duration is about: %s',
    (text) => {
      expect(problemsOf(text).map((problem) => problem.suggestion)).toEqual([undefined]);
    },
  );

  test('for a number where a duration is needed', () => {
    expect(problemsOf('35', 'duration')[0]?.suggestion).toBe('Durations have units, such as `35m`.');
  });
});

test('invisible characters are named by their number, never repeated in a message', () => {
  for (const hidden of ['\u202e', '\u200b', '\u001b', '\ud800', '\u3000']) {
    const [problem] = problemsOf(`rain ${hidden} 2`);
    expect(problem?.message).not.toContain(hidden);
    expect(problem?.message).toContain(
      `U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
  }
});

test('one pass finds the problems of every part, in the order of the text', () => {
  expect(marksOf('min(1 +, stagee, knws(x), 2 = 3) + (4 5) * hours(3) + "')).toEqual([
    'expected-value: ,',
    'unknown-name: stagee',
    'unknown-function: knws',
    'bad-character: =',
    'unexpected: 5',
    'wrong-type: 3',
    'bad-text: "',
  ]);
});

test('a problem of the scope keeps its own code, and marks the argument that it names', () => {
  expect(problemsOf('rain > 3 and knows(no-such-fact)')).toEqual([
    { code: 'trial/unknown-fact', message: 'There is no fact `no-such-fact`.', from: 19, to: 31 },
  ]);
});

test('every code of a problem is explained in the catalogue', () => {
  const texts = [
    '',
    '(1',
    '1)',
    '1 = 2',
    '12q',
    "'",
    'foo',
    'foo(1)',
    'rain(1)',
    'min',
    'water',
    'min()',
    '1 + true',
    'knows(+)',
  ];
  for (const text of texts) {
    const [problem] = problemsOf(text);
    expect(explainCode(problem?.code ?? '')).not.toBeNull();
  }
});

describe('there are limits', () => {
  const problemCodes = (text: string): string[] => problemsOf(text).map((problem) => problem.code);

  test('to the length of a text', () => {
    expect(problemCodes(`1 +${' '.repeat(1996)}2`)).toEqual([]);
    expect(problemCodes(`1 +${' '.repeat(1997)}2`)).toEqual(['expression/too-long']);
  });

  test('to how deep it nests, by whatever means', () => {
    const nested = (open: string, inner: string, close: string) => (depth: number) =>
      open.repeat(depth) + inner + close.repeat(depth);
    const ways = [
      nested('(', '1', ')'),
      nested('-', '1', ''),
      nested('not ', 'true', ''),
      nested('abs(', '1', ')'),
      nested('2 ^ ', '2', ''),
    ];
    for (const way of ways) {
      expect(problemCodes(way(63))).toEqual([]);
      expect(problemCodes(way(64))).toEqual(['expression/too-deep']);
      expect(problemCodes(way(350))).toEqual(['expression/too-deep']);
    }
  });

  test('to how many parts it has', () => {
    expect(problemCodes(`1${'+1'.repeat(249)}`)).toEqual([]);
    expect(problemCodes(`1${'+1'.repeat(250)}`)).toEqual(['expression/too-large']);
  });

  test('so that the longest allowed chain is still evaluated', () => {
    const compiled = compileExpression(`rain${'+1'.repeat(249)}`, trialScope, 'number');
    expect(compiled.ok).toBe(true);
  });
});
