/** How a command says no: one sentence on standard error and an exit code. */
import type { FramedDiagnostic } from '../../core/scenario/read/index.ts';

/** The command line asks for something that cannot be: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A scenario does not stand: its diagnostics are printed, then this message; exit code 1. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly diagnostics: readonly FramedDiagnostic[];

  constructor(message: string, diagnostics: readonly FramedDiagnostic[]) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** Ends with an exit code when everything has been said. */
export class Exit extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`exit ${exitCode}`);
    this.exitCode = exitCode;
  }
}

export const EXIT_OK = 0;
export const EXIT_CONTENT = 1;
export const EXIT_USAGE = 2;
