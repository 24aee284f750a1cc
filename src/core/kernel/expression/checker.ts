/**
 * From tree to reading: looks names up in a scope, checks types, binds calls and operators, folds what is constant.
 * Goes on after a problem: what could not be bound is `null` and causes no further problems.
 */
import { findDistribution } from '../distributions/index.ts';
import { nearest } from '../nearest.ts';
import { builtinFunction, builtinFunctions } from './builtins.ts';
import { bindBinary, bindUnary } from './operators.ts';
import { constantBoolean, constantNumber, constantText, nameType } from './readings.ts';
import type { CallNode, ExpressionNode, VariableNode } from './syntax.ts';
import { idAround } from './tokens.ts';
import type { Argument, ExpressionProblem, FunctionBinding, Problem, Reading, Scope } from './types.ts';
import { isProblem } from './types.ts';

/** The function of a name: built in, or else the scope's. */
export function findFunction<W>(scope: Scope<W>, name: string): FunctionBinding<W> | null {
  return builtinFunction<W>(name) ?? scope.call(name);
}

export class Checker<W> {
  readonly problems: ExpressionProblem[] = [];
  /** The variables met, in the order of their first mention. */
  readonly names = new Set<string>();
  private readonly text: string;
  private readonly scope: Scope<W>;
  private readonly alsoCallable: readonly string[];

  /** `alsoCallable` are names that the caller handles, to be suggested for misspelt ones. */
  constructor(text: string, scope: Scope<W>, alsoCallable: readonly string[] = []) {
    this.text = text;
    this.scope = scope;
    this.alsoCallable = alsoCallable;
  }

  /** The reading of a node, or `null` after reporting why there is none. */
  check(node: ExpressionNode): Reading<W> | null {
    switch (node.kind) {
      case 'number':
      case 'duration':
        return constantNumber(node.kind, node.value);
      case 'boolean':
        return constantBoolean(node.value);
      case 'text':
        return constantText(node.value);
      case 'variable':
        return this.checkVariable(node);
      case 'call':
        return this.checkCall(node);
      case 'unary': {
        const operand = this.check(node.operand);
        return operand && this.accept(bindUnary(node.operator, operand), node);
      }
      case 'binary': {
        const left = this.check(node.left);
        const right = this.check(node.right);
        return left && right && this.accept(bindBinary(node.operator, left, right), node);
      }
      case 'id':
      case 'error':
        return null;
    }
  }

  /** The problem of calling a function that is not there. */
  unknownFunction(name: string, from: number, to: number): ExpressionProblem {
    if (this.scope.variable(name)) {
      const message = `\`${name}\` is a value, not a function.`;
      return { code: 'expression/not-a-function', message, from, to };
    }
    if (findDistribution(name)) {
      const message = `\`${name}\` is a distribution: it can only be used where a value is drawn, and only alone.`;
      return { code: 'expression/distribution-here', message, from, to };
    }
    const known = [
      ...builtinFunctions.map((one) => one.name),
      ...this.scope.functionNames(),
      ...this.alsoCallable,
    ];
    const message = `There is no function \`${name}\`.`;
    return withNearest({ code: 'expression/unknown-function', message, from, to }, name, known);
  }

  report(problem: ExpressionProblem): void {
    const isKnown = this.problems.some((other) => other.from === problem.from && other.code === problem.code);
    if (!isKnown) this.problems.push(problem);
  }

  private accept(bound: Reading<W> | Problem, node: ExpressionNode): Reading<W> | null {
    if (!isProblem(bound)) return bound;
    const place = (node.kind === 'call' && node.args[bound.argument ?? -1]) || node;
    const problem = {
      code: bound.code ?? 'expression/wrong-type',
      message: bound.problem,
      from: place.from,
      to: place.to,
    };
    this.report(bound.suggestion === undefined ? problem : { ...problem, suggestion: bound.suggestion });
    return null;
  }

  private checkVariable(node: VariableNode): Reading<W> | null {
    this.names.add(node.name);
    const reading = this.scope.variable(node.name);
    if (reading === null) this.reportUnknown(node);
    return reading;
  }

  private reportUnknown({ name, from, to }: VariableNode): void {
    const around = idAround(this.text, from);
    if (around.id !== name && this.scope.knowsId?.(around.id)) {
      const message = `\`${around.id}\` is an id; ids may only be arguments of functions that take ids. Elsewhere a hyphen subtracts.`;
      this.report({ code: 'expression/id-outside-call', message, from: around.from, to: around.to });
    } else if (this.scope.knowsId?.(name)) {
      const message = `\`${name}\` is an id, not a value; ids may only be arguments of functions that take ids.`;
      this.report({ code: 'expression/id-outside-call', message, from, to });
    } else if (findFunction(this.scope, name)) {
      const suggestion = `Write \`${builtinFunction(name)?.usage ?? `${name}(…)`}\`.`;
      const message = `\`${name}\` is a function, and here it is not called.`;
      this.report({ code: 'expression/not-called', message, from, to, suggestion });
    } else {
      const message = `There is no value \`${name}\`.`;
      const problem = { code: 'expression/unknown-name', message, from, to };
      this.report(withNearest(problem, name, this.scope.variableNames()));
    }
  }

  private checkCall(node: CallNode): Reading<W> | null {
    const binding = findFunction(this.scope, node.name);
    const args = node.args.map((argument) => this.checkArgument(argument));
    if (binding === null || !this.checkCount(node, binding)) return null;
    const sound = args.map((argument, i) => this.checkType(node, binding, argument, i));
    return sound.every((argument) => argument !== null) ? this.accept(binding.bind(sound), node) : null;
  }

  private checkArgument(node: ExpressionNode): Argument<W> | null {
    return node.kind === 'id' ? { id: node.id, from: node.from, to: node.to } : this.check(node);
  }

  private checkCount(node: CallNode, binding: FunctionBinding<W>): boolean {
    const most = binding.parameters.length;
    const least = most - (binding.optional ?? 0);
    const given = node.args.length;
    if (given >= least && (given <= most || binding.variadic)) return true;
    const range = least === most ? String(most) : `${least} to ${most}`;
    const takes = `${binding.variadic ? `at least ${least}` : range} ${most === 1 ? 'argument' : 'arguments'}`;
    const usage = builtinFunction(node.name)?.usage ?? node.name;
    const message = `\`${usage}\` takes ${takes}, and ${given === 0 ? 'none is' : `${given} ${given === 1 ? 'is' : 'are'}`} given.`;
    this.report({ code: 'expression/argument-count', message, from: node.from, to: node.to });
    return false;
  }

  /** The argument if it is of its parameter's type, else `null` after a report. */
  private checkType(
    node: CallNode,
    binding: FunctionBinding<W>,
    argument: Argument<W> | null,
    index: number,
  ): Argument<W> | null {
    const { parameters } = binding;
    const wanted = parameters[Math.min(index, parameters.length - 1)]!;
    if (argument === null || wanted === 'any' || wanted === 'id') return argument;
    if ('type' in argument && argument.type === wanted) return argument;
    const is = 'type' in argument ? nameType(argument.type) : 'an id';
    const message = `\`${node.name}\` needs ${nameType(wanted)} here, and this is ${is}.`;
    const { from, to } = node.args[index]!;
    this.report({ code: 'expression/wrong-type', message, from, to });
    return null;
  }
}

function withNearest(problem: ExpressionProblem, name: string, known: readonly string[]): ExpressionProblem {
  const near = nearest(name, known);
  return near === null ? problem : { ...problem, suggestion: `Did you mean \`${near}\`?` };
}
