/**
 * Syntax findings of one file. The same slip is often seen twice, by our own look at the tree and by the YAML library, and
 * makes more noise further right; so each line keeps only what explains it best.
 */
import type { ReaderCode } from '../../../kernel/catalogue/reader.ts';
import type { FindingList } from '../finding.ts';
import { lineIndexAt, type SourceFile } from '../source-file.ts';

/**
 * How well a finding explains its lines: `trap` knows what was meant, `rule` which rule is broken, `stray` that something
 * stands alone, `raw` only what the library says.
 */
export type Insight = 'trap' | 'rule' | 'stray' | 'raw';

export interface SyntaxNote {
  readonly code: ReaderCode;
  readonly insight: Insight;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** True if the tree behind this place may not be what the author meant. */
  readonly breaksTree?: boolean;
  /** Where the trouble that this note explains begins, if that is before `start`. */
  readonly explainsFrom?: number;
}

const ORDER: readonly Insight[] = ['trap', 'rule', 'stray', 'raw'];

class Explained {
  readonly #lines = new Set<number>();
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  add(start: number, end: number): void {
    const last = lineIndexAt(this.#file, Math.max(start, end - 1));
    for (let line = lineIndexAt(this.#file, start); line <= last; line++) this.#lines.add(line);
  }

  has(offset: number): boolean {
    return this.#lines.has(lineIndexAt(this.#file, offset));
  }
}

/**
 * Reports the best notes of each line to `list`. Lines whose very characters were refused are left alone, and so is what the
 * library says behind the first place that breaks the tree. Returns the offset from which the tree cannot be trusted: the
 * start of the first line that breaks it, or infinity.
 */
export function reportSyntax(notes: readonly SyntaxNote[], list: FindingList): number {
  const { file } = list;
  const explained = new Explained(file);
  for (const { code, start, end } of list.findings) if (code.startsWith('file/')) explained.add(start, end);
  const sorted = [...notes].sort((a, b) => a.start - b.start);
  let brokenFrom = Number.POSITIVE_INFINITY;
  for (const insight of ORDER) {
    const open = sorted.filter((note) => note.insight === insight && !explained.has(note.start));
    for (const note of open) {
      // Several traps on a line are several slips; of anything else, what comes second follows from the first.
      if (insight !== 'trap' && explained.has(note.start)) continue;
      if (insight === 'raw' && note.start >= brokenFrom) break;
      list.error(note.code, note.start, note.end, note.message, note.suggestion);
      const line = file.lineStarts[lineIndexAt(file, note.start)]!;
      if (note.breaksTree) brokenFrom = Math.min(brokenFrom, line);
      explained.add(note.explainsFrom ?? note.start, note.end);
    }
  }
  return brokenFrom;
}
