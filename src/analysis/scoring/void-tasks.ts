/** A drill as if some tasks had not been called for: for an evaluator who sets them aside with a reason. The figures with them stay beside those without. */
import { stillClock } from './clock.ts';
import type { Verdicts } from './verdicts.ts';

/** New verdicts in which these tasks and the flows that they require count nowhere. The ones given stay as they are. */
export function voidTasks(verdicts: Verdicts, tasks: ReadonlySet<number>): Verdicts {
  const { timeline } = verdicts;
  return {
    ...verdicts,
    tasks: verdicts.tasks.map((verdict, task) =>
      tasks.has(task)
        ? { ...verdict, status: 'not-called-for', team: stillClock, seat: stillClock, blockedBy: [] }
        : verdict,
    ),
    flows: verdicts.flows.map((verdict, flow) =>
      tasks.has(timeline.plan.flows[flow]!.task) ? { ...verdict, status: 'not-called-for' } : verdict,
    ),
  };
}
