/**
 * Random well-typed trees of the expression language, and what they should mean: an evaluator that walks the tree and
 * shares no code with the compiler, but for the mathematics.
 */
import fc from 'fast-check';
import type { BinaryOperator, ExpressionNode } from '../../../src/core/kernel/expression/syntax.ts';
import type { Reading, Scope, ValueType } from '../../../src/core/kernel/expression/types.ts';
import { power } from '../../../src/core/kernel/maths.ts';

export type Value = number | boolean | string;
export type World = Readonly<Record<string, Value>>;

const VARIABLES: Readonly<Record<string, ValueType>> = {
  rain: 'number',
  stage_2: 'number',
  crew_time: 'duration',
  delay: 'duration',
  raining: 'boolean',
  _held: 'boolean',
  mood: 'text',
};
const NAMES = Object.keys(VARIABLES);

/** `known(id)` holds for ids of an even length, whatever the world. */
const isKnown = (id: string): boolean => id.length % 2 === 0;

export const treeScope: Scope<World> = {
  variable: (name) => {
    const type = VARIABLES[name];
    if (type === undefined) return null;
    return { type, read: (world: World) => world[name]!, watches: [NAMES.indexOf(name)] } as Reading<World>;
  },
  call: (name) =>
    name === 'known'
      ? {
          parameters: ['id'],
          bind: ([argument]) => ({
            type: 'boolean',
            read: () => isKnown((argument as { id: string }).id),
            watches: [],
          }),
        }
      : null,
  variableNames: () => NAMES,
  functionNames: () => ['known'],
};

const smallNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

export const worlds: fc.Arbitrary<World> = fc.record({
  rain: smallNumber,
  stage_2: smallNumber,
  crew_time: smallNumber,
  delay: smallNumber,
  raining: fc.boolean(),
  _held: fc.boolean(),
  mood: fc.string(),
});

const PLACE = { from: 0, to: 0 } as const;

const literals: Readonly<Record<ValueType, fc.Arbitrary<ExpressionNode>>> = {
  number: fc
    .oneof(fc.nat({ max: 1000 }), fc.double({ min: 0, max: 1e300, noNaN: true }))
    .map((value) => ({ kind: 'number', value: value + 0, ...PLACE })),
  duration: fc.nat({ max: 1e9 }).map((value) => ({ kind: 'duration', value, ...PLACE })),
  boolean: fc.boolean().map((value) => ({ kind: 'boolean', value, ...PLACE })),
  text: fc.stringMatching(/^[ -~äß防汛]{0,8}$/).map((value) => ({ kind: 'text', value, ...PLACE })),
};

function leaf(type: ValueType): fc.Arbitrary<ExpressionNode> {
  const names = NAMES.filter((name) => VARIABLES[name] === type);
  const variables = fc
    .constantFrom(...names)
    .map((name): ExpressionNode => ({ kind: 'variable', name, ...PLACE }));
  return fc.oneof(literals[type], variables);
}

function binary(
  operators: readonly BinaryOperator[],
  left: fc.Arbitrary<ExpressionNode>,
  right: fc.Arbitrary<ExpressionNode>,
): fc.Arbitrary<ExpressionNode> {
  return fc
    .tuple(fc.constantFrom(...operators), left, right)
    .map(([operator, a, b]): ExpressionNode => ({ kind: 'binary', operator, left: a, right: b, ...PLACE }));
}

function unary(operator: '-' | 'not', operand: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<ExpressionNode> {
  return operand.map((node): ExpressionNode => ({ kind: 'unary', operator, operand: node, ...PLACE }));
}

function call(name: string, ...args: fc.Arbitrary<ExpressionNode>[]): fc.Arbitrary<ExpressionNode> {
  return fc.tuple(...args).map((nodes): ExpressionNode => ({ kind: 'call', name, args: nodes, ...PLACE }));
}

const ids = fc
  .stringMatching(/^[a-zA-Z0-9_]{1,4}([-.][a-z0-9]{1,3}){0,3}$/)
  .map((id): ExpressionNode => ({ kind: 'id', id, ...PLACE }));

/** Trees of a type, at most `depth` deep. */
export function trees(type: ValueType, depth: number): fc.Arbitrary<ExpressionNode> {
  if (depth === 0) return leaf(type);
  const of = (inner: ValueType): fc.Arbitrary<ExpressionNode> => trees(inner, depth - 1);
  const choose = call('if', of('boolean'), of(type), of(type));
  switch (type) {
    case 'number':
      return fc.oneof(
        { arbitrary: leaf('number'), weight: 2 },
        binary(['+', '-', '*', '/', '%', '^'], of('number'), of('number')),
        binary(['/'], of('duration'), of('duration')),
        unary('-', of('number')),
        call('max', of('number'), of('number'), of('number')),
        call('hours', of('duration')),
        choose,
      );
    case 'duration':
      return fc.oneof(
        { arbitrary: leaf('duration'), weight: 2 },
        binary(['+', '-', '%'], of('duration'), of('duration')),
        binary(['*', '/'], of('duration'), of('number')),
        binary(['*'], of('number'), of('duration')),
        unary('-', of('duration')),
        call('min', of('duration'), of('duration')),
        choose,
      );
    case 'boolean':
      return fc.oneof(
        { arbitrary: leaf('boolean'), weight: 2 },
        binary(['and', 'or', '==', '!='], of('boolean'), of('boolean')),
        binary(['<', '<=', '>', '>=', '==', '!='], of('number'), of('number')),
        binary(['<', '<=', '>', '>=', '==', '!='], of('duration'), of('duration')),
        binary(['==', '!='], of('text'), of('text')),
        unary('not', of('boolean')),
        call('known', ids),
        choose,
      );
    case 'text':
      return fc.oneof({ arbitrary: leaf('text'), weight: 2 }, choose);
  }
}

/** What a tree means in a world. */
export function meaning(node: ExpressionNode, world: World): Value {
  switch (node.kind) {
    case 'number':
    case 'duration':
    case 'boolean':
    case 'text':
      return node.value;
    case 'variable':
      return world[node.name]!;
    case 'unary': {
      const value = meaning(node.operand, world);
      return node.operator === 'not' ? !value : 0 - (value as number);
    }
    case 'binary':
      return apply(node.operator, meaning(node.left, world), meaning(node.right, world));
    case 'call':
      return applyCall(node.name, node.args, world);
    case 'id':
    case 'error':
      throw new Error(`${node.kind} has no meaning`);
  }
}

function apply(operator: BinaryOperator, left: Value, right: Value): Value {
  const [a, b] = [left as number, right as number];
  switch (operator) {
    case 'or':
      return left === true || right === true;
    case 'and':
      return left === true && right === true;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '^':
      return power(a, b);
  }
}

function applyCall(name: string, args: readonly ExpressionNode[], world: World): Value {
  const numbers = (): number[] => args.map((argument) => meaning(argument, world) as number);
  const [first, second, third] = args;
  switch (name) {
    case 'if':
      return meaning(meaning(first!, world) === true ? second! : third!, world);
    case 'max':
      return Math.max(...numbers());
    case 'min':
      return Math.min(...numbers());
    case 'hours':
      return numbers()[0]! / 3_600_000;
    case 'known':
      return first?.kind === 'id' && isKnown(first.id);
    default:
      throw new Error(`no function ${name}`);
  }
}

/** The same tree with every place set to 0, to compare trees by what they say. */
export function withoutPlaces(node: ExpressionNode): ExpressionNode {
  switch (node.kind) {
    case 'unary':
      return { ...node, ...PLACE, operand: withoutPlaces(node.operand) };
    case 'binary':
      return { ...node, ...PLACE, left: withoutPlaces(node.left), right: withoutPlaces(node.right) };
    case 'call':
      return { ...node, ...PLACE, args: node.args.map(withoutPlaces) };
    default:
      return { ...node, ...PLACE };
  }
}
