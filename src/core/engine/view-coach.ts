/** For a coached seat only: what the plan expects of a role now. In any other seat this would be the answer sheet. */
import type { Blueprint } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';

export interface CoachedTask {
  readonly id: string;
  readonly title: string;
  readonly because: string;
  /** When its target and its deadline run out, in drill milliseconds. */
  readonly targetAt: number;
  readonly deadlineAt: number;
}

/** Tasks of a role that it can see are called for, whose clock runs and that are not met; the nearest deadline first. */
export function coachRole(blueprint: Blueprint, world: World, role: number): CoachedTask[] {
  return blueprint.tasksOf[role]!.filter(
    (task) => world.taskCued[task]! >= 0 && world.taskOpened[task]! >= 0 && world.taskMet[task]! < 0,
  )
    .map((index) => {
      const { id, title, because, target, deadline } = blueprint.tasks[index]!;
      const opened = world.taskOpened[index]!;
      return { id, title, because, targetAt: opened + target, deadlineAt: opened + deadline, index };
    })
    .sort((one, two) => one.deadlineAt - two.deadlineAt || one.index - two.index)
    .map(({ index: _, ...task }) => task);
}
