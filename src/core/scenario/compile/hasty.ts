/**
 * Warns of targets that leave people no time: at the scenario's pace, less than it takes to read a message and to type an answer.
 * A person alone is spared, for whom the clock waits; a room is not.
 */
import { MINUTE, SECOND } from '../../kernel/time.ts';
import type { CompiledTask } from './compiled-task.ts';
import type { Workshop } from './workshop.ts';

/** Real time that a person needs to read, decide and type. A proposal of this project, from trying it. */
const NEEDED = 90 * SECOND;

export function warnOfHaste({ input, problems }: Workshop, tasks: readonly CompiledTask[]): void {
  const pace = input.pace ?? 1;
  for (const { id, target, repeat } of tasks) {
    if (target / pace >= NEEDED || (repeat !== null && repeat.number > 1)) continue;
    const minutes = Math.ceil((NEEDED * pace) / MINUTE);
    problems.warn(
      'scenario/hasty-target',
      ['plan', 'tasks', id, 'target'],
      `${id} leaves people ${Math.floor(target / pace / SECOND)} s of real time at pace ${pace}`,
      `a target of ${minutes}m or more leaves 90 s; or let the pace be slower`,
    );
  }
}
