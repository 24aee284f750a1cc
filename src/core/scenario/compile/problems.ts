/**
 * Problems found while a scenario is compiled, with the path to the offending value. The reader turns paths into
 * lines and columns. Everything is reported, nothing stops at the first.
 */
import type { Code } from '../../kernel/catalogue.ts';
import type { ExpressionProblem } from '../../kernel/expression/index.ts';

export type Path = readonly (string | number)[];

export interface ScenarioProblem {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly message: string;
  readonly suggestion?: string;
  /** Where inside the text at `path`, in characters, and how long. */
  readonly offset?: number;
  readonly length?: number;
  /** The problem lies in the key itself, not in its value. */
  readonly key?: boolean;
}

export class Problems {
  readonly list: ScenarioProblem[] = [];

  error(code: Code, path: Path, message: string, suggestion?: string | null): null {
    this.list.push({ code, severity: 'error', path, message, ...(suggestion ? { suggestion } : {}) });
    return null;
  }

  warn(code: Code, path: Path, message: string, suggestion?: string | null): null {
    this.list.push({ code, severity: 'warning', path, message, ...(suggestion ? { suggestion } : {}) });
    return null;
  }

  /** Problems inside an expression, at their place in it. */
  expression(problems: readonly ExpressionProblem[], path: Path): null {
    for (const { code, message, from, to, suggestion } of problems) {
      this.list.push({
        // The kernel's tests hold the codes of expressions to the catalogue.
        code: code as Code,
        severity: 'error',
        path,
        message,
        offset: from,
        length: Math.max(1, to - from),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    return null;
  }

  get hasErrors(): boolean {
    return this.list.some(({ severity }) => severity === 'error');
  }
}
