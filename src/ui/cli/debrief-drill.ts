/** What the seat shows once a drill is over: its scorecard and each of its tasks, in the words of the seat's language. */
import { formatScorecard } from '../../analysis/report/format-scorecard.ts';
import { formatTask, listTasks } from '../../analysis/report/format-task.ts';
import { scoreRun } from '../../analysis/scoring/index.ts';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from '../tui/drill-port.ts';
import type { Debrief } from '../tui/state/debrief.ts';

/** Scores the drill as it stands. */
export function debriefDrill({ blueprint, log }: DrillPort, words: Words): Debrief {
  const card = scoreRun(blueprint, log);
  return {
    card: (width) => formatScorecard(card, { width, words }).split('\n'),
    tasks: listTasks(card, words),
    task: (index, width) => formatTask(card, index, words, width),
  };
}
