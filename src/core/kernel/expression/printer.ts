/**
 * Writes a tree back as text, with as few parentheses as reading it again into the same tree allows.
 */
import { formatDuration } from '../time.ts';
import { BINDING, type ExpressionNode, UNARY_BINDING } from './syntax.ts';

const PLAIN_ID = /^\w+(?:[-.]\w+)*$/;

/** The text of a tree. Error nodes, which no sound expression holds, are written as `?`. */
export function printExpression(node: ExpressionNode): string {
  return print(node, 0);
}

/** The text of a node where operators weaker than `minimum` need parentheses. */
function print(node: ExpressionNode, minimum: number): string {
  switch (node.kind) {
    case 'number':
    case 'boolean':
      return String(node.value);
    case 'duration':
      return formatDuration(node.value);
    case 'text':
      return quoteText(node.value);
    case 'variable':
      return node.name;
    case 'id':
      return PLAIN_ID.test(node.id) ? node.id : quoteText(node.id);
    case 'call':
      return `${node.name}(${node.args.map(printExpression).join(', ')})`;
    case 'unary': {
      const binding = UNARY_BINDING[node.operator];
      const sign = node.operator === 'not' ? 'not ' : '-';
      return wrap(sign + print(node.operand, binding), binding < minimum);
    }
    case 'binary': {
      const binding = BINDING[node.operator];
      const [left, right] = node.operator === '^' ? [binding + 1, binding] : [binding, binding + 1];
      const text = `${print(node.left, left)} ${node.operator} ${print(node.right, right)}`;
      return wrap(text, binding < minimum);
    }
    case 'error':
      return '?';
  }
}

function wrap(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function quoteText(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
