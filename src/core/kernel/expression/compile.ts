/**
 * The language's front door: text in, a typed reading out, or every problem that was found. Expressions
 * have no side effects, no loops and no access to anything but what the scope gives them.
 */
import { Checker, findFunction } from './checker.ts';
import { type FindSignature, parseExpression } from './parser.ts';
import { constantValue, nameType, nameTypes } from './readings.ts';
import type { ExpressionNode } from './syntax.ts';
import type { ExpressionProblem, Reading, Scope, ValueType } from './types.ts';

export interface Compiled<W> {
  readonly ok: true;
  readonly reading: Reading<W>;
  /** The variables it mentions, each once, in the order of their first mention. */
  readonly names: readonly string[];
}

export interface Refused {
  readonly ok: false;
  /** At least one, in the order of the text. */
  readonly problems: readonly ExpressionProblem[];
}

/** Compiles an expression whose value must be of (one of) the expected type(s). */
export function compileExpression<W>(
  text: string,
  scope: Scope<W>,
  expected: ValueType | readonly ValueType[],
): Compiled<W> | Refused {
  const checker = new Checker(text, scope);
  const { tree, problems } = parseExpression(text, signatures(scope, checker));
  const reading = checker.check(tree);
  if (reading) checkExpected(checker, tree, reading, expected);
  return finish(checker, problems, reading);
}

/** How the parser finds signatures: in the scope, or else a problem from the checker. */
export function signatures<W>(scope: Scope<W>, checker: Checker<W>): FindSignature {
  return (name, from, to) => findFunction(scope, name) ?? checker.unknownFunction(name, from, to);
}

/** Reports a value that is not of an expected type. */
export function checkExpected<W>(
  checker: Checker<W>,
  { from, to }: ExpressionNode,
  reading: Reading<W>,
  expected: ValueType | readonly ValueType[],
): void {
  const types: readonly ValueType[] = typeof expected === 'string' ? [expected] : expected;
  if (types.includes(reading.type)) return;
  const message = `This is ${nameType(reading.type)}, and ${nameTypes(types)} is needed.`;
  const problem = { code: 'expression/wrong-type', message, from, to };
  if (reading.type === 'number' && types.includes('duration')) {
    const example = reading.constant ? `${constantValue(reading)}m` : '10m';
    checker.report({ ...problem, suggestion: `Durations have units, such as \`${example}\`.` });
  } else checker.report(problem);
}

/** Puts what the parser and the checker found together. */
export function finish<W>(
  checker: Checker<W>,
  parserProblems: readonly ExpressionProblem[],
  reading: Reading<W> | null,
): Compiled<W> | Refused {
  const problems = inOrder([...parserProblems, ...checker.problems]);
  if (reading === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, reading, names: [...checker.names] };
}

/** Problems in the order of the text; of those at one place, the widest first. */
export function inOrder(problems: readonly ExpressionProblem[]): readonly ExpressionProblem[] {
  return [...problems].sort((a, b) => a.from - b.from || b.to - a.to);
}
