/** What a failure looks like on the terminal: the diagnostics of a scenario, or one sentence. */
import { TocsinError } from '../../core/kernel/errors.ts';
import { formatDiagnostic } from '../../core/scenario/read/index.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Words } from '../../text/words.ts';
import { EXIT_CONTENT, EXIT_USAGE } from './exit.ts';
import { ScenarioError, UsageError } from './refusals.ts';

export interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/** What to print about whatever was thrown. Sentences about files, and diagnostics of scenarios, are in English in every language. */
export function explainFailure(error: unknown, words: Words): Failure {
  if (error instanceof UsageError)
    return { text: sentence(error.sentence(words), words.phrases.stop), exitCode: EXIT_USAGE };
  if (error instanceof ScenarioError) {
    const found = error.diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n\n`);
    return {
      text: found.join('') + sentence(error.sentence(words), words.phrases.stop),
      exitCode: EXIT_CONTENT,
    };
  }
  if (error instanceof TocsinError) return { text: sentence(error.message, '.'), exitCode: EXIT_CONTENT };
  const message = error instanceof Error ? error.message : String(error);
  return { text: sentence(words.failures.broken({ message }), words.phrases.stop), exitCode: EXIT_CONTENT };
}

/** `tocsin: …` on one line, with a full stop. */
function sentence(message: string, stop: string): string {
  const clean = cleanLine(message);
  return `tocsin: ${clean}${/[.?!。？！]$/.test(clean) ? '' : stop}\n`;
}
