/**
 * Warns of tasks whose owner cannot see that they are called for: the trigger reads something of the world that no
 * message, gauge or act of the owner's own tells it. Such a task needs a `cue`, or nobody can be blamed for missing it.
 */
import type { CompiledTask } from './compiled-task.ts';
import type { Workshop } from './workshop.ts';

export function warnOfUnseen(workshop: Workshop, tasks: readonly CompiledTask[]): void {
  for (const task of tasks) {
    // Whoever sees a duty the first time sees it again.
    if (task.repeat !== null && task.repeat.number > 1) continue;
    const hidden = task.cueWatches.filter((topic) => !canSee(workshop, tasks, task.owner, topic));
    if (hidden.length === 0 || hidden.length < task.cueWatches.length) continue;
    const owner = workshop.names.list('role')[task.owner]!;
    workshop.problems.warn(
      'scenario/unseen-trigger',
      ['plan', 'tasks', task.id, task.hasCue ? 'cue' : 'from'],
      `${owner} cannot see when ${task.id} is called for`,
      'give it a cue that its owner can see, such as knows(role, fact)',
    );
  }
}

/** Whether a role can notice a change of this topic by itself. */
function canSee(workshop: Workshop, tasks: readonly CompiledTask[], role: number, topic: number): boolean {
  const { topics, names, input } = workshop;
  if (topic === topics.values) return false;
  if (topic < topics.states)
    return Math.floor((topic - topics.knows) / Math.max(1, names.count('fact'))) === role;
  if (topic < topics.gauges) return false;
  if (topic < topics.injects) {
    const seers = Object.values(input.world?.gauges ?? {})[topic - topics.gauges]!.seen_by;
    return seers === undefined || seers === 'all' || seers.includes(names.list('role')[role]!);
  }
  if (topic < topics.actions) {
    const receivers = Object.values(input.injects ?? {})[topic - topics.injects]!.to ?? [];
    return receivers.includes(names.list('role')[role]!);
  }
  if (topic < topics.tasks) return true;
  if (topic < topics.teams) return tasks[topic - topics.tasks]!.owner === role;
  return true;
}
