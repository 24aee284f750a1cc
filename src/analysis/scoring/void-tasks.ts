/**
 * Tasks that count nowhere: those that an evaluator set aside with a reason, and those whose time a facilitator's jump of the clock has
 * crossed, for nobody had that time. The verdicts with them stay as they are, so that the figures can be read both ways.
 */
import { stillClock } from './clock.ts';
import { timeOf } from './timeline.ts';
import type { TaskVerdict, Verdicts } from './verdicts.ts';

export const voidCauses = ['evaluator', 'jump'] as const;
export type VoidCause = (typeof voidCauses)[number];

export interface VoidedTask {
  readonly task: number;
  readonly cause: VoidCause;
  /** The log entry that says so. */
  readonly entry: number;
}

/**
 * The tasks that the log sets aside, in the plan's order. A jump crosses a task's time if any part of it, from opened to deadline, lies
 * between where it left and where it arrived, unless the task was done before. What was overdue before the jump stays so.
 */
export function voidedTasks({ timeline, tasks }: Verdicts): VoidedTask[] {
  const { voided, jumps, log } = timeline;
  return tasks.flatMap((verdict, task): VoidedTask[] => {
    if (verdict.status === 'not-called-for') return [];
    if (voided[task] !== -1) return [{ task, cause: 'evaluator', entry: voided[task]! }];
    const jump = jumps.find((entry) => isCrossed(verdict, timeOf(timeline, entry)!, log.x[entry]!));
    return jump === undefined ? [] : [{ task, cause: 'jump', entry: jump }];
  });
}

function isCrossed({ metAt, team }: TaskVerdict, from: number, to: number): boolean {
  const { startedAt, deadlineAt } = team;
  if (startedAt === null || deadlineAt === null) return false;
  if (metAt !== null && metAt <= from) return false;
  return startedAt < to && deadlineAt > from;
}

/** New verdicts in which these tasks and the flows that they require count nowhere. The ones given stay as they are. */
export function voidTasks(verdicts: Verdicts, tasks: ReadonlySet<number>): Verdicts {
  const { timeline } = verdicts;
  return {
    ...verdicts,
    tasks: verdicts.tasks.map((verdict, task) =>
      tasks.has(task)
        ? { ...verdict, status: 'set-aside', team: stillClock, seat: stillClock, blockedBy: [] }
        : verdict,
    ),
    flows: verdicts.flows.map((verdict, flow) =>
      tasks.has(timeline.plan.flows[flow]!.task) ? { ...verdict, status: 'not-called-for' } : verdict,
    ),
  };
}
