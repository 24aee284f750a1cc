/**
 * The functions that every expression may call: pure, and the same in every scenario. Adding one is one
 * entry in the list, which also is what the language's documentation is made from.
 */
import { bell, clamp, cos, exp, log, normaliseZero, power, ramp, sin, sqrt, tanh } from '../maths.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';
import { type Bind, bindIf, ofMany, ofNumbers, ofOneType } from './binding.ts';
import type { FunctionBinding, ParameterType } from './types.ts';

export interface BuiltinFunction {
  readonly name: string;
  /** How it is called, for messages and documentation. */
  readonly usage: string;
  /** What it gives, in a line. */
  readonly explanation: string;
  readonly parameters: readonly ParameterType[];
  readonly variadic?: boolean;
  readonly bind: Bind;
}

const oneNumber: readonly ParameterType[] = ['number'];
const oneDuration: readonly ParameterType[] = ['duration'];
const any = (count: number): readonly ParameterType[] => Array.from({ length: count }, () => 'any');

const keep = (total: number): number => total;
const plus = (total: number, next: number): number => total + next;

/** All built-in functions, in the order of the documentation. */
export const builtinFunctions: readonly BuiltinFunction[] = [
  {
    name: 'if',
    usage: 'if(c, a, b)',
    explanation: 'a while the condition c holds, else b',
    parameters: ['boolean', 'any', 'any'],
    bind: bindIf,
  },
  {
    name: 'min',
    usage: 'min(a, b, …)',
    explanation: 'the least of its arguments',
    parameters: any(1),
    variadic: true,
    bind: ofMany(Math.min, keep),
  },
  {
    name: 'max',
    usage: 'max(a, b, …)',
    explanation: 'the greatest of its arguments',
    parameters: any(1),
    variadic: true,
    bind: ofMany(Math.max, keep),
  },
  {
    name: 'sum',
    usage: 'sum(a, b, …)',
    explanation: 'the sum of its arguments, from left to right',
    parameters: any(1),
    variadic: true,
    bind: ofMany(plus, keep),
  },
  {
    name: 'mean',
    usage: 'mean(a, b, …)',
    explanation: 'the sum of its arguments divided by their count',
    parameters: any(1),
    variadic: true,
    bind: ofMany(plus, (total, count) => total / count),
  },
  {
    name: 'abs',
    usage: 'abs(x)',
    explanation: 'x without its sign',
    parameters: any(1),
    bind: ofOneType('same', Math.abs),
  },
  {
    name: 'sign',
    usage: 'sign(x)',
    explanation: '1, 0 or -1 as x is above, at or below zero',
    parameters: any(1),
    bind: ofOneType('number', (x) => normaliseZero(Math.sign(x))),
  },
  {
    name: 'clamp',
    usage: 'clamp(x, lo, hi)',
    explanation: 'x, but lo if it is less and hi if it is more',
    parameters: any(3),
    bind: ofOneType('same', clamp),
  },
  {
    name: 'ramp',
    usage: 'ramp(x, from, to)',
    explanation: '0 while x is up to from, 1 beyond to, in a straight line between',
    parameters: any(3),
    bind: ofOneType('number', ramp),
  },
  {
    name: 'bell',
    usage: 'bell(x, c, w)',
    explanation: 'a Gaussian bump of height 1 at c; w is its standard deviation',
    parameters: any(3),
    bind: ofOneType('number', bell),
  },
  {
    name: 'floor',
    usage: 'floor(x)',
    explanation: 'the whole number at or below x',
    parameters: oneNumber,
    bind: ofNumbers(Math.floor),
  },
  {
    name: 'ceil',
    usage: 'ceil(x)',
    explanation: 'the whole number at or above x',
    parameters: oneNumber,
    bind: ofNumbers((x) => normaliseZero(Math.ceil(x))),
  },
  {
    name: 'round',
    usage: 'round(x)',
    explanation: 'the nearest whole number, halves up',
    parameters: oneNumber,
    bind: ofNumbers((x) => normaliseZero(Math.round(x))),
  },
  {
    name: 'sqrt',
    usage: 'sqrt(x)',
    explanation: 'the square root of x',
    parameters: oneNumber,
    bind: ofNumbers(sqrt),
  },
  {
    name: 'exp',
    usage: 'exp(x)',
    explanation: 'e to the power x',
    parameters: oneNumber,
    bind: ofNumbers(exp),
  },
  {
    name: 'log',
    usage: 'log(x)',
    explanation: 'the natural logarithm of x',
    parameters: oneNumber,
    bind: ofNumbers(log),
  },
  {
    name: 'sin',
    usage: 'sin(x)',
    explanation: 'the sine of x radians',
    parameters: oneNumber,
    bind: ofNumbers(sin),
  },
  {
    name: 'cos',
    usage: 'cos(x)',
    explanation: 'the cosine of x radians',
    parameters: oneNumber,
    bind: ofNumbers(cos),
  },
  {
    name: 'tanh',
    usage: 'tanh(x)',
    explanation: 'the hyperbolic tangent of x, between -1 and 1',
    parameters: oneNumber,
    bind: ofNumbers(tanh),
  },
  {
    name: 'power',
    usage: 'power(a, b)',
    explanation: 'a to the power b, as a ^ b',
    parameters: ['number', 'number'],
    bind: ofNumbers(power),
  },
  {
    name: 'days',
    usage: 'days(d)',
    explanation: 'the duration d as a number of days',
    parameters: oneDuration,
    bind: ofOneType('number', (d) => d / DAY),
  },
  {
    name: 'hours',
    usage: 'hours(d)',
    explanation: 'the duration d as a number of hours',
    parameters: oneDuration,
    bind: ofOneType('number', (d) => d / HOUR),
  },
  {
    name: 'minutes',
    usage: 'minutes(d)',
    explanation: 'the duration d as a number of minutes',
    parameters: oneDuration,
    bind: ofOneType('number', (d) => d / MINUTE),
  },
  {
    name: 'seconds',
    usage: 'seconds(d)',
    explanation: 'the duration d as a number of seconds',
    parameters: oneDuration,
    bind: ofOneType('number', (d) => d / SECOND),
  },
];

const byName: ReadonlyMap<string, BuiltinFunction> = new Map(builtinFunctions.map((one) => [one.name, one]));

/** The built-in function of a name, or `null`. */
export function builtinFunction<W>(name: string): (BuiltinFunction & FunctionBinding<W>) | null {
  return byName.get(name) ?? null;
}
