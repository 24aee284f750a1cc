/** Templates about one activity: how often it happens, and whether it comes first or last. */
import { and, anything, eventually, type Formula, happens, next, not } from '../ltlf.ts';
import type { Template } from './template.ts';

function atLeast(times: number, a: number): Formula {
  if (times <= 0) return anything;
  const more = times === 1 ? happens(a) : and(happens(a), next(atLeast(times - 1, a)));
  return eventually(more);
}

function count(trace: readonly number[], a: number): number {
  return trace.reduce((sum, activity) => (activity === a ? sum + 1 : sum), 0);
}

/** It happens at least this often. */
export const existence = (times = 1): Template => ({
  name: `existence-${times}`,
  arity: 1,
  formula: (a) => atLeast(times, a),
  holds: (trace, a) => count(trace, a) >= times,
});

/** It happens fewer times than this: with 1, never. */
export const absence = (times = 1): Template => ({
  name: `absence-${times}`,
  arity: 1,
  formula: (a) => not(atLeast(times, a)),
  holds: (trace, a) => count(trace, a) < times,
});

/** It happens exactly this often. */
export const exactly = (times = 1): Template => ({
  name: `exactly-${times}`,
  arity: 1,
  formula: (a) => and(atLeast(times, a), not(atLeast(times + 1, a))),
  holds: (trace, a) => count(trace, a) === times,
});

/** The trace begins with it. */
export const init: Template = {
  name: 'init',
  arity: 1,
  formula: (a) => happens(a),
  holds: (trace, a) => trace[0] === a,
};

/** The trace ends with it. */
export const last: Template = {
  name: 'last',
  arity: 1,
  formula: (a) => eventually(and(happens(a), not(next(anything)))),
  holds: (trace, a) => trace.at(-1) === a,
};
