/**
 * The two kinds of error. A `Diagnostic` is an author's mistake: collected with all the others and
 * shown with its place in the file. A `TocsinError` is a broken invariant or a refusal by the caller's
 * own fault: thrown, with the offending value in its message. Codes are explained in `catalogue.ts`.
 */
import type { Code } from './catalogue.ts';

/** Thrown when something is called in a way that can never work, or when an invariant is broken. */
export class TocsinError extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.name = 'TocsinError';
    this.code = code;
  }
}

export type Severity = 'error' | 'warning';

/** A place in a text: line and column count from 1, in UTF-16 units; `length` is at least 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** One problem in what an author wrote. An error stops the scenario from compiling; a warning does not. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly file?: string;
  readonly path?: readonly (string | number)[];
  readonly at?: SourcePlace;
  /** What to write instead, as a sentence or as the replacement itself. */
  readonly suggestion?: string;
}
