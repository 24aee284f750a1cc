/** What a task can expect of a message of the exercise: that its question is answered, or that what it says is checked. */
import type { SingleExpectation } from '../../model/blueprint.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { unknownRole } from './compiled-task.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

export interface AnswerInput {
  readonly answer: string;
  readonly with?: readonly string[];
}
type InjectInput = NonNullable<ScenarioInput['injects']>[string];

/** The question goes to the owner of the task, who alone can answer it. */
export function compileAnswer(
  workshop: Workshop,
  owner: number,
  { answer: id, with: wanted = [] }: AnswerInput,
  path: Path,
): SingleExpectation {
  const { names, problems, input } = workshop;
  const inject = names.index('inject', id, [...path, 'answer']);
  if (inject === null) return { kind: 'answer', inject: 0, with: [] };
  const asked = input.injects![id]!;
  if (asked.ask === undefined && asked.interview === undefined)
    problems.error(
      'plan/asks-nothing',
      [...path, 'answer'],
      `${id} asks nothing, so no answer could meet the task`,
      'give it ask or interview, or expect another act',
    );
  else checkAsked(workshop, owner, id, asked, [...path, 'answer']);
  const choices = Object.keys(asked.options ?? asked.interview?.points ?? {});
  return { kind: 'answer', inject, with: indexChoices(workshop, id, choices, wanted, [...path, 'with']) };
}

function checkAsked(
  { names, problems }: Workshop,
  owner: number,
  id: string,
  { to = [] }: InjectInput,
  path: Path,
): void {
  const role = names.list('role')[owner];
  if (owner === unknownRole || role === undefined || to.includes(role)) return;
  problems.error(
    'plan/not-asked',
    path,
    `${id} is not put to ${role}, who owns the task and so could never meet it`,
    to.length === 0
      ? `send ${id} to ${role}`
      : `let ${to.join(' or ')} own the task, or send ${id} to ${role}`,
  );
}

function indexChoices(
  { problems }: Workshop,
  id: string,
  choices: readonly string[],
  wanted: readonly string[],
  path: Path,
): number[] {
  return wanted.flatMap((name, i) => {
    const index = choices.indexOf(name);
    if (index >= 0) return [index];
    problems.error(
      'plan/unknown-answer',
      [...path, i],
      `${id} has no answer ${name} to choose`,
      choices.length === 0 ? 'it is answered in words; leave out with' : `it has ${choices.join(', ')}`,
    );
    return [];
  });
}

/** What the message says reaches the owner from the exercise, or from a role that passes it on. */
export function compileChecking(workshop: Workshop, id: string, path: Path): SingleExpectation {
  const { names, problems, input } = workshop;
  const inject = names.index('inject', id, [...path, 'check']);
  if (inject !== null && input.injects![id]!.check === undefined)
    problems.error(
      'plan/cannot-be-checked',
      [...path, 'check'],
      `${id} cannot be checked, so the task could never be met`,
      'give the inject check, such as check: { takes: 15m }',
    );
  return { kind: 'check', inject: inject ?? 0 };
}
