/** Topics: what conditions can wait for. Each thing that can change has a number; a condition lists those it reads. */
import type { Names } from './names.ts';

export interface TopicBases {
  readonly values: number;
  readonly knows: number;
  readonly states: number;
  readonly gauges: number;
  readonly injects: number;
  readonly actions: number;
  readonly tasks: number;
  readonly teams: number;
  /** The passing of drill time. */
  readonly clock: number;
  readonly count: number;
}

export function topicBases(names: Names): TopicBases {
  const values = 0;
  const knows = 1;
  const states = knows + names.count('role') * names.count('fact');
  const gauges = states + names.count('state');
  const injects = gauges + names.count('gauge');
  const actions = injects + names.count('inject');
  const tasks = actions + names.count('action');
  const teams = tasks + names.count('task');
  const clock = teams + names.count('team');
  return {
    values,
    knows,
    states,
    gauges,
    injects,
    actions,
    tasks,
    teams,
    clock,
    count: clock + 1,
  };
}
