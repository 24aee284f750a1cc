/** Compiles the plan: tasks with triggers, cues, prerequisites and clocks; outcomes and endings. */
import type { Action, Ending, Expectation, Outcome, Task } from '../../model/blueprint.ts';
import { asList } from '../../model/verbs/verb.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type TaskInput = NonNullable<NonNullable<ScenarioInput['plan']>['tasks']>[string];
type ExpectInput = TaskInput['expect'];

/** A task with what its trigger and cue watch. */
export interface CompiledTask extends Task {
  readonly triggerWatches: readonly number[];
  readonly cueWatches: readonly number[];
}

/** An `inform` task keeps a bit for each pair of receiver and fact. */
const maximalParts = 30;

export function compileTasks(workshop: Workshop, actions: readonly Action[]): CompiledTask[] {
  const inputs = Object.entries(workshop.input.plan?.tasks ?? {});
  const after = inputs.map(([id, task]) =>
    workshop.names.indexes('task', task.after ?? [], ['plan', 'tasks', id, 'after']),
  );
  checkCircles(workshop, after);
  return inputs.map(([id, input], index) => compileTask(workshop, actions, id, input, index, after));
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
  const parts = expect.kind === 'inform' ? expect.to.length * expect.of.length : 1;
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
    after: after[index]!,
    before: after.flatMap((list, other) => (list.includes(index) ? [other] : [])),
    target,
    deadline,
    byDone: input.by === 'done',
    early: input.early === 'allowed',
    capability: input.capability ?? objectiveCapability(workshop, input.objective),
    objective: input.objective === undefined ? -1 : names.find('objective', input.objective),
    critical: input.critical ?? false,
    weight: input.weight ?? 1,
    because: input.because ?? '',
    basis: input.basis ?? '',
    metEvent: workshop.eventOf(`${id}.met`),
    overdueEvent: workshop.eventOf(`${id}.overdue`),
    triggerWatches: trigger?.watches ?? [],
    cueWatches: cue?.watches ?? [],
  };
}

const never = (): boolean => false;
/** Stands for a role whose name is reported already, so that nothing else is said of it. */
const unknownRole = -1;
const allBits = (count: number): number => (1 << Math.min(count, maximalParts)) - 1;

function objectiveCapability(workshop: Workshop, objective: string | undefined): string {
  return objective === undefined ? '' : (workshop.input.objectives?.[objective]?.capability ?? '');
}

function compileExpectation(
  workshop: Workshop,
  actions: readonly Action[],
  owner: number,
  input: ExpectInput,
  path: Path,
): Expectation {
  const { names } = workshop;
  if ('inform' in input) {
    const { inform, of } = input as { inform: string | string[]; of: string | string[] };
    const to = names.indexes('role', asList(inform), [...path, 'inform']);
    for (const role of to) checkReceiver(workshop, owner, role, [...path, 'inform']);
    return {
      kind: 'inform',
      to,
      of: names.indexes('fact', asList(of), [...path, 'of']),
    };
  }
  if ('acknowledge' in input) {
    return {
      kind: 'acknowledge',
      inject: names.index('inject', input.acknowledge as string, [...path, 'acknowledge']) ?? 0,
    };
  }
  if ('request' in input) {
    const { request, for: wanted } = input as { request: string; for: string };
    const to = names.index('role', request, [...path, 'request']) ?? unknownRole;
    checkReceiver(workshop, owner, to, [...path, 'request']);
    return {
      kind: 'request',
      to,
      action: names.index('action', wanted, [...path, 'for']) ?? 0,
    };
  }
  const { do: doing, order, ...rest } = input as Record<string, string>;
  const action = names.index('action', doing ?? '', [...path, 'do']);
  if (action === null) return { kind: 'do', action: 0, args: [] };
  const args = compileArguments(workshop, actions[action]!, rest, path);
  if (order === undefined) {
    checkDoer(workshop, actions[action]!, owner, [...path, 'do']);
    return { kind: 'do', action, args };
  }
  const to = names.index('role', order, [...path, 'order']) ?? unknownRole;
  checkReceiver(workshop, owner, to, [...path, 'order']);
  checkDoer(workshop, actions[action]!, to, [...path, 'order']);
  return { kind: 'order', to, action, args };
}

/** No role can send itself a message, so a task that expects it is never met. */
function checkReceiver({ names, problems }: Workshop, owner: number, to: number, path: Path): void {
  if (to !== owner || to === unknownRole) return;
  const role = names.list('role')[owner]!;
  problems.error(
    'scenario/task-to-itself',
    path,
    `${role} owns the task and cannot send itself a message, so the task could never be met`,
    `leave ${role} out, or let another role own the task`,
  );
}

/** Arguments that a task fixes; −1 where it leaves them open. */
function compileArguments(
  workshop: Workshop,
  action: Action,
  given: Record<string, string>,
  path: Path,
): number[] {
  for (const name of Object.keys(given)) {
    if (action.args.some((argument) => argument.name === name)) continue;
    workshop.problems.error(
      'scenario/unknown-argument',
      [...path, name],
      `${action.id} has no argument ${name}`,
    );
  }
  return action.args.map(({ name, choices }) => {
    const wanted = given[name];
    if (wanted === undefined) return -1;
    const choice = choices.indexOf(wanted);
    if (choice < 0) {
      workshop.problems.error(
        'scenario/unknown-choice',
        [...path, name],
        `${name} of ${action.id} is one of ${choices.join(', ')}`,
      );
    }
    return choice;
  });
}

function checkDoer(workshop: Workshop, action: Action, role: number, path: Path): void {
  if (role === unknownRole || action.by[role]) return;
  const name = workshop.names.list('role')[role]!;
  const by = workshop.names.list('role').filter((_, other) => action.by[other]);
  workshop.problems.error(
    'scenario/not-their-action',
    path,
    `${name} cannot do ${action.id}`,
    `it is for ${by.join(', ')}`,
  );
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
