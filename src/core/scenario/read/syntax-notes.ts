/**
 * Syntax findings of one file. The same slip is often seen twice, by our own look at the tree and by the YAML library, and
 * makes more noise further right; so each line keeps only what explains it best.
 */
import type { ReaderCode } from '../../kernel/catalogue/reader.ts';
import type { FindingList } from './finding.ts';
import { lineIndexAt } from './source-file.ts';

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
}

const ORDER: readonly Insight[] = ['trap', 'rule', 'stray', 'raw'];

/**
 * Reports the best note of each line to `list`. Returns the offset from which the tree cannot be trusted: the start of the
 * first line that breaks it, or infinity.
 */
export function reportSyntax(notes: readonly SyntaxNote[], list: FindingList): number {
  const explained = new Set<number>();
  let brokenFrom = Number.POSITIVE_INFINITY;
  for (const insight of ORDER) {
    const here: number[] = [];
    for (const note of notes) {
      if (note.insight !== insight) continue;
      const first = lineIndexAt(list.file, note.start);
      if (explained.has(first)) continue;
      list.error(note.code, note.start, note.end, note.message, note.suggestion);
      if (note.breaksTree) brokenFrom = Math.min(brokenFrom, list.file.lineStarts[first]!);
      const last = lineIndexAt(list.file, Math.max(note.start, note.end - 1));
      for (let line = first; line <= last; line++) here.push(line);
    }
    for (const line of here) explained.add(line);
  }
  return brokenFrom;
}
