/**
 * What the seat shows once a drill is over: the scorecard as `tocsin score` has it, with how the drill was played, and each task, the
 * seat's own first. In the words of the seat's language.
 */
import { formatConduct } from '../../analysis/report/format-conduct.ts';
import { formatScorecard } from '../../analysis/report/format-scorecard.ts';
import { formatTask, listTasks } from '../../analysis/report/format-task.ts';
import { logTeller, type ToldLog } from '../../analysis/report/tell-log.ts';
import { type Annotation, scoreRun } from '../../analysis/scoring/index.ts';
import type { Remark } from '../../core/drill/journal-lines.ts';
import { effectiveEntries } from '../../core/drill/withdrawals.ts';
import type { Words } from '../../text/words.ts';
import type { Debrief } from '../tui/state/debrief.ts';
import { referenceRuns } from './reference-runs.ts';

/** A drill with all that people see of its score; `entries` and `remarks` are those of its journal so far. */
export interface DebriefedDrill extends ToldLog {
  readonly seed: string;
  readonly remarks: readonly Remark[];
  readonly annotations: readonly Annotation[];
}

/** Scores the drill as it stands; runs the two drills that its outcomes are measured against. */
export function debriefDrill(drill: DebriefedDrill, role: string, words: Words): Debrief {
  const { blueprint, log, messages, seed, entries, remarks, annotations } = drill;
  const references = referenceRuns(blueprint, { seed, entries });
  const card = scoreRun(blueprint, log, { entries, remarks, annotations, references });
  const tell = logTeller({ blueprint, log, messages, entries: effectiveEntries(entries) }, words.code);
  const lines = listTasks(card, words);
  const own = (index: number): boolean => card.tasks[index]!.owner === role;
  const places = lines.map((_, index) => index);
  const order = [...places.filter(own), ...places.filter((index) => !own(index))];
  return {
    card: (width) => {
      const score = formatScorecard(card, { width, words });
      return `${score}${formatConduct(card, words, width)}`.trimEnd().split('\n');
    },
    tasks: order.map((index) => lines[index]!),
    task: (at, width) => formatTask(card, order[at]!, { blueprint, log, tell, words, width }),
  };
}
