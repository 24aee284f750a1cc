/**
 * The log entries behind the score of one task: all that the log says of the task itself, the act that met it, and the deliveries
 * of what it was to pass on. One look through the log; the world is never asked.
 */
import type { Log } from '../../core/engine/log.ts';
import { LOG, logCodes } from '../../core/engine/log-codes.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { parseRef } from '../../core/model/refs.ts';
import type { Scorecard, TaskScore } from '../scoring/scorecard.ts';

const ofTasks = new Set(logCodes.flatMap(({ code }, index) => (code.startsWith('task.') ? [index] : [])));
const ofActs = new Set<number>([LOG['decision.accepted'], LOG['activity.done']]);

/** The indexes of the entries, in their order. */
export function taskEntries(
  { blueprint, log }: { readonly blueprint: Blueprint; readonly log: Log },
  { flows }: Scorecard,
  { id, evidence }: TaskScore,
): number[] {
  const task = blueprint.tasks.findIndex((each) => each.id === id);
  const act = evidence.by === null ? -1 : parseRef(evidence.by, blueprint.sourceIndex);
  const told = new Set(flows.filter((flow) => flow.task === id).map((flow) => flow.evidence));
  const found: number[] = [];
  for (let entry = 0; entry < log.length; entry++) {
    const code = log.codes[entry]!;
    const about = log.a[entry]!;
    const says = (ofTasks.has(code) && about === task) || (ofActs.has(code) && act >= 0 && about === act);
    if (says || told.has(entry)) found.push(entry);
  }
  return found;
}
