/** What `run` and `start` print about a whole drill: what it is, what happened, how it is scored. */
import { formatScorecard } from '../../analysis/report/format-scorecard.ts';
import { type ToldLog, tellLog } from '../../analysis/report/tell-log.ts';
import { scoreRun } from '../../analysis/scoring/index.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Words } from '../../text/words.ts';

export interface ToldRun {
  readonly seed: string;
  /** The command line that gives the same run again. */
  readonly again: string;
  readonly columns: number;
  readonly words: Words;
}

export function tellRun(told: ToldLog, { seed, again, columns, words }: ToldRun): string {
  const { blueprint, log } = told;
  const origin = cleanLine(words.telling.seed({ seed, line: again }));
  const card = formatScorecard(scoreRun(blueprint, log), { width: Math.min(columns, 100), words });
  return `${exerciseLine(blueprint, words)}${origin}\n\n${tellLog(told, words.code)}\n${card}`;
}

/** EXERCISE comes first on everything that could be taken for real. */
export function exerciseLine({ title }: Blueprint, { exercise }: Words): string {
  return `${exercise}  ${cleanLine(title)}\n`;
}
