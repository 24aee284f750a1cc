/**
 * Reads an expression into a tree: a Pratt parser, bounded in length, depth and size before anything is
 * built, so that no text can exhaust the stack. It goes on after a problem at the next comma or closing
 * parenthesis, so that one pass finds most of what is wrong. Names are not looked up here, except that a function's
 * parameters tell where an id stands.
 */
import { BINDING, type ExpressionNode, UNARY_BINDING, type UnaryOperator } from './syntax.ts';
import { readId, readToken, skipSpace, type Token } from './tokens.ts';
import type { ExpressionProblem, ParameterType } from './types.ts';

export const MAXIMAL_LENGTH = 2000;
export const MAXIMAL_DEPTH = 64;
export const MAXIMAL_NODES = 500;

/** As much of a function as the parser needs. */
export interface Signature {
  readonly parameters: readonly ParameterType[];
  readonly variadic?: boolean;
}

/** The signature of a function, or the problem with calling it: then its arguments are skipped. */
export type FindSignature = (name: string, from: number, to: number) => Signature | ExpressionProblem;

export interface Parsed {
  readonly tree: ExpressionNode;
  /** In the order of the text, as far as they were found. */
  readonly problems: readonly ExpressionProblem[];
}

/** Parses a whole text. The tree holds error nodes where `problems` says why. */
export function parseExpression(text: string, findSignature: FindSignature): Parsed {
  if (text.length > MAXIMAL_LENGTH) {
    const message = `An expression may have ${MAXIMAL_LENGTH} characters; this one has ${text.length}.`;
    const problem = { code: 'expression/too-long', message, from: MAXIMAL_LENGTH, to: text.length };
    return { tree: { kind: 'error', from: 0, to: text.length }, problems: [problem] };
  }
  const parser = new Parser(text, findSignature);
  return { tree: parser.parseWhole(), problems: parser.problems };
}

class Parser {
  readonly problems: ExpressionProblem[] = [];
  private readonly text: string;
  private readonly findSignature: FindSignature;
  private position = 0;
  private ahead: Token | null = null;
  private depth = 0;
  private nodes = 0;
  private givenUp = false;

  constructor(text: string, findSignature: FindSignature) {
    this.text = text;
    this.findSignature = findSignature;
  }

  parseWhole(): ExpressionNode {
    const tree = this.parseBinary(0);
    const rest = this.peek();
    if (rest.kind !== 'end') this.reportUnexpected(rest);
    return tree;
  }

  private parseBinary(minimum: number): ExpressionNode {
    if (this.depth >= MAXIMAL_DEPTH)
      return this.giveUp('too-deep', `Expressions may nest ${MAXIMAL_DEPTH} deep.`);
    this.depth++;
    let left = this.parseOperand();
    for (;;) {
      const token = this.peek();
      if (token.kind !== 'operator' || token.operator === 'not') break;
      const { operator } = token;
      const binding = BINDING[operator];
      if (binding < minimum) break;
      this.take();
      const right = this.parseBinary(operator === '^' ? binding : binding + 1);
      left = this.count({ kind: 'binary', operator, left, right, from: left.from, to: right.to });
    }
    this.depth--;
    return left;
  }

  private parseOperand(): ExpressionNode {
    const token = this.peek();
    switch (token.kind) {
      case 'number':
      case 'duration':
        this.take();
        return this.count({ kind: token.kind, value: token.value, from: token.from, to: token.to });
      case 'text':
        this.take();
        return this.count({ kind: 'text', value: token.value, from: token.from, to: token.to });
      case 'name':
        return this.parseName(token.name, token.from, token.to);
      case '(':
        return this.parseGroup(token);
      case 'operator':
        if (token.operator === '-' || token.operator === 'not')
          return this.parseUnary(token.operator, token.from);
    }
    return this.reportMissing(token);
  }

  private parseName(name: string, from: number, to: number): ExpressionNode {
    this.take();
    if (name === 'true' || name === 'false')
      return this.count({ kind: 'boolean', value: name === 'true', from, to });
    if (this.peek().kind === '(') return this.parseCall(name, from, to);
    return this.count({ kind: 'variable', name, from, to });
  }

  private parseUnary(operator: UnaryOperator, from: number): ExpressionNode {
    this.take();
    const operand = this.parseBinary(UNARY_BINDING[operator]);
    return this.count({ kind: 'unary', operator, operand, from, to: operand.to });
  }

  private parseGroup(open: Token): ExpressionNode {
    this.take();
    const inner = this.parseBinary(0);
    this.close(open);
    return inner;
  }

  private parseCall(name: string, from: number, nameEnd: number): ExpressionNode {
    const signature = this.findSignature(name, from, nameEnd);
    const open = this.take();
    if ('code' in signature) {
      this.report(signature);
      this.skip();
      while (this.peek().kind === ',') {
        this.take();
        this.skip();
      }
      this.close(open);
      return { kind: 'error', from, to: this.position };
    }
    const args: ExpressionNode[] = [];
    if (this.peek().kind !== ')') {
      do {
        args.push(this.parseArgument(name, parameterAt(signature, args.length)));
      } while (this.takeComma());
    }
    this.close(open);
    return this.count({ kind: 'call', name, args, from, to: this.position });
  }

  private parseArgument(name: string, type: ParameterType): ExpressionNode {
    if (type !== 'id') return this.parseBinary(0);
    const from = skipSpace(this.text, this.position);
    const found = readId(this.text, from);
    if (found === null) {
      return this.reportMissing(this.peek(), `\`${name}\` takes an id here, such as \`some-name\`.`);
    }
    this.ahead = null;
    this.position = found.to;
    const after = this.peek();
    if (after.kind !== ',' && after.kind !== ')' && after.kind !== 'end') {
      const message = `\`${name}\` takes an id here, not an expression. Ids are written without spaces.`;
      this.report({ code: 'expression/expected-id', message, from, to: after.to });
      this.skip();
      return { kind: 'error', from, to: after.to };
    }
    return this.count({ kind: 'id', id: found.id, from, to: found.to });
  }

  /** Takes a comma if one follows. Anything but a comma or a closing parenthesis is reported and skipped. */
  private takeComma(): boolean {
    if (this.peek().kind !== ',' && this.peek().kind !== ')' && this.peek().kind !== 'end') {
      this.reportUnexpected(this.peek());
      this.skip();
    }
    if (this.peek().kind !== ',') return false;
    this.take();
    return true;
  }

  /** Takes the parenthesis that closes `open`. */
  private close(open: Token): void {
    if (this.peek().kind !== ')' && this.peek().kind !== 'end') {
      this.reportUnexpected(this.peek());
      while (this.peek().kind === ',') {
        this.take();
        this.skip();
      }
      this.skip();
    }
    if (this.peek().kind === ')') {
      this.take();
      return;
    }
    const message = 'This parenthesis is never closed.';
    this.report({ code: 'expression/unclosed', message, from: open.from, to: open.to });
  }

  private peek(): Token {
    if (this.ahead === null) {
      const at = this.givenUp ? this.text.length : skipSpace(this.text, this.position);
      this.ahead = readToken(this.text, at);
    }
    return this.ahead;
  }

  private take(): Token {
    const token = this.peek();
    this.position = token.kind === 'bad' ? (token.next ?? token.to) : token.to;
    this.ahead = null;
    return token;
  }

  /** Passes over everything up to the comma, closing parenthesis or end that ends this argument or group. */
  private skip(): void {
    let open = 0;
    for (;;) {
      const { kind } = this.peek();
      if (kind === 'end' || (open === 0 && (kind === ',' || kind === ')'))) return;
      if (kind === '(') open++;
      if (kind === ')') open--;
      this.take();
    }
  }

  private count<N extends ExpressionNode>(node: N): ExpressionNode {
    this.nodes++;
    if (this.nodes <= MAXIMAL_NODES) return node;
    return this.giveUp('too-large', `An expression may have ${MAXIMAL_NODES} operators, names and values.`);
  }

  /** Ends the parse: from here on only the end of the text is seen, and nothing more is reported. */
  private giveUp(code: string, message: string): ExpressionNode {
    const { from, to } = this.peek();
    this.report({ code: `expression/${code}`, message, from, to });
    this.givenUp = true;
    this.ahead = null;
    return { kind: 'error', from, to };
  }

  private report(problem: ExpressionProblem): void {
    if (!this.givenUp) this.problems.push(problem);
  }

  /** Reports that a value should stand where `token` does, and skips to where the parse can go on. */
  private reportMissing(token: Token, wanted?: string): ExpressionNode {
    const { from, to } = token;
    if (token.kind === 'bad') this.report(token.problem);
    else if (wanted !== undefined) this.report({ code: 'expression/expected-id', message: wanted, from, to });
    else {
      const what = token.kind === 'end' ? 'The expression ends' : `There is ${quote(this.text, token)}`;
      const empty = this.text.trim() === '';
      const message = empty ? 'The expression is empty.' : `${what} where a value should be.`;
      this.report({ code: 'expression/expected-value', message, from, to });
    }
    this.skip();
    return { kind: 'error', from, to };
  }

  /** Reports that `token` stands where an expression should go on or end. */
  private reportUnexpected(token: Token): void {
    const { from, to } = token;
    if (token.kind === 'bad') {
      this.report(token.problem);
      return;
    }
    const shown = quote(this.text, token);
    const messages: Partial<Record<Token['kind'], string>> = {
      ')': 'This parenthesis closes nothing.',
      ',': 'A comma may only stand between the arguments of a function.',
    };
    const message =
      messages[token.kind] ?? `There is no operator between ${shown} and what stands before it.`;
    this.report({ code: 'expression/unexpected', message, from, to });
  }
}

function parameterAt(signature: Signature, index: number): ParameterType {
  const { parameters, variadic } = signature;
  return parameters[variadic ? Math.min(index, parameters.length - 1) : index] ?? 'any';
}

function quote(text: string, token: Token): string {
  return `\`${text.slice(token.from, token.to)}\``;
}
