/** Compiles what the public makes of warnings. */
import type { Public } from '../../model/blueprint.ts';
import type { Workshop } from './workshop.ts';

/** After how long a warning is heeded by half as many, where the author gives no figure. A proposal of this project. */
export const defaultHalfLife = '30m';

export function compilePublic({ input, expressions, scope }: Workshop): Public {
  const { trust, late, half_life: halfLife } = input.public ?? {};
  return {
    trust: trust === undefined ? null : (expressions.number(trust, scope, ['public', 'trust'])?.read ?? null),
    late: late === undefined ? null : (expressions.duration(late, scope, ['public', 'late'])?.read ?? null),
    halfLife: expressions.milliseconds(halfLife ?? defaultHalfLife),
  };
}
