/** Compiles response grades: who leads in each, how long command takes to change hands, and when each begins. */
import type { Command, Grade } from '../../model/blueprint.ts';
import { responseLevels } from '../../model/verbs/response.ts';
import type { CompiledCondition } from './expressions.ts';
import type { Workshop } from './workshop.ts';

/** A grade that begins by itself, with what its condition watches. */
export interface GradeCondition {
  readonly grade: number;
  readonly condition: CompiledCondition;
}

/** Null where the scenario has no grades. */
export function compileCommand(workshop: Workshop): Command | null {
  const { input, names, expressions } = workshop;
  if (input.grades === undefined) return null;
  const of = (level: (typeof responseLevels)[number]): Grade => {
    const { title, lead, hand_over } = input.grades![level] ?? {};
    return {
      title: title ?? '',
      lead: lead === undefined ? -1 : (names.index('role', lead, ['grades', level, 'lead']) ?? -1),
      handOver: hand_over === undefined ? 0 : expressions.milliseconds(hand_over),
    };
  };
  return {
    grades: [{ title: '', lead: -1, handOver: 0 }, ...responseLevels.map(of)],
    taken: names.list('role').map((role) => workshop.eventOf(`command.${role}`)),
  };
}

/** The conditions under which the response rises, the highest grade first. */
export function gradeConditions({ input, expressions, scope, problems }: Workshop): GradeCondition[] {
  const lowest = responseLevels.indexOf(input.level);
  return responseLevels.flatMap((level, index) => {
    const when = input.grades?.[level]?.when;
    if (when === undefined) return [];
    const path = ['grades', level, 'when'];
    if (index >= lowest)
      problems.error(
        'scenario/grade-not-higher',
        path,
        `the response starts at ${input.level} and never rises to ${level}`,
        'leave its when out, or start lower',
      );
    const condition = expressions.condition(when, scope, path);
    return condition === null ? [] : [{ grade: index + 1, condition }];
  });
}
