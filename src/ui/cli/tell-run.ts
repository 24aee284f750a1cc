/** What `run` and `start` print about a whole drill: what it is, what happened, how it is scored. */
import { formatScorecard } from '../../analysis/report/format-scorecard.ts';
import { scoreRun } from '../../analysis/scoring/index.ts';
import type { Log } from '../../core/engine/log.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { cleanLine } from '../../text/clean.ts';
import { timelineLines } from './timeline.ts';

export interface RunWords {
  readonly seed: string;
  /** The command line that gives the same run again. */
  readonly again: string;
  readonly columns: number;
}

/** EXERCISE comes first on everything that could be taken for real. */
export function tellRun(blueprint: Blueprint, log: Log, { seed, again, columns }: RunWords): string {
  const title = `EXERCISE  ${cleanLine(blueprint.title)}\n`;
  const origin = `Seed ${cleanLine(seed)}; the same run again: ${cleanLine(again)}\n`;
  const card = formatScorecard(scoreRun(blueprint, log), { width: Math.min(columns, 100) });
  return `${title}${origin}\n${timelineLines(blueprint, log)}\n${card}`;
}
