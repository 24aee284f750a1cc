/** A task of the plan as its author writes it and as it is compiled: with what its conditions watch, and which time of a duty it is. */
import type { Task } from '../../model/blueprint.ts';
import type { ScenarioInput } from '../schema/index.ts';

/** A task as an author writes it. */
export type TaskInput = NonNullable<NonNullable<ScenarioInput['plan']>['tasks']>[string];

/** One time of a duty that comes again: its number from 1, how often it can come, and the task that is the first. */
export interface Duty {
  readonly number: number;
  readonly count: number;
  readonly first: number;
}

/** Tasks that are times of a duty, by id. */
export type Duties = ReadonlyMap<string, Duty>;

export interface CompiledTask extends Task {
  readonly triggerWatches: readonly number[];
  readonly cueWatches: readonly number[];
}

/** Stands for a role whose name is reported already, so that nothing else is said of it. */
export const unknownRole = -1;

/** The tasks that wait for one, given what each waits for. */
export function waitingFor(after: readonly (readonly number[])[], task: number): number[] {
  return after.flatMap((list, other) => (list.includes(task) ? [other] : []));
}
