/** `add: { sandbags: -3000 }` adds to stocks and reserves, within their limits. */
import { assignments, compileAssignments, verb } from './verb.ts';

export const add = verb({
  name: 'add',
  schema: assignments.meta({ description: 'Add to stocks or reserves; negative numbers take away.' }),
  compile: (args, names, path) => compileAssignments(args, names, path, (before, value) => before + value),
});
