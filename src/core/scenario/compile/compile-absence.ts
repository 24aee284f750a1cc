/** Compiles the absence that an inject begins. */
import type { Absence } from '../../model/absence.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type InjectInput = NonNullable<ScenarioInput['injects']>[string];

export function compileAbsence(
  { names, expressions, problems }: Workshop,
  input: InjectInput['absent'],
  path: Path,
): Absence | null {
  if (input === undefined) return null;
  const role = names.index('role', input.role, [...path, 'role']) ?? -1;
  const deputy = input.deputy === undefined ? -1 : names.index('role', input.deputy, [...path, 'deputy']);
  if (deputy !== null && deputy >= 0 && deputy === role)
    problems.error(
      'absence/own-deputy',
      [...path, 'deputy'],
      `${input.role} cannot stand in for itself`,
      'name another post, or leave the deputy out',
    );
  return { role, deputy: deputy ?? -1, lasts: expressions.milliseconds(input.lasts) };
}
