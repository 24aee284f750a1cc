/** The reading of one measure of a log, by its name. */
import { judgeLog, measures, type Reading } from '../../src/analysis/scoring/index.ts';
import type { Log } from '../../src/core/engine/log.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';

export function readMeasure(blueprint: Blueprint, log: Log, id: string): Reading {
  const measure = measures.find((one) => one.id === id);
  if (measure === undefined) throw new Error(`there is no measure ${id}`);
  return measure.read(judgeLog(blueprint, log));
}
