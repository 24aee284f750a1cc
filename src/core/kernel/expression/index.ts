/** The expression language, for all that compile what authors write. */
export { type BuiltinFunction, builtinFunctions } from './builtins.ts';
export { type Compiled, compileExpression, type Refused } from './compile.ts';
export {
  booleanReading,
  constantBoolean,
  constantNumber,
  constantText,
  mergeWatches,
  numericReading,
  textReading,
} from './readings.ts';
export { reservedWords } from './tokens.ts';
export type {
  Argument,
  BooleanReading,
  ExpressionProblem,
  FunctionBinding,
  IdArgument,
  NumericReading,
  ParameterType,
  Problem,
  Reading,
  Scope,
  TextReading,
  ValueType,
} from './types.ts';
export { isIdArgument, isProblem } from './types.ts';
