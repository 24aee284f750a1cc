/** Compiles what a task expects: one act, or several of which one will do. */
import type { Action, Alternative, Expectation, SingleExpectation } from '../../model/blueprint.ts';
import { asList } from '../../model/verbs/verb.ts';
import { type TaskInput, unknownRole } from './compiled-task.ts';
import { type AnswerInput, compileAnswer, compileChecking } from './expect-reply.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type ExpectInput = TaskInput['expect'];
type ActInput = Exclude<ExpectInput, { any: unknown[] }>;

export function compileExpectation(
  workshop: Workshop,
  actions: readonly Action[],
  owner: number,
  input: ExpectInput,
  path: Path,
): Expectation {
  if (!isChoice(input)) return compileAct(workshop, actions, owner, input, path);
  let shift = 0;
  const of = input.any.map((one, i): Alternative => {
    const act = compileAct(workshop, actions, owner, one, [...path, 'any', i]);
    const parts = countParts(act);
    const alternative = { act, shift, bits: ((1 << parts) - 1) << shift };
    shift += parts;
    return alternative;
  });
  return { kind: 'any', of };
}

/** An action may have an argument called `any`: its value is one choice, never a list. */
function isChoice(input: ExpectInput): input is { any: ActInput[] } {
  return 'any' in input && Array.isArray(input.any);
}

/** How many parts there are to a task: pairs of receiver and fact, or one for any other act. */
export function countParts(expect: Expectation): number {
  if (expect.kind === 'any') return expect.of.reduce((sum, { act }) => sum + countParts(act), 0);
  return expect.kind === 'inform' ? expect.to.length * expect.of.length : 1;
}

function compileAct(
  workshop: Workshop,
  actions: readonly Action[],
  owner: number,
  input: ActInput,
  path: Path,
): SingleExpectation {
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
  if ('answer' in input && !('do' in input))
    return compileAnswer(workshop, owner, input as AnswerInput, path);
  if ('check' in input && !('do' in input)) return compileChecking(workshop, input.check as string, path);
  if ('request' in input) {
    const { request, for: wanted } = input as { request: string; for: string };
    const to = names.index('role', request, [...path, 'request']) ?? unknownRole;
    checkReceiver(workshop, owner, to, [...path, 'request']);
    const about = names.index('action', wanted, [...path, 'for']);
    if (about !== null) checkAsker(workshop, actions[about]!, owner, to, path);
    return { kind: 'request', to, action: about ?? 0 };
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

/** A request of the scenario is made by those it is for, of whom it says. */
function checkAsker(workshop: Workshop, { id, help }: Action, owner: number, to: number, path: Path): void {
  if (help === null) return;
  const roles = workshop.names.list('role');
  if (!help.from[owner])
    workshop.problems.error(
      'scenario/not-their-request',
      [...path, 'for'],
      `${roles[owner]} may not ask for ${id}`,
      `it is for ${roles.filter((_, role) => help.from[role]).join(', ')}`,
    );
  const asked = help.via < 0 ? help.to : help.via;
  if (to !== unknownRole && to !== owner && to !== asked)
    workshop.problems.error(
      'scenario/not-their-request',
      [...path, 'request'],
      `${id} is not asked of ${roles[to]}`,
      `it is asked of ${roles[asked]}`,
    );
}

function checkDoer(workshop: Workshop, action: Action, role: number, path: Path): void {
  if (role === unknownRole || action.by[role]) return;
  const name = workshop.names.list('role')[role]!;
  if (action.help !== null) {
    workshop.problems.error(
      'scenario/not-their-action',
      path,
      `nobody does ${action.id} by itself: it is asked for`,
      `expect { request: …, for: ${action.id} }`,
    );
    return;
  }
  const by = workshop.names.list('role').filter((_, other) => action.by[other]);
  workshop.problems.error(
    'scenario/not-their-action',
    path,
    `${name} cannot do ${action.id}`,
    `it is for ${by.join(', ')}`,
  );
}
