/** `set: { gate_open: 1 }` gives stocks and reserves a value, within their limits. */
import { assignments, compileAssignments, verb } from './verb.ts';

export const set = verb({
  name: 'set',
  schema: assignments.meta({ description: 'Give stocks or reserves a value.' }),
  compile: (args, names, path) => compileAssignments(args, names, path, (_before, value) => value),
});
