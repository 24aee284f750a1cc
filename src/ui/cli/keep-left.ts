/** What the list of drills says of a drill that somebody has left: loaded when that happens, for it takes all measures. */
import { scoreRun } from '../../analysis/scoring/index.ts';
import { summarise } from '../../analysis/scoring/progress/index.ts';
import type { Remark } from '../../core/drill/journal-lines.ts';
import type { OpenDrill } from '../../run/live/drill-folder.ts';
import { keepSummary } from '../../run/live/drill-summaries.ts';
import type { PacedDrill } from '../../run/live/paced-drill.ts';

/** Keeps the summary of a drill as it stands now beside its journal, which must be closed. */
export function keepLeft({ id, folder }: OpenDrill, drill: PacedDrill, remarks: readonly Remark[]): void {
  const { seed, entries, blueprint, log } = drill;
  const record = { id, seed, entries, remarks, reached: drill.time, scenario: blueprint };
  keepSummary(folder, summarise(record, scoreRun(blueprint, log)));
}
