/**
 * Duties that come again (`every`, `until`). Before anything else is compiled each is written out as a chain of tasks, as many as
 * the drill's length has room for: the first keeps the duty's id, the others are called `sitrep-2`, `sitrep-3` … So
 * conditions, events, logs and scorecards know each time by a name of its own, and the plan stays a partial order.
 */
import { parseDuration } from '../../kernel/time.ts';
import type { BooleanOf, Repeat } from '../../model/blueprint.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { type CompiledTask, type Duties, type Duty, type TaskInput, waitingFor } from './compiled-task.ts';
import type { Path, Problems } from './problems.ts';
import type { Workshop } from './workshop.ts';

/** A plan may ask for more than anybody can do, but not for so much that nobody can read it. */
const mostTimes = 100;

/** The scenario with its duties written out, and which tasks are times of one. */
export function writeOutDuties(
  input: ScenarioInput,
  problems: Problems,
): { readonly input: ScenarioInput; readonly duties: Duties } {
  const tasks = Object.entries(input.plan?.tasks ?? {});
  if (!tasks.some(([, task]) => task.every !== undefined || task.until !== undefined))
    return { input, duties: new Map() };
  const duties = new Map<string, Duty>();
  const written: Record<string, TaskInput> = {};
  for (const [id, task] of tasks) {
    const first = Object.keys(written).length;
    written[id] = task;
    const count = countTimes(input, id, task, problems);
    if (count > 0) duties.set(id, { number: 1, count, first });
    for (let number = 2; number <= count; number++) {
      const name = `${id}-${number}`;
      if (tasks.some(([other]) => other === name)) {
        problems.error(
          'plan/repeat-id-taken',
          ['plan', 'tasks', name],
          `${name} is what the plan calls ${id} when it comes again; choose another id`,
        );
        break;
      }
      written[name] = { ...task, after: [number === 2 ? id : `${id}-${number - 1}`] };
      duties.set(name, { number, count, first });
    }
  }
  return { input: { ...input, plan: { ...input.plan, tasks: written } }, duties };
}

/** How often a task can come within the drill: 0 for one that is no duty. */
function countTimes(input: ScenarioInput, id: string, task: TaskInput, problems: Problems): number {
  const path: Path = ['plan', 'tasks', id];
  if (task.every === undefined) {
    if (task.until !== undefined)
      problems.error(
        'plan/until-without-every',
        [...path, 'until'],
        `${id} says until when it comes again, and not how often`,
        'give it every, such as every: 1h',
      );
    return 0;
  }
  const every = parseDuration(task.every) ?? 0;
  if (every <= 0 || (parseDuration(task.deadline) ?? 0) > every) {
    problems.error(
      'plan/repeats-overlap',
      [...path, 'every'],
      `${id} comes again before its deadline (${task.deadline}) has passed`,
      'let it come less often, or give it an earlier deadline',
    );
    return 0;
  }
  const times = Math.ceil(lastsFor(input, task) / every);
  if (times <= mostTimes) return Math.max(1, times);
  problems.error(
    'plan/too-many-repeats',
    [...path, 'every'],
    `${id} would come ${times} times; ${mostTimes} are the most`,
  );
  return 0;
}

function lastsFor(input: ScenarioInput, task: TaskInput): number {
  const length = parseDuration(input.length) ?? 0;
  const until = parseDuration(String(task.until ?? ''));
  return until === null ? length : Math.min(length, until);
}

/** The first time's place in the chain, or null for a task that is no duty. */
export function compileRepeat(workshop: Workshop, id: string, task: TaskInput, index: number): Repeat | null {
  const duty = workshop.duties.get(id);
  if (duty === undefined) return null;
  return {
    number: 1,
    every: workshop.expressions.milliseconds(task.every!),
    until: compileUntil(workshop, task.until, ['plan', 'tasks', id, 'until']),
    previous: -1,
    next: duty.count > 1 ? index + 1 : -1,
  };
}

function compileUntil(workshop: Workshop, until: TaskInput['until'], path: Path): BooleanOf | null {
  if (until === undefined || until === 'ended') return null;
  const time = parseDuration(String(until));
  if (time !== null) return (world) => world.time >= time;
  return workshop.expressions.condition(until, workshop.scope, path)?.read ?? null;
}

/**
 * A later time of a duty: as the first, but called for by the clock, and seen by its owner once the first has been seen or could
 * be seen now.
 */
export function repeatTask(
  workshop: Workshop,
  first: CompiledTask,
  index: number,
  { number, count }: Duty,
  after: readonly (readonly number[])[],
): CompiledTask {
  const id = `${first.id}-${number}`;
  const start = index - number + 1;
  return {
    ...first,
    id,
    title: first.title === '' ? id : `${first.title} (${number})`,
    trigger: () => false,
    cue: (world) => world.taskTriggered[index]! >= 0 && (world.taskCued[start]! >= 0 || first.cue(world)),
    after: after[index]!,
    before: waitingFor(after, index),
    repeat: { ...first.repeat!, number, previous: index - 1, next: number < count ? index + 1 : -1 },
    metEvent: workshop.eventOf(`${id}.met`),
    overdueEvent: workshop.eventOf(`${id}.overdue`),
    triggerWatches: [],
    cueWatches: [...first.cueWatches, workshop.topics.tasks + index],
  };
}
