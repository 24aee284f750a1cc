/**
 * How built-in functions are bound to their arguments: by what types they take, and how many. The closures that come
 * out make no arrays when they are called.
 */
import { type Bind as BindValue, type Writer, writeOut } from '../written/index.ts';
import { booleanReading, isNumeric, nameType, numericReading, textReading } from './readings.ts';
import {
  type Argument,
  type BooleanReading,
  isIdArgument,
  type NumericReading,
  type Problem,
  type Reading,
} from './types.ts';

/** Arguments come as the parameters ask; any further condition is the binding's own. */
export type Bind = <W>(args: readonly Argument<W>[]) => Reading<W> | Problem;

/** A function of numbers only. The arguments were checked against the parameters. */
export function ofNumbers(apply: (x: number, y: number, z: number) => number): Bind {
  return (args) => bindFixed('number', readingsOf(args).filter(isNumeric), apply);
}

/** A function of arguments of one type, all numbers or all durations; the result is of that type, or a number. */
export function ofOneType(
  result: 'same' | 'number',
  apply: (x: number, y: number, z: number) => number,
): Bind {
  return (args) => {
    const parts = requireOneType(readingsOf(args));
    return 'problem' in parts
      ? parts
      : bindFixed(result === 'same' ? parts[0]!.type : 'number', parts, apply);
  };
}

/** A function of any number of arguments of one type; the result is of that type. */
export function ofMany(
  apply: (total: number, next: number) => number,
  finish: (total: number, count: number) => number,
): Bind {
  return <W>(args: readonly Argument<W>[]) => {
    const parts = requireOneType(readingsOf(args));
    if ('problem' in parts) return parts;
    const reads = parts.map((part) => part.read);
    const read = (world: W): number => {
      let total = reads[0]!(world);
      for (let i = 1; i < reads.length; i++) total = apply(total, reads[i]!(world));
      return finish(total, reads.length);
    };
    return numericReading(parts[0]!.type, parts, read, (bind) => {
      const texts = reads.map((part) => writeOut(part, bind));
      const total = texts.reduce((before, next) => `${bind(apply)}(${before}, ${next})`);
      return `${bind(finish)}(${total}, ${texts.length})`;
    });
  };
}

function readingsOf<W>(args: readonly Argument<W>[]): readonly Reading<W>[] {
  return args.flatMap((argument) => (isIdArgument(argument) ? [] : [argument]));
}

function requireOneType<W>(parts: readonly Reading<W>[]): readonly NumericReading<W>[] | Problem {
  const first = parts[0]!.type;
  for (const [argument, part] of parts.entries()) {
    if (!isNumeric(part)) {
      return {
        argument,
        problem: `A number or a duration is needed here, and this is ${nameType(part.type)}.`,
      };
    }
    if (part.type !== first) {
      return {
        argument,
        problem: `This is ${nameType(part.type)}, and the first argument is ${nameType(first)}.`,
      };
    }
  }
  return parts.filter(isNumeric);
}

/** One closure for each count of arguments, so that a call makes no array. */
function bindFixed<W>(
  type: 'number' | 'duration',
  parts: readonly NumericReading<W>[],
  apply: (x: number, y: number, z: number) => number,
): Reading<W> {
  const [x, y, z] = parts.map((part) => part.read);
  const writer: Writer = (bind) => {
    const texts = parts.map((part) => writeOut(part.read, bind));
    return `${bind(apply)}(${[...texts, '0', '0'].slice(0, 3).join(', ')})`;
  };
  if (z) return numericReading(type, parts, (world) => apply(x!(world), y!(world), z(world)), writer);
  if (y) return numericReading(type, parts, (world) => apply(x!(world), y(world), 0), writer);
  return numericReading(type, parts, (world) => apply(x!(world), 0, 0), writer);
}

/** `if`: only the chosen one of its values is read. */
export function bindIf<W>(args: readonly Argument<W>[]): Reading<W> | Problem {
  const [condition, yes, no] = readingsOf(args);
  if (condition?.type !== 'boolean' || !yes || !no)
    return { problem: '`if` needs a condition and two values.' };
  const chosen = choose(condition, yes, no);
  if (chosen !== null && condition.constant) return condition.read(undefined as W) ? yes : no;
  if (chosen !== null) return chosen;
  const problem = `Both values of \`if\` must be of one type; this is ${nameType(no.type)} and the one before ${nameType(yes.type)}.`;
  return { argument: 2, problem };
}

/** The reading of one of two, by a condition, or `null` if they are not of one type. */
function choose<W>(condition: BooleanReading<W>, yes: Reading<W>, no: Reading<W>): Reading<W> | null {
  const test = condition.read;
  const parts = [condition, yes, no];
  const writer = (bind: BindValue): string =>
    `${writeOut(test, bind)} ? ${writeOut(yes.read, bind)} : ${writeOut(no.read, bind)}`;
  if (yes.type === 'boolean' && no.type === 'boolean') {
    const [a, b] = [yes.read, no.read];
    return booleanReading(parts, (world) => (test(world) ? a(world) : b(world)), writer);
  }
  if (yes.type === 'text' && no.type === 'text') {
    const [a, b] = [yes.read, no.read];
    return textReading(parts, (world) => (test(world) ? a(world) : b(world)));
  }
  if (isNumeric(yes) && isNumeric(no) && yes.type === no.type) {
    const [a, b] = [yes.read, no.read];
    return numericReading(yes.type, parts, (world) => (test(world) ? a(world) : b(world)), writer);
  }
  return null;
}
