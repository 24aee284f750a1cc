/** Templates about whether two activities happen in the same trace, in whatever order. */
import { and, eventually, happens, implies, not, or } from '../ltlf.ts';
import type { Template } from './template.ts';

/** If the first happens, so does the second, before or after. */
export const respondedExistence: Template = {
  name: 'responded-existence',
  arity: 2,
  formula: (a, b) => implies(eventually(happens(a)), eventually(happens(b))),
  holds: (trace, a, b) => !trace.includes(a) || trace.includes(b),
};

/** Both or neither. */
export const coExistence: Template = {
  name: 'co-existence',
  arity: 2,
  formula: (a, b) => and(respondedExistence.formula(a, b), respondedExistence.formula(b, a)),
  holds: (trace, a, b) => trace.includes(a) === trace.includes(b),
};

/** Not both. */
export const notCoExistence: Template = {
  name: 'not-co-existence',
  arity: 2,
  formula: (a, b) => not(and(eventually(happens(a)), eventually(happens(b)))),
  holds: (trace, a, b) => !(trace.includes(a) && trace.includes(b)),
};

/** One of them, or both. */
export const choice: Template = {
  name: 'choice',
  arity: 2,
  formula: (a, b) => or(eventually(happens(a)), eventually(happens(b))),
  holds: (trace, a, b) => trace.includes(a) || trace.includes(b),
};

/** One of them and not the other. */
export const exclusiveChoice: Template = {
  name: 'exclusive-choice',
  arity: 2,
  formula: (a, b) => and(choice.formula(a, b), notCoExistence.formula(a, b)),
  holds: (trace, a, b) => trace.includes(a) !== trace.includes(b),
};
