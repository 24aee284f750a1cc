/**
 * A problem on its way to becoming a diagnostic: a code, a range of offsets in one file, and words. Findings are
 * collected in any order; `diagnose` sorts them, keeps the first hundred and draws their frames.
 */

import type { ReaderCode } from '../../kernel/catalogue/reader.ts';
import type { Code } from '../../kernel/catalogue.ts';
import type { Severity } from '../../kernel/errors.ts';
import type { SourceFile } from './source-file.ts';
import type { SourcePath } from './source-node.ts';

export interface Words {
  readonly message: string;
  readonly suggestion?: string | undefined;
}

export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly path?: SourcePath | undefined;
  /** Made only for findings that are shown: suggestions search for similar names. */
  readonly words: () => Words;
}

/** Collects findings about one file. */
export class FindingList {
  readonly findings: Finding[] = [];
  readonly file: SourceFile;

  constructor(file: SourceFile) {
    this.file = file;
  }

  error(code: ReaderCode, start: number, end: number, message: string, suggestion?: string): void {
    this.#add(code, 'error', start, end, { message, suggestion });
  }

  warning(code: ReaderCode, start: number, end: number, message: string, suggestion?: string): void {
    this.#add(code, 'warning', start, end, { message, suggestion });
  }

  #add(code: ReaderCode, severity: Severity, start: number, end: number, words: Words): void {
    this.findings.push({ code, severity, file: this.file, start, end, words: () => words });
  }
}
