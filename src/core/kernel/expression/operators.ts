/**
 * What the operators do, and to which types. Durations add to durations, scale by numbers, and divide by
 * each other into numbers; only equal types compare. Each closure has its own code for a constant operand,
 * which most expressions in scenarios have on one side: the whole runs a seventh faster for it.
 */
import { power } from '../maths.ts';
import { type Writer, writeOut } from '../written/index.ts';
import { booleanReading, constantValue, isNumeric, nameType, numericReading } from './readings.ts';
import type { BinaryOperator, UnaryOperator } from './syntax.ts';
import type { BooleanReading, NumericReading, Problem, Reading } from './types.ts';

type Numeric = 'number' | 'duration';
type Read<W, V> = (world: W) => V;

/** How JavaScript writes an operator, or the function that does it. */
type Sign = string | ((a: number, b: number) => number);

/** The three shapes of an operator: both sides read, only the left, only the right. */
interface Shapes<V> {
  /** The operator as text between two texts. */
  readonly sign: Sign;
  both<W>(left: Read<W, number>, right: Read<W, number>): Read<W, V>;
  leftOnly<W>(left: Read<W, number>, b: number): Read<W, V>;
  rightOnly<W>(a: number, right: Read<W, number>): Read<W, V>;
}

const ADD: Shapes<number> = {
  sign: '+',
  both: (left, right) => (world) => left(world) + right(world),
  leftOnly: (left, b) => (world) => left(world) + b,
  rightOnly: (a, right) => (world) => a + right(world),
};
const SUBTRACT: Shapes<number> = {
  sign: '-',
  both: (left, right) => (world) => left(world) - right(world),
  leftOnly: (left, b) => (world) => left(world) - b,
  rightOnly: (a, right) => (world) => a - right(world),
};
const MULTIPLY: Shapes<number> = {
  sign: '*',
  both: (left, right) => (world) => left(world) * right(world),
  leftOnly: (left, b) => (world) => left(world) * b,
  rightOnly: (a, right) => (world) => a * right(world),
};
const DIVIDE: Shapes<number> = {
  sign: '/',
  both: (left, right) => (world) => left(world) / right(world),
  leftOnly: (left, b) => (world) => left(world) / b,
  rightOnly: (a, right) => (world) => a / right(world),
};
const REMAINDER: Shapes<number> = {
  sign: '%',
  both: (left, right) => (world) => left(world) % right(world),
  leftOnly: (left, b) => (world) => left(world) % b,
  rightOnly: (a, right) => (world) => a % right(world),
};
const POWER: Shapes<number> = {
  sign: power,
  both: (left, right) => (world) => power(left(world), right(world)),
  leftOnly: (left, b) => (world) => power(left(world), b),
  rightOnly: (a, right) => (world) => power(a, right(world)),
};
const LESS: Shapes<boolean> = {
  sign: '<',
  both: (left, right) => (world) => left(world) < right(world),
  leftOnly: (left, b) => (world) => left(world) < b,
  rightOnly: (a, right) => (world) => a < right(world),
};
const AT_MOST: Shapes<boolean> = {
  sign: '<=',
  both: (left, right) => (world) => left(world) <= right(world),
  leftOnly: (left, b) => (world) => left(world) <= b,
  rightOnly: (a, right) => (world) => a <= right(world),
};
const MORE: Shapes<boolean> = {
  sign: '>',
  both: (left, right) => (world) => left(world) > right(world),
  leftOnly: (left, b) => (world) => left(world) > b,
  rightOnly: (a, right) => (world) => a > right(world),
};
const AT_LEAST: Shapes<boolean> = {
  sign: '>=',
  both: (left, right) => (world) => left(world) >= right(world),
  leftOnly: (left, b) => (world) => left(world) >= b,
  rightOnly: (a, right) => (world) => a >= right(world),
};

const COMPARISONS: Readonly<Record<'<' | '<=' | '>' | '>=', Shapes<boolean>>> = {
  '<': LESS,
  '<=': AT_MOST,
  '>': MORE,
  '>=': AT_LEAST,
};

interface Arithmetic {
  readonly shapes: Shapes<number>;
  /** The type of the result, or `null` if the two types do not go together. */
  result(left: Numeric, right: Numeric): Numeric | null;
}

const sameType = (left: Numeric, right: Numeric): Numeric | null => (left === right ? left : null);

const ARITHMETIC: Readonly<Record<'+' | '-' | '*' | '/' | '%' | '^', Arithmetic>> = {
  '+': { shapes: ADD, result: sameType },
  '-': { shapes: SUBTRACT, result: sameType },
  '*': {
    shapes: MULTIPLY,

    result: (left, right) => (left === 'number' ? right : right === 'number' ? left : null),
  },
  '/': {
    shapes: DIVIDE,

    result: (left, right) => (left === right ? 'number' : right === 'number' ? left : null),
  },
  '%': { shapes: REMAINDER, result: sameType },
  '^': {
    shapes: POWER,

    result: (left, right) => (left === 'number' && right === 'number' ? 'number' : null),
  },
};

function shape<W, V>(shapes: Shapes<V>, left: NumericReading<W>, right: NumericReading<W>): Read<W, V> {
  if (right.constant) return shapes.leftOnly(left.read, constantValue(right));
  if (left.constant) return shapes.rightOnly(constantValue(left), right.read);
  return shapes.both(left.read, right.read);
}

/** Two readings joined by an operator, as text. */
function joined(sign: Sign, left: Reading<never>['read'], right: Reading<never>['read']): Writer {
  return (bind) => {
    const [a, b] = [writeOut(left, bind), writeOut(right, bind)];
    return typeof sign === 'string' ? `${a} ${sign} ${b}` : `${bind(sign)}(${a}, ${b})`;
  };
}

/** The reading of `left operator right`, or why these types do not go together. */
export function bindBinary<W>(
  operator: BinaryOperator,
  left: Reading<W>,
  right: Reading<W>,
): Reading<W> | Problem {
  switch (operator) {
    case 'and':
    case 'or':
      return bindLogic(operator, left, right);
    case '==':
    case '!=':
      return bindEquality(operator, left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return bindComparison(operator, left, right);
    default:
      return bindArithmetic(operator, left, right);
  }
}

/** The reading of `operator operand`, or why not. */
export function bindUnary<W>(operator: UnaryOperator, operand: Reading<W>): Reading<W> | Problem {
  const { read } = operand;
  if (operator === 'not') {
    if (operand.type === 'boolean')
      return booleanReading(
        [operand],
        (world) => !read(world),
        (bind) => `!${writeOut(read, bind)}`,
      );
    return { problem: `\`not\` needs a condition, and this is ${nameType(operand.type)}.` };
  }
  if (isNumeric(operand)) return bindMinus(operand);
  return { problem: `A minus sign needs a number or a duration, and this is ${nameType(operand.type)}.` };
}

/** 0 − x rather than −x: it has no −0. */
function bindMinus<W>(operand: NumericReading<W>): Reading<W> {
  const { read } = operand;
  return numericReading(
    operand.type,
    [operand],
    (world) => 0 - read(world),
    (bind) => `0 - ${writeOut(read, bind)}`,
  );
}

function bindLogic<W>(operator: 'and' | 'or', left: Reading<W>, right: Reading<W>): Reading<W> | Problem {
  if (left.type !== 'boolean' || right.type !== 'boolean') {
    const wrong = left.type === 'boolean' ? right : left;
    return {
      problem: `\`${operator}\` joins two conditions, and the ${wrong === left ? 'left' : 'right'} side is ${nameType(wrong.type)}.`,
    };
  }
  return operator === 'and' ? bindAnd(left, right) : bindOr(left, right);
}

function bindAnd<W>(left: BooleanReading<W>, right: BooleanReading<W>): Reading<W> {
  const [first, second] = [left.read, right.read];
  return booleanReading([left, right], (world) => first(world) && second(world), joined('&&', first, second));
}

function bindOr<W>(left: BooleanReading<W>, right: BooleanReading<W>): Reading<W> {
  const [first, second] = [left.read, right.read];
  return booleanReading([left, right], (world) => first(world) || second(world), joined('||', first, second));
}

function bindEquality<W>(operator: '==' | '!=', left: Reading<W>, right: Reading<W>): Reading<W> | Problem {
  if (left.type !== right.type) return cannotCompare(left, right);
  const [first, second]: Read<W, number | boolean | string>[] = [left.read, right.read] as const;
  const isEqual = operator === '==';
  const sign = isEqual ? '===' : '!==';
  const writer = joined(sign, left.read, right.read);
  return booleanReading([left, right], (world) => (first!(world) === second!(world)) === isEqual, writer);
}

function bindComparison<W>(
  operator: keyof typeof COMPARISONS,
  left: Reading<W>,
  right: Reading<W>,
): Reading<W> | Problem {
  if (left.type !== right.type) return cannotCompare(left, right);
  if (!isNumeric(left) || !isNumeric(right)) {
    const problem = `\`${operator}\` puts numbers or durations in order, and these are ${left.type === 'text' ? 'texts' : 'conditions'}.`;
    return { problem };
  }
  const shapes = COMPARISONS[operator];
  return booleanReading(
    [left, right],
    shape(shapes, left, right),
    joined(shapes.sign, left.read, right.read),
  );
}

function cannotCompare<W>(left: Reading<W>, right: Reading<W>): Problem {
  const problem = `${capitalise(nameType(left.type))} cannot be compared with ${nameType(right.type)}.`;
  if (left.type === 'boolean') return { problem, suggestion: 'Write `a < b and b < c` for `a < b < c`.' };
  return withUnitHint(problem, left, right);
}

function bindArithmetic<W>(
  operator: keyof typeof ARITHMETIC,
  left: Reading<W>,
  right: Reading<W>,
): Reading<W> | Problem {
  const { shapes, result } = ARITHMETIC[operator];
  const type = isNumeric(left) && isNumeric(right) ? result(left.type, right.type) : null;
  if (type === null || !isNumeric(left) || !isNumeric(right)) {
    const problem = `\`${operator}\` does not go between ${nameType(left.type)} and ${nameType(right.type)}.`;
    return sameType === result ? withUnitHint(problem, left, right) : withHoursHint(problem, left, right);
  }
  return numericReading(
    type,
    [left, right],
    shape(shapes, left, right),
    joined(shapes.sign, left.read, right.read),
  );
}

/** For a number where a duration would do. */
function withUnitHint<W>(problem: string, left: Reading<W>, right: Reading<W>): Problem {
  const number = left.type === 'number' && right.type === 'duration' ? left : right;
  if (number.type !== 'number' || (left.type !== 'duration' && right.type !== 'duration')) return { problem };
  const example = number.constant ? `${constantValue(number)}m` : '5m';
  return {
    problem,
    suggestion: `A duration has a unit, such as \`${example}\`; \`hours(…)\` makes a number of a duration.`,
  };
}

function withHoursHint<W>(problem: string, left: Reading<W>, right: Reading<W>): Problem {
  if (!isNumeric(left) || !isNumeric(right)) return { problem };
  return { problem, suggestion: '`hours(…)` and `minutes(…)` make a number of a duration.' };
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
