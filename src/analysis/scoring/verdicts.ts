/**
 * What the timeline says about each task of the plan and each flow of information that it requires: called for or not,
 * in time or not, and who kept whom in the dark. Measures read verdicts and never the log's raw entries.
 *
 * A task whose trigger is nothing but knowledge is called for also when a colleague who had to pass that knowledge on did not:
 * silence upstream deletes nobody's tasks. Its clock then runs from the latest moment at which the colleague
 * had to tell, the team is charged, and its owner is not.
 */
import { type ClockReading, type Horizon, hasPassed, readClock, stillClock } from './clock.ts';
import { type Timeline, timeOf } from './timeline.ts';

export const taskStatuses = [
  'on-time',
  'late',
  'overdue',
  'missed',
  'open',
  'not-called-for',
  'early',
  'set-aside',
] as const;
/**
 * on-time: by the target. late: by the deadline. overdue: after it, or in an unfinished drill still to be done after it.
 * missed: never, with the deadline behind. open: not done, with the deadline beyond the end. early: before it was called for.
 * set-aside: counts nowhere, because an evaluator said so or the clock jumped over its time (`voidTasks`).
 */
export type TaskStatus = (typeof taskStatuses)[number];

export const flowStatuses = ['timely', 'late', 'missed', 'open', 'not-called-for'] as const;
export type FlowStatus = (typeof flowStatuses)[number];

export interface TaskVerdict {
  readonly status: TaskStatus;
  readonly metAt: number | null;
  readonly team: ClockReading;
  readonly seat: ClockReading;
  /** Required flows that did not come, or came after their deadline, and without which the owner could not know. */
  readonly blockedBy: readonly number[];
}

export interface FlowVerdict {
  readonly status: FlowStatus;
  readonly deadlineAt: number | null;
  readonly receivedAt: number | null;
}

export interface Verdicts {
  readonly timeline: Timeline;
  readonly horizon: Horizon;
  /** By task and by required flow, in the plan's order. */
  readonly tasks: readonly TaskVerdict[];
  readonly flows: readonly FlowVerdict[];
}

/** Judges every task and every required flow. */
export function judgeTimeline(timeline: Timeline): Verdicts {
  const judge = new Judge(timeline);
  const { blueprint, flows } = timeline.plan;
  return {
    timeline,
    horizon: judge.horizon,
    tasks: blueprint.tasks.map((_, task) => judge.task(task)),
    flows: flows.map((_, flow) => judge.flow(flow)),
  };
}

/** Judges on demand: whether a task was called for can depend on a flow, and a flow belongs to a task. */
class Judge {
  readonly horizon: Horizon;
  readonly #timeline: Timeline;
  readonly #tasks: (TaskVerdict | undefined)[];
  readonly #flows: (FlowVerdict | undefined)[];
  /** Tasks being judged, so that two that wait for each other do not go round. */
  readonly #pending: boolean[];

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    this.horizon = { time: timeline.horizon, isOver: timeline.ended >= 0 };
    this.#tasks = new Array(timeline.triggered.length);
    this.#flows = new Array(timeline.flowed.length);
    this.#pending = new Array<boolean>(timeline.triggered.length).fill(false);
  }

  task(index: number): TaskVerdict {
    const known = this.#tasks[index];
    if (known !== undefined) return known;
    this.#pending[index] = true;
    const verdict = this.#timeline.triggered[index] === -1 ? this.#uncalled(index) : this.#called(index);
    this.#pending[index] = false;
    this.#tasks[index] = verdict;
    return verdict;
  }

  flow(index: number): FlowVerdict {
    const known = this.#flows[index];
    if (known !== undefined) return known;
    const { status, team } = this.task(this.#timeline.plan.flows[index]!.task);
    const receivedAt = timeOf(this.#timeline, this.#timeline.flowed[index]!);
    const verdict = {
      status: this.#flowStatus(status, team, receivedAt),
      deadlineAt: team.deadlineAt,
      receivedAt,
    };
    this.#flows[index] = verdict;
    return verdict;
  }

  #flowStatus(task: TaskStatus, { deadlineAt }: ClockReading, receivedAt: number | null): FlowStatus {
    if (task === 'not-called-for') return 'not-called-for';
    if (receivedAt !== null) return deadlineAt === null || receivedAt <= deadlineAt ? 'timely' : 'late';
    return deadlineAt !== null && hasPassed(deadlineAt, this.horizon) ? 'missed' : 'open';
  }

  #called(index: number): TaskVerdict {
    const { plan, triggered, cued, opened, met } = this.#timeline;
    const task = plan.blueprint.tasks[index]!;
    const metAt = timeOf(this.#timeline, met[index]!);
    const openedAt = timeOf(this.#timeline, opened[index]!);
    const cuedAt = timeOf(this.#timeline, cued[index]!);
    const team = readClock(task, openedAt, metAt, this.horizon);
    const seatStart = openedAt === null || cuedAt === null ? null : Math.max(openedAt, cuedAt);
    const early = met[index] !== -1 && met[index]! < triggered[index]!;
    return {
      status: early ? 'early' : this.#status(task.target, metAt, team),
      metAt,
      team,
      seat: seatStart === openedAt ? team : readClock(task, seatStart, metAt, this.horizon),
      blockedBy: seatStart === openedAt ? none : this.#withheld(plan.cueNeeds[index]!),
    };
  }

  #status(target: number, metAt: number | null, { startedAt, score, slack }: ClockReading): TaskStatus {
    if (score === null) return 'open';
    if (metAt === null) return this.horizon.isOver ? 'missed' : 'overdue';
    if (startedAt === null || metAt - startedAt <= target) return 'on-time';
    return slack! >= 0 ? 'late' : 'overdue';
  }

  /** A task whose trigger never turned true: nobody's business, unless somebody's silence kept it from turning true. */
  #uncalled(index: number): TaskVerdict {
    const { plan, met } = this.#timeline;
    const task = plan.blueprint.tasks[index]!;
    const metAt = timeOf(this.#timeline, met[index]!);
    const startedAt = metAt === null ? this.#knowableAt(plan.triggerNeeds[index]!) : null;
    if (startedAt === null) {
      return { status: 'not-called-for', metAt, team: stillClock, seat: stillClock, blockedBy: none };
    }
    const team = readClock(task, startedAt, null, this.horizon);
    const blockedBy = this.#withheld(plan.triggerNeeds[index]!);
    // Who kept the task from being called for by its own silence is charged as the team is.
    const isOwnDoing = blockedBy.some((flow) => plan.flows[flow]!.from === task.owner);
    const seat = isOwnDoing ? team : stillClock;
    return { status: this.#status(task.target, null, team), metAt, team, seat, blockedBy };
  }

  /** By when all of this had to be known at the latest, if the plan had been kept; null if the plan does not say. */
  #knowableAt(cells: readonly number[]): number | null {
    let latest: number | null = null;
    for (const cell of cells) {
      const at = timeOf(this.#timeline, this.#timeline.learnt[cell]!) ?? this.#dueAt(cell);
      if (at === null) return null;
      latest = latest === null ? at : Math.max(latest, at);
    }
    return latest;
  }

  /** The earliest deadline that a colleague let pass without telling; null if none did. */
  #dueAt(cell: number): number | null {
    let earliest: number | null = null;
    for (const flow of this.#suppliersOf(cell)) {
      const { status, deadlineAt } = this.flow(flow);
      if (status !== 'missed' || deadlineAt === null) continue;
      earliest = earliest === null ? deadlineAt : Math.min(earliest, deadlineAt);
    }
    return earliest;
  }

  /** The flows that should have brought this knowledge and did not, or did so too late. */
  #withheld(cells: readonly number[]): readonly number[] {
    return cells.flatMap((cell) =>
      this.#suppliersOf(cell).filter((flow) => {
        const { status } = this.flow(flow);
        return status === 'missed' || status === 'late';
      }),
    );
  }

  #suppliersOf(cell: number): number[] {
    const { plan } = this.#timeline;
    return (plan.suppliers.get(cell) ?? none).filter((flow) => !this.#pending[plan.flows[flow]!.task]);
  }
}

const none: readonly number[] = [];

/** Whether a task belongs to the means: called for, and either done or past its deadline. */
export function isScored({ status }: TaskVerdict): boolean {
  return status !== 'not-called-for' && status !== 'open' && status !== 'set-aside';
}
