/**
 * Compiles what an author writes for a chance value: a distribution whose arguments are expressions, such as
 * `lognormal(if(in(crisis), 8m, 10m) * 1.2, 0.6)`, or any expression, which then is a constant distribution.
 */
import { Checker } from '../expression/checker.ts';
import { checkExpected, inOrder, type Refused, signatures } from '../expression/compile.ts';
import { type FindSignature, parseExpression } from '../expression/parser.ts';
import { isNumeric, mergeWatches, nameType } from '../expression/readings.ts';
import type { CallNode, ExpressionNode } from '../expression/syntax.ts';
import type { NumericReading, Reading, Scope } from '../expression/types.ts';
import { distributions, findDistribution } from './index.ts';
import type { Distribution, DistributionForm, DrawnType } from './types.ts';

export interface CompiledDistribution<W> {
  readonly ok: true;
  readonly type: DrawnType;
  /**
   * The value for a uniform draw u, strictly between 0 and 1: a number, or milliseconds (not rounded). NaN if the
   * arguments have values for which the distribution does not exist.
   */
  readonly draw: (world: W, u: number) => number;
  /** What its arguments depend on. */
  readonly watches: readonly number[];
  /** The variables that its arguments mention, each once. */
  readonly names: readonly string[];
  /** True if every draw gives the same value, whatever u: what it gives may still depend on the world. */
  readonly certain: boolean;
}

/** Compiles a distribution, or an expression, over the expected type(s). */
export function compileDistribution<W>(
  text: string,
  scope: Scope<W>,
  expected: DrawnType | readonly DrawnType[],
): CompiledDistribution<W> | Refused {
  const checker = new Checker(text, scope, distributionNames);
  const { tree, problems } = parseExpression(text, withDistributions(signatures(scope, checker)));
  reportNested(tree, true, checker);
  const drawn =
    distributionOf(tree) === null
      ? plainValue(checker, tree, expected)
      : drawnValue(checker, tree as CallNode, expected);
  const all = inOrder([...problems, ...checker.problems]);
  if (drawn === null || all.length > 0) return { ok: false, problems: all };
  return { ok: true, ...drawn, names: [...checker.names] };
}

const distributionNames = distributions.map((one) => one.name);

type Drawn<W> = Omit<CompiledDistribution<W>, 'ok' | 'names'>;

/** To the parser, distributions are functions of anything. */
function withDistributions(findSignature: FindSignature): FindSignature {
  return (name, from, to) =>
    findDistribution(name) ? { parameters: ['any'], variadic: true } : findSignature(name, from, to);
}

function distributionOf(node: ExpressionNode): Distribution | null {
  return node.kind === 'call' ? findDistribution(node.name) : null;
}

function reportNested<W>(node: ExpressionNode, isRoot: boolean, checker: Checker<W>): void {
  if (node.kind === 'call') {
    if (!isRoot && findDistribution(node.name)) {
      checker.report(checker.unknownFunction(node.name, node.from, node.to));
    }
    for (const argument of node.args) reportNested(argument, false, checker);
  } else if (node.kind === 'unary') reportNested(node.operand, false, checker);
  else if (node.kind === 'binary') {
    reportNested(node.left, false, checker);
    reportNested(node.right, false, checker);
  }
}

function plainValue<W>(
  checker: Checker<W>,
  tree: ExpressionNode,
  expected: DrawnType | readonly DrawnType[],
): Drawn<W> | null {
  const reading = checker.check(tree);
  if (reading === null) return null;
  checkExpected(checker, tree, reading, expected);
  return isNumeric(reading)
    ? { type: reading.type, draw: reading.read, watches: reading.watches, certain: true }
    : null;
}

function drawnValue<W>(
  checker: Checker<W>,
  tree: CallNode,
  expected: DrawnType | readonly DrawnType[],
): Drawn<W> | null {
  const distribution = findDistribution(tree.name)!;
  const readings = tree.args.map((argument) => checker.check(argument));
  if (readings.some((reading) => reading === null)) return null;
  const parts = readings.filter((reading) => reading !== null);
  const form = distribution.forms.find((candidate) => takes(candidate, parts));
  if (!form) {
    const given = parts.length === 0 ? 'nothing' : parts.map((part) => nameType(part.type)).join(', ');
    const message = `\`${distribution.usage}\` cannot be made of ${given}.`;
    checker.report({ code: 'expression/distribution-arguments', message, from: tree.from, to: tree.to });
    return null;
  }
  const values = parts.filter(isNumeric);
  const problem = values.every((part) => part.constant) ? wrongValues(form, values) : null;
  if (problem !== null) {
    checker.report({
      code: 'expression/distribution-values',
      message: problem,
      from: tree.from,
      to: tree.to,
    });
  }
  checkExpected(checker, tree, { type: form.result, read: () => 0, watches: [] }, expected);
  const certain = distribution.name === 'constant';
  return { type: form.result, draw: bindDraw(form, values), watches: mergeWatches(values), certain };
}

function wrongValues<W>(form: DistributionForm, parts: readonly NumericReading<W>[]): string | null {
  const args = parts.map((part) => part.read(undefined as W));
  return args.every(Number.isFinite) ? form.check(args) : 'An argument is not a finite number.';
}

/** True if the arguments have the form's types, the repeated group any number of times. */
function takes<W>(form: DistributionForm, parts: readonly Reading<W>[]): boolean {
  const { parameters, repeats } = form;
  const beyond = parts.length - parameters.length;
  if (beyond < 0 || (repeats === 0 ? beyond > 0 : beyond % repeats !== 0)) return false;
  return parts.every((part, i) => {
    const at = i < parameters.length ? i : parameters.length - repeats + ((i - parameters.length) % repeats);
    return part.type === parameters[at];
  });
}

/** Reads the arguments into one array, used again for each draw, and draws. What is constant is read once. */
function bindDraw<W>(
  form: DistributionForm,
  parts: readonly NumericReading<W>[],
): (world: W, u: number) => number {
  const args = parts.map((part) => (part.constant ? part.read(undefined as W) : 0));
  const varying = parts.flatMap((part, at) => (part.constant ? [] : [{ at, read: part.read }]));
  if (varying.length === 0) return (_world, u) => form.inverse(u, args);
  if (varying.length === 1) {
    // By far the commonest: a median that depends on the world, with a fixed spread.
    const { at, read } = varying[0]!;
    return (world, u) => {
      args[at] = read(world);
      return form.check(args) === null ? form.inverse(u, args) : Number.NaN;
    };
  }
  return (world, u) => {
    for (let i = 0; i < varying.length; i++) args[varying[i]!.at] = varying[i]!.read(world);
    return form.check(args) === null ? form.inverse(u, args) : Number.NaN;
  };
}
