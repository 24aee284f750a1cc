/** The tree of an expression. Every node knows where it stood in the text: `from` to `to`, exclusive. */

export type BinaryOperator =
  | 'or'
  | 'and'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^';

export type UnaryOperator = 'not' | '-';

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface NumberNode extends Span {
  readonly kind: 'number' | 'duration';
  readonly value: number;
}

export interface BooleanNode extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface TextNode extends Span {
  readonly kind: 'text';
  readonly value: string;
}

export interface VariableNode extends Span {
  readonly kind: 'variable';
  readonly name: string;
}

/** Only ever an argument of a call. */
export interface IdNode extends Span {
  readonly kind: 'id';
  readonly id: string;
}

export interface CallNode extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly ExpressionNode[];
}

export interface UnaryNode extends Span {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: ExpressionNode;
}

export interface BinaryNode extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

/** Stands where something could not be read; the problem has been reported. */
export interface ErrorNode extends Span {
  readonly kind: 'error';
}

export type ExpressionNode =
  | NumberNode
  | BooleanNode
  | TextNode
  | VariableNode
  | IdNode
  | CallNode
  | UnaryNode
  | BinaryNode
  | ErrorNode;

/**
 * How strongly each operator binds; higher is tighter. `not` stands between `and` and the comparisons, the minus sign
 * between products and powers: `not a == b` is `not (a == b)`, `-a ^ 2` is `-(a ^ 2)`.
 */
export const BINDING: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '^': 8,
};

export const UNARY_BINDING: Readonly<Record<UnaryOperator, number>> = { not: 3, '-': 7 };
