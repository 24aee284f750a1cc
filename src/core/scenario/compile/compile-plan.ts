/** Compiles the plan: tasks with triggers, cues, prerequisites and clocks; outcomes and endings. */
import type { Action, Ending, Outcome } from '../../model/blueprint.ts';
import { basisText } from './basis.ts';
import { compileExpectation, countParts } from './compile-expectation.ts';
import { compileRepeat, repeatTask } from './compile-repeats.ts';
import { type CompiledTask, type TaskInput, unknownRole, waitingFor } from './compiled-task.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

/** An `inform` task keeps a bit for each pair of receiver and fact. */
const maximalParts = 30;

export function compileTasks(workshop: Workshop, actions: readonly Action[]): CompiledTask[] {
  const inputs = Object.entries(workshop.input.plan?.tasks ?? {});
  const after = inputs.map(([id, task]) =>
    workshop.names.indexes('task', task.after ?? [], ['plan', 'tasks', id, 'after']),
  );
  checkCircles(workshop, after);
  const compiled: CompiledTask[] = [];
  inputs.forEach(([id, input], index) => {
    const duty = workshop.duties.get(id);
    compiled.push(
      duty === undefined || duty.number === 1
        ? compileTask(workshop, actions, id, input, index, after)
        : repeatTask(workshop, compiled[duty.first]!, index, duty, after),
    );
  });
  return compiled;
}

function compileTask(
  workshop: Workshop,
  actions: readonly Action[],
  id: string,
  input: TaskInput,
  index: number,
  after: readonly (readonly number[])[],
): CompiledTask {
  const { names, expressions, problems, scope } = workshop;
  const path: Path = ['plan', 'tasks', id];
  const owner = names.index('role', input.owner, [...path, 'owner']);
  const expect = compileExpectation(workshop, actions, owner ?? unknownRole, input.expect, [
    ...path,
    'expect',
  ]);
  const trigger = expressions.condition(input.from, scope, [...path, 'from']);
  const cue = input.cue === undefined ? trigger : expressions.condition(input.cue, scope, [...path, 'cue']);
  const target = expressions.milliseconds(input.target);
  const deadline = expressions.milliseconds(input.deadline);
  if (target >= deadline) {
    problems.error(
      'scenario/target-after-deadline',
      [...path, 'deadline'],
      `the deadline (${input.deadline}) must lie after the target (${input.target})`,
    );
  }
  if (input.objective !== undefined) names.index('objective', input.objective, [...path, 'objective']);
  const parts = countParts(expect);
  if (parts > maximalParts)
    problems.error(
      'scenario/too-many-parts',
      [...path, 'expect'],
      `${parts} pairs of receiver and fact are more than one task can hold; split it`,
    );
  return {
    id,
    title: input.title ?? '',
    owner: owner ?? 0,
    expect,
    parts: allBits(parts),
    trigger: trigger?.read ?? never,
    cue: cue?.read ?? never,
    hasCue: input.cue !== undefined,
    byGauge: isGaugeOnly(workshop, cue?.watches ?? []),
    after: after[index]!,
    before: waitingFor(after, index),
    target,
    deadline,
    byDone: input.by === 'done',
    handOffTo: compileHeirs(workshop, owner ?? -1, input.hand_off_to ?? [], [...path, 'hand_off_to']),
    early: input.early === 'allowed',
    repeat: compileRepeat(workshop, id, input, index),
    capability: input.capability ?? objectiveCapability(workshop, input.objective),
    objective: input.objective === undefined ? -1 : names.find('objective', input.objective),
    critical: input.critical ?? false,
    weight: input.weight ?? 1,
    because: input.because ?? '',
    basis: basisText(workshop, input.basis, [...path, 'basis']),
    metEvent: workshop.eventOf(`${id}.met`),
    overdueEvent: workshop.eventOf(`${id}.overdue`),
    triggerWatches: trigger?.watches ?? [],
    cueWatches: cue?.watches ?? [],
  };
}

/** Roles that a task may be handed to; its owner is none of them. */
function compileHeirs(
  { names, problems }: Workshop,
  owner: number,
  heirs: readonly string[],
  path: Path,
): number[] {
  const roles = names.indexes('role', heirs, path);
  if (roles.includes(owner))
    problems.error(
      'scenario/task-to-itself',
      [...path, heirs.indexOf(names.list('role')[owner]!)],
      `${names.list('role')[owner]} owns the task and cannot hand it to itself`,
      'leave it out',
    );
  return roles;
}

/** Whether a condition reads gauges and nothing else. */
function isGaugeOnly({ topics }: Workshop, watches: readonly number[]): boolean {
  return watches.length > 0 && watches.every((topic) => topic >= topics.gauges && topic < topics.injects);
}

const never = (): boolean => false;
const allBits = (count: number): number => (1 << Math.min(count, maximalParts)) - 1;

function objectiveCapability(workshop: Workshop, objective: string | undefined): string {
  return objective === undefined ? '' : (workshop.input.objectives?.[objective]?.capability ?? '');
}

function checkCircles(workshop: Workshop, after: readonly (readonly number[])[]): void {
  const ids = workshop.names.list('task');
  const done = new Set<number>();
  const visit = (task: number, way: readonly number[]): void => {
    if (way.includes(task)) {
      const circle = [...way.slice(way.indexOf(task)), task].map((index) => ids[index]).join(' → ');
      workshop.problems.error(
        'scenario/circular-tasks',
        ['plan', 'tasks', ids[task]!, 'after'],
        `tasks wait for one another: ${circle}`,
      );
      done.add(task);
    }
    if (done.has(task)) return;
    for (const other of after[task]!) visit(other, [...way, task]);
    done.add(task);
  };
  ids.forEach((_, task) => {
    visit(task, []);
  });
}

export function compileOutcomes(workshop: Workshop): Outcome[] {
  return Object.entries(workshop.input.outcome ?? {}).map(([id, input]) => ({
    id,
    title: input.title ?? id,
    slot: workshop.numbers.get(id)?.slot ?? 0,
    value:
      workshop.expressions.number(input.value, workshop.outcomeScope, ['outcome', id, 'value'])?.read ??
      (() => 0),
    better: input.better,
    unit: input.unit ?? '',
    matters: input.matters ?? 0,
  }));
}

export function compileEndings(workshop: Workshop): Ending[] {
  return Object.entries(workshop.input.endings ?? {}).map(([id, input]) => ({
    id,
    title: input.title,
    judged: input.judged,
    when:
      input.when === undefined
        ? null
        : (workshop.expressions.condition(input.when, workshop.outcomeScope, ['endings', id, 'when'])?.read ??
          null),
  }));
}
