/** A stored drill with its scorecard, and with everything that people wrote about it. */
import { type Annotation, type Scorecard, scoreRun } from '../../analysis/scoring/index.ts';
import { storedAnnotations } from '../../run/live/annotations-store.ts';
import { referenceRuns } from './reference-runs.ts';
import { rerunStored, type StoredRun } from './stored-run.ts';
import type { Terminal } from './terminal.ts';

export interface ScoredDrill extends StoredRun {
  readonly card: Scorecard;
  readonly annotations: readonly Annotation[];
}

/** Reads a drill by id or folder, runs it again as far as it came, and scores it. */
export function scoreStored(
  word: string,
  options: { readonly dir?: string },
  terminal: Terminal,
): ScoredDrill {
  const stored = rerunStored(word, options, terminal);
  const { drill, run } = stored;
  const annotations = storedAnnotations(drill);
  const { entries, remarks } = drill.journal;
  const { seed } = drill.journal.header;
  const references = referenceRuns(drill.blueprint, { seed, entries });
  const card = scoreRun(drill.blueprint, run.log, { entries, remarks, annotations, references });
  return { ...stored, card, annotations };
}
