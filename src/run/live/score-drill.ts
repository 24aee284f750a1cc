/** Runs a stored drill again as far as it came, scores it, and keeps its summary: for drills that nobody closed. */

import { scoreRun } from '../../analysis/scoring/index.ts';
import type { DrillSummary } from '../../analysis/scoring/progress/drill-summary.ts';
import { summarise } from '../../analysis/scoring/progress/summarise.ts';
import { runDrill } from '../../core/drill/run-drill.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import { readDrill } from './drill-folder.ts';
import { keepSummary, listSummaries } from './drill-summaries.ts';

/** Throws a `TocsinError` if the drill cannot be read. */
export function scoreStoredDrill(folder: string): DrillSummary {
  const { id, blueprint, journal } = readDrill(folder);
  const { header, entries, remarks, reached } = journal;
  const { seed } = header;
  const run = runDrill(blueprint, { seed, entries, until: reached });
  const record = { id, seed, entries, remarks, reached, scenario: blueprint };
  const summary = summarise(record, scoreRun(blueprint, run.log));
  keepSummary(folder, summary);
  return summary;
}

/** The summaries of all drills in a folder, those run again and scored that are not up to date. Drills that cannot be read are left out. */
export function scoredSummaries(root: string): DrillSummary[] {
  return listSummaries(root).flatMap(({ folder, drill, current }) => {
    if (current && drill !== null) return [drill];
    try {
      return [scoreStoredDrill(folder)];
    } catch (error) {
      // `tocsin list` says what is wrong with it.
      if (error instanceof TocsinError) return [];
      throw error;
    }
  });
}
