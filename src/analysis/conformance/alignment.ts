/**
 * How well a log fits a plan in which each task is done once and some come before others: the cost of the best alignment (A. Adriansyah,
 * Aligning Observed and Modeled Behavior, 2014), each skipped task and each event out of place costing one.
 *
 * For a partial order no search is needed. The largest part of the log that can stay is a set of events without a repeated task and without
 * a pair the wrong way round. Being in conflict in this way is itself a partial order on events (of tasks a ≼ b, the event of b first), so by Dilworth's theorem
 * the largest set without conflict has as many events as there are, less the size of a maximum matching of conflicting pairs.
 */
import type { PartialOrder } from './partial-order.ts';

export interface Alignment {
  /** Events that stay where they are. */
  readonly kept: number;
  /** Tasks skipped plus events left over. */
  readonly cost: number;
  /** The cost if nothing could stay: tasks plus events. */
  readonly worst: number;
}

/** Aligns a log, given as tasks in the order in which they happened; −1 for what is not in the plan. */
export function align(plan: PartialOrder, log: readonly number[]): Alignment {
  const events = log.filter((task) => task >= 0);
  const kept = events.length - matchConflicts(plan, events);
  const worst = plan.size + log.length;
  return { kept, cost: worst - 2 * kept, worst };
}

/** 1 − cost / worst over several logs of one plan; 1 where there was nothing to do and nothing was done. */
export function alignmentFitness(plan: PartialOrder, logs: readonly (readonly number[])[]): number {
  let cost = 0;
  let worst = 0;
  for (const log of logs) {
    const alignment = align(plan, log);
    cost += alignment.cost;
    worst += alignment.worst;
  }
  return worst === 0 ? 1 : 1 - cost / worst;
}

/** The size of a maximum matching of earlier events to later ones that they are in conflict with. */
function matchConflicts({ size, before }: PartialOrder, events: readonly number[]): number {
  const conflicts = events.map((task, i) => {
    const later: number[] = [];
    for (let j = i + 1; j < events.length; j++) {
      const other = events[j]!;
      if (other === task || before[other * size + task] === 1) later.push(j);
    }
    return later;
  });
  const matchedTo = new Array<number>(events.length).fill(-1);
  const tried = new Array<number>(events.length).fill(-1);
  let matched = 0;
  for (let round = 0; round < events.length; round++) {
    if (augment(conflicts, matchedTo, tried, round, round)) matched++;
  }
  return matched;
}

/** Finds a partner for an event, moving others to another partner where that helps. Depth is bounded by the number of events. */
function augment(
  conflicts: readonly (readonly number[])[],
  matchedTo: number[],
  tried: number[],
  event: number,
  round: number,
): boolean {
  for (const other of conflicts[event]!) {
    if (tried[other] === round) continue;
    tried[other] = round;
    if (matchedTo[other] === -1 || augment(conflicts, matchedTo, tried, matchedTo[other]!, round)) {
      matchedTo[other] = event;
      return true;
    }
  }
  return false;
}
