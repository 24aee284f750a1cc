/** Compiles the expressions of a scenario file and reports what is wrong with them at their place. */
import { compileDistribution } from '../../kernel/distributions/compile.ts';
import { compileExpression, type Scope, type ValueType } from '../../kernel/expression/index.ts';
import { parseDuration } from '../../kernel/time.ts';
import type { BooleanOf, Delay, NumberOf } from '../../model/blueprint.ts';
import type { World } from '../../model/world.ts';
import type { Path, Problems } from './problems.ts';

/** What an author may write where an expression is wanted. */
export type ExpressionInput = string | number | boolean;

export interface CompiledNumber {
  readonly read: NumberOf;
  readonly names: readonly string[];
  readonly watches: readonly number[];
}

export interface CompiledCondition {
  readonly read: BooleanOf;
  readonly watches: readonly number[];
}

export class Expressions {
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  number(input: ExpressionInput, scope: Scope<World>, path: Path): CompiledNumber | null {
    return this.#numeric(input, scope, path, 'number');
  }

  /** Milliseconds. */
  duration(input: ExpressionInput, scope: Scope<World>, path: Path): CompiledNumber | null {
    return this.#numeric(input, scope, path, 'duration');
  }

  #numeric(input: ExpressionInput, scope: Scope<World>, path: Path, type: ValueType): CompiledNumber | null {
    const compiled = compileExpression(String(input), scope, type);
    if (!compiled.ok) return this.#problems.expression(compiled.problems, path);
    const { reading, names } = compiled;
    if (reading.type !== 'number' && reading.type !== 'duration') return null;
    return { read: reading.read, names, watches: reading.watches };
  }

  condition(input: ExpressionInput, scope: Scope<World>, path: Path): CompiledCondition | null {
    const compiled = compileExpression(String(input), scope, 'boolean');
    if (!compiled.ok) return this.#problems.expression(compiled.problems, path);
    const { reading } = compiled;
    return reading.type === 'boolean' ? { read: reading.read, watches: reading.watches } : null;
  }

  /** A value drawn from one uniform number: a distribution or a plain expression. */
  draw(input: string, scope: Scope<World>, type: 'number' | 'duration', path: Path): Delay | null {
    const compiled = compileDistribution(input, scope, type);
    return compiled.ok ? compiled.draw : this.#problems.expression(compiled.problems, path);
  }

  /** A plain duration that the schema has already seen to be one. */
  milliseconds(input: string): number {
    return parseDuration(input) ?? 0;
  }
}
