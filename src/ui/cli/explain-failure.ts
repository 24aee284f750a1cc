/** What a failure looks like on the terminal: the diagnostics of a scenario, or one sentence. */
import { TocsinError } from '../../core/kernel/errors.ts';
import { formatDiagnostic } from '../../core/scenario/read/index.ts';
import { cleanLine } from '../../text/clean.ts';
import { EXIT_CONTENT, EXIT_USAGE, ScenarioError, UsageError } from './refusals.ts';

export interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

export function explainFailure(error: unknown): Failure {
  if (error instanceof UsageError) return { text: sentence(error.message), exitCode: EXIT_USAGE };
  if (error instanceof ScenarioError) {
    const found = error.diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n\n`);
    return { text: found.join('') + sentence(error.message), exitCode: EXIT_CONTENT };
  }
  if (error instanceof TocsinError) return { text: sentence(error.message), exitCode: EXIT_CONTENT };
  const message = error instanceof Error ? error.message : String(error);
  const text = `${sentence(`something is broken inside Tocsin: ${message}`)}Run it again with --debug and report what it prints.\n`;
  return { text, exitCode: EXIT_CONTENT };
}

/** `tocsin: …` on one line, with a full stop. */
function sentence(message: string): string {
  const clean = cleanLine(message);
  return `tocsin: ${clean}${/[.?!]$/.test(clean) ? '' : '.'}\n`;
}
