/** What `run` and `start` print about a whole drill: what it is, what happened, what came of it. */
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

export function tellRun(blueprint: Blueprint, log: Log, words: RunWords): string {
  return `${tellTitle(blueprint, words)}\n${timelineLines(blueprint, log)}`;
}

/** EXERCISE comes first on everything that could be taken for real. */
export function tellTitle(blueprint: Blueprint, { seed, again }: RunWords): string {
  return `EXERCISE  ${cleanLine(blueprint.title)}\nSeed ${cleanLine(seed)}; the same run again: ${cleanLine(again)}\n`;
}
