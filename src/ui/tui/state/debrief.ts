/** What is looked at once a drill is over: the scorecard, and each task on a page of its own. */

/** The scorecard for a width, in lines. Made by whoever knows how drills are scored; asked for only once the drill is over. */
export interface Debrief {
  readonly card: (width: number) => readonly string[];
  /** The tasks in the plan's order, to choose from. */
  readonly tasks: readonly DebriefTask[];
  /** A task, by its place in `tasks`. */
  readonly task: (index: number, width: number) => readonly string[];
}

export interface DebriefTask {
  readonly title: string;
  /** How it went, in a few words. */
  readonly note: string;
}

export const noDebrief: Debrief = { card: () => [], tasks: [], task: () => [] };

/** The places of the tasks in whose line a text occurs, in any case; all of them for an empty one. */
export function findTasks({ tasks }: Debrief, search: string): readonly number[] {
  const wanted = search.trim().toLowerCase();
  return tasks.flatMap(({ title, note }, index) =>
    `${title} ${note}`.toLowerCase().includes(wanted) ? [index] : [],
  );
}
