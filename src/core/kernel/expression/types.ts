/**
 * What the expression language is made of, seen from outside: values, readings of a world, and the scope
 * through which names are found. Generic over the world W, of which the kernel knows nothing.
 */

/** Durations are milliseconds, and need not be whole inside an expression. */
export type ValueType = 'number' | 'duration' | 'boolean' | 'text';

interface ReadingOf<W, T extends ValueType, V> {
  readonly type: T;
  readonly read: (world: W) => V;
  /** What the value depends on, as the scope numbers it: without repeats, ascending. */
  readonly watches: readonly number[];
  /** True if the value is the same in every world: then `read` never looks at its argument. */
  readonly constant?: boolean;
}

export type NumericReading<W> = ReadingOf<W, 'number' | 'duration', number>;
export type BooleanReading<W> = ReadingOf<W, 'boolean', boolean>;
export type TextReading<W> = ReadingOf<W, 'text', string>;

/** A typed value that can be read from a world, again and again, without side effects. */
export type Reading<W> = NumericReading<W> | BooleanReading<W> | TextReading<W>;

/** An id as an author wrote it, and where: offsets in the expression's text, `to` exclusive. */
export interface IdArgument {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Why a call cannot be bound. `argument` counts from 0; without it the whole call is marked. */
export interface Problem {
  readonly problem: string;
  readonly code?: string;
  readonly argument?: number;
  readonly suggestion?: string;
}

/** A parameter's type; `any` leaves the check to `bind`, `id` makes the parser read an id. */
export type ParameterType = 'id' | ValueType | 'any';

export type Argument<W> = IdArgument | Reading<W>;

/**
 * A function that expressions may call. `bind` is called at compile time, with as many arguments as the
 * parameters ask for, each of its type.
 */
export interface FunctionBinding<W> {
  readonly parameters: readonly ParameterType[];
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  /** True if the last parameter may be given again and again. */
  readonly variadic?: boolean;
  bind(args: readonly Argument<W>[]): Reading<W> | Problem;
}

/** Where the names in an expression come from. Built-in functions are there without being listed. */
export interface Scope<W> {
  variable(name: string): Reading<W> | null;
  call(name: string): FunctionBinding<W> | null;
  variableNames(): readonly string[];
  functionNames(): readonly string[];
  /** True if the text is an id of any kind: for a better message when one stands where no id may. */
  knowsId?(text: string): boolean;
}

/** One problem in an expression; offsets in its text, in UTF-16 units, `to` exclusive. */
export interface ExpressionProblem {
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly suggestion?: string;
}

export function isProblem(value: object): value is Problem {
  return 'problem' in value;
}

export function isIdArgument<W>(argument: Argument<W>): argument is IdArgument {
  return 'id' in argument;
}
