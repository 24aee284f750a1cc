/** How a command says no: one sentence on standard error, in the language of the person, and an exit code. */
import type { FramedDiagnostic } from '../../core/scenario/read/index.ts';
import { type Words, wordsOf } from '../../text/words.ts';

/** Picks the sentence from the words of a language; a text is the same in all of them. */
export type Say = string | ((failures: Words['failures']) => string);

/** A refusal whose sentence waits for a language; its `message` is the English one. */
abstract class Refusal extends Error {
  readonly #say: Say;

  constructor(say: Say) {
    super(sentenceOf(say, wordsOf('en')));
    this.#say = say;
  }

  /** The sentence in a language, without its full stop. */
  sentence(words: Words): string {
    return sentenceOf(this.#say, words);
  }
}

function sentenceOf(say: Say, { failures }: Words): string {
  return typeof say === 'string' ? say : say(failures);
}

/** The command line asks for something that cannot be: exit code 2. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}

/** A scenario does not stand: its diagnostics are printed, then this message; exit code 1. */
export class ScenarioError extends Refusal {
  override readonly name = 'ScenarioError';
  readonly diagnostics: readonly FramedDiagnostic[];

  constructor(say: Say, diagnostics: readonly FramedDiagnostic[]) {
    super(say);
    this.diagnostics = diagnostics;
  }
}
